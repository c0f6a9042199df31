import { CHECKS, languageOf } from '../../languages'
import { wordsAround } from '../words-around'
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
      const [before, after] = wordsAround(bare, [found.index, found.index + found[0].length], AROUND)
      const wrong = `"${before}${found[0]}${after}"`
      return [{ path, wrong, right, warning: true as const }]
    })
  })
