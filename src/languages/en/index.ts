import { HYPHEN_AS_DASH, STRAIGHT_APOSTROPHE, STRAIGHT_QUOTES } from '../habits'
import type { Checks, Setting } from '../language'
import { NO_BREAK } from '../marks'

const MONTH =
  /(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g

export const setting: Setting = {
  typeset: (text) => text.replace(MONTH, NO_BREAK),
  // British day order, as the words of the page are
  locale: 'en-GB',
}

export const checks: Checks = {
  months: 'January February March April May June July August September October November December'.split(' '),
  hindsight:
    /\b(?:would later|later (?:turned out|became|proved|fell)|subsequently|in hindsight|in retrospect|went on to|eventually|ended up|(?:was|were) then (?=\p{L}+ing\b|still\b))/iu,
  habits: [
    { is: /\d[\s\u00a0]%/u, right: 'the sign at the number, as in 56.9%' },
    { is: /[«»„]/u, right: 'quotation marks “ and ”' },
    STRAIGHT_QUOTES,
    STRAIGHT_APOSTROPHE,
    HYPHEN_AS_DASH,
  ],
}
