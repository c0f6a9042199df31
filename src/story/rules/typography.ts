import { CHECKS, languageOf } from '../../languages'
import type { Finding, Rule } from './rule'
import { textsOf } from './texts'

/** Warns of quotation marks, dashes, percent signs and letters of another language, in those whose habits are known. */
export const wordsAreSetInTheirLanguage: Rule = (story) =>
  textsOf(story).flatMap(({ path, lang, text }): Finding[] => {
    // the code of a link is no text
    const bare = text.replace(/\]\([^)]*\)/g, ']')
    return (languageOf(lang, CHECKS)?.habits ?? []).flatMap(({ is, right }) => {
      const found = is.exec(bare)
      if (!found) return []
      const from = Math.max(0, found.index - 12)
      return [{ path, wrong: `"${bare.slice(from, found.index + 14)}"`, right, warning: true as const }]
    })
  })
