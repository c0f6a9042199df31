import type { Lang } from './languages'

const NO_BREAK = '\u00a0'
const MONTH =
  /(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g
const UNIT = /(?<=\d|\{n\}) (?=(?:%|[kмкm]?[mм][²³]?)(?!\p{L}))/gu
const BEFORE_DASH = / (?=[–—](?:\s|$))/g
/** A number and the word that it counts, a year and its "р." or "г."; short prepositions after a number stand apart. */
const COUNTED = /(?<=\d|\{n\}) (?=[рг]\.|(?:дні|дня|дні?в|осіб|лет|год|рік|тис|млн|млрд)(?!\p{L})|\p{L}{4})/gu
/** A preposition or conjunction of one letter does not end a line. */
const ONE_LETTER = /(?<=(?:^|[\s(«„“—–])[авеєзийіїкосуюя]) (?=\S)/giu
const NUMBER_SIGN = /(?<=[№§]) (?=\d)/g
const SPACED_EN_DASH = /(?<=\s)–(?=\s)/g

/**
 * A text of a language as it is set: no-break spaces where a line must not end, and the dash of the language. Only single
 * characters are exchanged, so that every position in the text stays what it was and marks found in it still fit.
 */
export function typeset(text: string, lang: Lang): string {
  const set = text.replace(UNIT, NO_BREAK).replace(BEFORE_DASH, NO_BREAK)
  if (lang === 'en') return set.replace(MONTH, NO_BREAK)
  const cyrillic = set.replace(COUNTED, NO_BREAK).replace(ONE_LETTER, NO_BREAK).replace(NUMBER_SIGN, NO_BREAK)
  return lang === 'ru' ? cyrillic.replace(SPACED_EN_DASH, '—') : cyrillic
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
