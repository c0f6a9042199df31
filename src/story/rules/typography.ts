import type { Lang } from '../schema'
import type { Finding, Rule } from './rule'
import { textsOf } from './texts'

interface Habit {
  langs: Lang[]
  is: RegExp
  right: string
}

/** What another language or a typewriter writes. */
const HABITS: Habit[] = [
  { langs: ['en'], is: /\d[\s\u00a0]%/u, right: 'the sign at the number, as in 56.9%' },
  { langs: ['uk', 'ru'], is: /\d%/u, right: 'a space before the sign, as in 56,9 %' },
  { langs: ['uk', 'ru'], is: /\d\.\d+[\s\u00a0]?%/u, right: 'a decimal comma, as in 56,9 %' },
  { langs: ['en'], is: /[«»„]/u, right: 'quotation marks “ and ”' },
  { langs: ['uk', 'ru'], is: /[“”]/u, right: 'quotation marks « and », inside of them „ and “' },
  { langs: ['en', 'uk', 'ru'], is: /"/u, right: 'the quotation marks of the language' },
  { langs: ['en', 'uk'], is: /\p{L}'\p{L}/u, right: 'an apostrophe ’' },
  { langs: ['en', 'uk', 'ru'], is: /\s-\s/u, right: 'a dash between words' },
  { langs: ['ru'], is: /[^\d]\s–\s/u, right: 'the long dash — between words' },
  { langs: ['uk'], is: /[ыэъё]/iu, right: 'Ukrainian letters' },
  { langs: ['ru'], is: /[іїєґ]/iu, right: 'Russian letters' },
]

/** Warns of quotation marks, dashes, percent signs and letters of another language. */
export const wordsAreSetInTheirLanguage: Rule = (story) =>
  textsOf(story).flatMap(({ path, lang, text }): Finding[] => {
    // the code of a link is no text
    const bare = text.replace(/\]\([^)]*\)/g, ']')
    return HABITS.flatMap(({ langs, is, right }) => {
      const found = langs.includes(lang) ? is.exec(bare) : null
      if (!found) return []
      const from = Math.max(0, found.index - 12)
      return [{ path, wrong: `"${bare.slice(from, found.index + 14)}"`, right, warning: true as const }]
    })
  })
