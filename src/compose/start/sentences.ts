import type { Opened } from '../archive/open'
import type { FoundText, TextRead } from '../text-in'
import { count, fill, type ComposeWords, type Spoken } from '../words'

type Bad<T> = Extract<T, { status: 'bad' }>

/** Why a text was not taken. */
export function textFault(words: ComposeWords, why: Bad<TextRead>['why']): string {
  return words.textFaults[why]
}

/** Why a story was not opened. */
export function openFault({ open }: ComposeWords, fault: Bad<Opened>): string {
  if (fault.why === 'no-json')
    return fill(open['no-json'], { line: fault.line, wrong: fault.wrong, right: fault.right })
  return fill(open[fault.why], { file: fault.path ?? '' })
}

/** What of a text was no paragraph; '' where all was. */
export function whatWasLeft({ words, lang }: Spoken, left: FoundText['left']): string {
  const parts = (Object.keys(left) as (keyof typeof left)[]).map((kind) =>
    count(words.left[kind], left[kind] ?? 0, lang),
  )
  if (!parts.length) return ''
  return fill(words.left.out, { parts: new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts) })
}
