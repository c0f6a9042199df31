import { getContext, setContext } from 'svelte'
import { interfaceFor, type UiLang } from '../../languages'
import { COMPOSE_CATALOGUES, type ComposeWords } from '../../languages/compose'
import { loadCatalogue, type Catalogue } from '../../panels/language/text'
import { typesetAll } from '../../story'

export { count, fill } from '../../panels/language/text'
export type { ComposeWords }

/** The languages that the composer speaks. */
export const UI_LANGS = Object.keys(COMPOSE_CATALOGUES) as UiLang[]

/** The words of the interface in one language: the composer's own, and those that it shares with the page. */
export interface Spoken {
  lang: UiLang
  words: ComposeWords
  page: Catalogue
}

export async function loadWords(lang: UiLang): Promise<Spoken> {
  const [words, page] = await Promise.all([COMPOSE_CATALOGUES[lang](), loadCatalogue(lang)])
  return { lang, words: typesetAll(words, lang), page }
}

/** The language to begin in: that of the address, else the first of the reader's that there is, else English. */
export function firstLang(search: string, wanted: readonly string[]): UiLang {
  const asked = new URLSearchParams(search).get('lang')
  const all = asked ? [asked, ...wanted] : wanted
  return all.map(interfaceFor).find((lang, i) => speaks(all[i]!, lang)) ?? 'en'
}

/** Whether the composer speaks a language, and not another in its place. */
const speaks = (wanted: string, lang: UiLang) => wanted.split('-')[0] === lang && UI_LANGS.includes(lang)

const KEY = Symbol('words')
export const setWords = (spoken: () => Spoken) => setContext(KEY, spoken)
/** The words, by a function: they change with the interface's language. */
export const useWords = () => getContext<() => Spoken>(KEY)
