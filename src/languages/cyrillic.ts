import { NO_BREAK } from './marks'

/** A number and the word that it counts, a year and its "р." or "г."; short prepositions after a number stand apart. */
const COUNTED = /(?<=\d|\{n\}) (?=[рг]\.|(?:дні|дня|дні?в|осіб|лет|год|рік|тис|млн|млрд)(?!\p{L})|\p{L}{4})/gu
/** A preposition or conjunction of one letter does not end a line. */
const ONE_LETTER = /(?<=(?:^|[\s(«„“—–])[авеєзийіїкосуюя]) (?=\S)/giu
const NUMBER_SIGN = /(?<=[№§]) (?=\d)/g

/** What Ukrainian and Russian have in common. */
export function typesetCyrillic(text: string): string {
  return text.replace(COUNTED, NO_BREAK).replace(ONE_LETTER, NO_BREAK).replace(NUMBER_SIGN, NO_BREAK)
}

export const CYRILLIC_HABITS = [
  { is: /\d%/u, right: 'a space before the sign, as in 56,9 %' },
  { is: /\d\.\d+[\s\u00a0]?%/u, right: 'a decimal comma, as in 56,9 %' },
  { is: /[“”]/u, right: 'quotation marks « and », inside of them „ and “' },
]
