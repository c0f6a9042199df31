import { languageOf, SETTINGS } from '../languages'
import { NO_BREAK } from '../languages/marks'
import type { Lang } from './languages'

const UNIT = /(?<=\d|\{n\}) (?=(?:%|[kмкm]?[mм][²³]?)(?!\p{L}))/gu
const BEFORE_DASH = / (?=[–—](?:\s|$))/g

/**
 * A text of a language as it is set: no-break spaces where a line must not end, and the dash of the language, as far as its
 * habits are known here. Only single characters are exchanged, so that every position in the text stays what it was and marks found in it still fit.
 */
export function typeset(text: string, lang: Lang): string {
  const set = text.replace(UNIT, NO_BREAK).replace(BEFORE_DASH, NO_BREAK)
  return languageOf(lang, SETTINGS)?.typeset(set) ?? set
}

/** The same for what a formatter of the browser gives, whose spaces differ between versions of its data. */
export function typesetFormat(text: string, lang: Lang): string {
  return typeset(text.replace(/\s/g, ' '), lang)
}

/** The same for every text of a catalogue, however deep it stands. */
export function typesetAll<T>(words: T, lang: Lang): T {
  if (typeof words === 'string') return typeset(words, lang) as T
  return Object.fromEntries(
    Object.entries(words as object).map(([key, part]) => [key, typesetAll(part as unknown, lang)]),
  ) as T
}
