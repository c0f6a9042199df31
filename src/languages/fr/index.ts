import { HYPHEN_AS_DASH, STRAIGHT_APOSTROPHE, STRAIGHT_QUOTES } from '../habits'
import type { Checks, Setting } from '../language'
import { NARROW_NO_BREAK, NO_BREAK } from '../marks'

/** Before high punctuation and the sign of per cent, inside guillemets, and between groups of three digits. */
const NARROW = /[ \u00a0](?=[;:!?»%])|(?<=«)[ \u00a0]|(?<=\d)[ \u00a0](?=\d{3}(?!\d))/g
/** A number and what it counts, the day and its month, and what stands before a number. */
const COUNTED = /(?<=\d|1er|\{n\}) (?=\p{L}{3})|(?<=\b(?:n°|p\.|art\.|M\.|Mme|Mmes|MM\.)) (?=\S)/gu

export const setting: Setting = {
  typeset: (text) => text.replace(NARROW, NARROW_NO_BREAK).replace(COUNTED, NO_BREAK),
  date: (text) => text.replace(/(?<!\d)1(?= \p{L})/gu, '1er'),
}

export const checks: Checks = {
  tells: /(?<!\p{L})(?:le|les|des|du|est|une|dans|pour|avec)(?!\p{L})/iu,
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  hindsight:
    /(?<!\p{L})(?:par la suite|plus tard (?:s’est (?:révélé|avéré)|est devenue?)|ultérieurement|avec le recul|rétrospectivement|a fini par|devait (?:ensuite|plus tard))(?!\p{L})/iu,
  habits: [
    { is: /[\p{L}\d)][;!?](?=\s|$)/u, right: 'a space before ; ! and ?, as in “Pourquoi ?”' },
    { is: /\p{L}:(?=\s)/u, right: 'a space before the colon' },
    {
      is: /«(?=\S)(?![\u00a0\u202f])|(?<=[^\s\u00a0\u202f])»/u,
      right: 'a space inside guillemets, as in « mot »',
    },
    { is: /„/u, right: 'quotation marks « and », inside of them “ and ”' },
    { is: /\d%/u, right: 'a space before the sign, as in 56,9 %' },
    { is: /\d\.\d+[\s\u00a0\u202f]?%/u, right: 'a decimal comma, as in 56,9 %' },
    STRAIGHT_QUOTES,
    STRAIGHT_APOSTROPHE,
    HYPHEN_AS_DASH,
  ],
}
