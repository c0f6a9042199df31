import { CHECKS, languageOf } from '../../languages'
import type { Finding, Rule } from './rule'
import { textsOf } from './texts'

/** Characters told on either side. */
const AROUND = 20

/** Warns of quotation marks, dashes, percent signs and letters of another language, in those whose habits are known. */
export const wordsAreSetInTheirLanguage: Rule = (story) =>
  textsOf(story).flatMap(({ path, lang, text }): Finding[] => {
    // the code of a link is no text
    const bare = text.replace(/\]\([^)]*\)/g, ']')
    return (languageOf(lang, CHECKS)?.habits ?? []).flatMap(({ is, right }) => {
      const found = is.exec(bare)
      if (!found) return []
      const wrong = `"${around(bare, found.index, found.index + found[0].length)}"`
      return [{ path, wrong, right, warning: true as const }]
    })
  })

/** What stands around a part of a text, in whole words where it has spaces. */
function around(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - AROUND), from)
  const after = text.slice(to, to + AROUND)
  const start = from > AROUND ? before.replace(/^\S*\s+/u, '') : before
  const end = to + AROUND < text.length ? after.replace(/\s+\S*$/u, '') : after
  return start + text.slice(from, to) + end
}
