import type { Opened } from '../archive/open'
import type { FoundText, TextRead } from '../text-in'
import { count, fill, toldIn, type Sentence } from '../words'

type Bad<T> = Extract<T, { status: 'bad' }>

/** Why a text was not taken. */
export const textFault =
  (why: Bad<TextRead>['why']): Sentence =>
  ({ words }) =>
    words.textFaults[why]

/** Why a story was not opened. */
export const openFault =
  (fault: Bad<Opened>): Sentence =>
  (spoken) => {
    const { open } = spoken.words
    if (fault.why === 'no-json')
      return fill(open['no-json'], {
        line: fault.line,
        wrong: toldIn(spoken, fault.wrong),
        right: toldIn(spoken, fault.right),
      })
    return fill(open[fault.why], { file: fault.path ?? '' })
  }

/** What of a text was no paragraph; '' where all was. */
export const whatWasLeft =
  (left: FoundText['left']): Sentence =>
  ({ words, lang }) => {
    const parts = (Object.keys(left) as (keyof typeof left)[]).map((kind) =>
      count(words.left[kind], left[kind] ?? 0, lang),
    )
    if (!parts.length) return ''
    return fill(words.left.out, { parts: new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts) })
  }

/** That a story was brought to the version of the format that is written here. */
export const wasVersion1: Sentence = ({ words }) => words.open.version1
