import { typesetAll, type Lang } from '../../../story'
import { numberFormat, pluralRules } from '../formats'
import { en, type Catalogue, type Plural } from './en'

export type { Catalogue }

const LOADERS: Record<Lang, () => Promise<Catalogue>> = {
  en: async () => en,
  uk: async () => (await import('./uk')).uk,
  ru: async () => (await import('./ru')).ru,
}

/** Every word of the interface in a language, typeset. Rejects where its chunk can't be loaded. */
export async function loadCatalogue(lang: Lang): Promise<Catalogue> {
  return typesetAll(await LOADERS[lang](), lang)
}

/** Fills the `{names}` of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Ends a text with a full stop, where an abbreviation ("2022 г.") has not done so. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** "3 notes", by the plural rules of the language. */
export function countNotes(words: Catalogue, n: number, lang: Lang): string {
  return count(words.notes, n, lang)
}

/** A sentence with its number, by the plural rules of the language. */
export function count(plural: Plural, n: number, lang: Lang): string {
  const rule = pluralRules(lang).select(n)
  return fill(plural[rule] ?? plural.other, { n: numberFormat(lang).format(n) })
}
