import { getContext, setContext } from 'svelte'
import { interfaceFor, type UiLang } from '../../languages'
import { CHECKER_CATALOGUES, COMPOSE_CATALOGUES, type ComposeWords } from '../../languages/catalogues'
import { loadCatalogue, type Catalogue } from '../../panels/language/text'
import { typesetAll } from '../../story'
import type { Tell } from './told'

export { count, fill } from '../../panels/language/text'
export type { ComposeWords }

/** The languages that the composer speaks. */
export const UI_LANGS = Object.keys(COMPOSE_CATALOGUES) as UiLang[]

/** The words of the interface in one language: the composer's own, and those that it shares with the page. */
export interface Spoken {
  lang: UiLang
  words: ComposeWords
  page: Catalogue
  /** The checker's sentences in this language; `null` in English, which it speaks. */
  tell: Tell | null
}

/** A sentence that stays on the page: told anew where its language changes. */
export type Sentence = (spoken: Spoken) => string

export async function loadWords(lang: UiLang): Promise<Spoken> {
  const [words, page, tell] = await Promise.all([
    COMPOSE_CATALOGUES[lang](),
    loadCatalogue(lang),
    // without them the checker speaks English
    loadTell(lang).catch(() => null),
  ])
  return { lang, words: typesetAll(words, lang), page, tell }
}

async function loadTell(lang: UiLang): Promise<Tell | null> {
  if (lang === 'en') return null
  const [{ tellIn }, checker] = await Promise.all([import('./told'), CHECKER_CATALOGUES[lang]()])
  return tellIn(lang, typesetAll(checker, lang))
}

/** A sentence of the checker as it is spoken here, else in English. */
export const toldIn = ({ tell }: Spoken, english: string): string => tell?.(english) ?? english

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
