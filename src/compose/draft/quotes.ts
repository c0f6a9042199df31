import { findQuote } from '../../story/segments'
import { isRecord, listAt, setAt, stringAt, valueAt, type Json, type JsonList, type Path } from './json'
import { selectorOf, trimmed, type Selector } from './selector'
import { rangeAfter, type TextEdit } from './text-edit'

/** A quote of a note: where it stands in the file, and what it looks for. */
export interface Quote {
  /** The index of its note. */
  note: number
  /** Of the target, as in `annotations[3].target[0]`. */
  path: Path
  paragraph: string
  language: string
  selector: Selector
}

const kept = new WeakMap<JsonList, Quote[]>()

/** Every quote of a story, in the order of the file. Read once for each state of its notes. */
export function quotesOf(story: Json): Quote[] {
  const annotations = listAt(story, ['annotations'])
  const known = kept.get(annotations) ?? readQuotes(annotations)
  kept.set(annotations, known)
  return known
}

function readQuotes(annotations: JsonList): Quote[] {
  return annotations.flatMap((annotation, note) =>
    listAt(annotation, ['target']).map((target, i) => ({
      note,
      path: ['annotations', note, 'target', i],
      paragraph: stringAt(target, ['source']),
      language: stringAt(target, ['language']),
      selector: {
        exact: stringAt(target, ['selector', 'exact']),
        prefix: stringAt(target, ['selector', 'prefix']),
        suffix: stringAt(target, ['selector', 'suffix']),
      },
    })),
  )
}

/** Where a quote stands in a text; `null` where it stands nowhere, or more than once. */
export function rangeOf(text: string, { exact, prefix, suffix }: Selector): [number, number] | null {
  const [at, second] = findQuote(text, { exact, prefix, suffix })
  return at === undefined || second !== undefined ? null : [at, at + exact.length]
}

/** A story in which a quote looks for another range of a text, or for the same one in other surroundings. */
export function requoted(
  story: Json,
  { path, selector }: Quote,
  text: string,
  range: [number, number],
): Json {
  const now = rangeOf(text, selector)
  if (now && now[0] === range[0] && now[1] === range[1]) return story
  const at = [...path, 'selector']
  const { exact, prefix, suffix } = selectorOf(text, ...range)
  const old = valueAt(story, at)
  let made = setAt(isRecord(old) ? old : {}, ['exact'], exact)
  for (const [key, words] of Object.entries({ prefix, suffix })) {
    // a quote that needs no surroundings and had none gets none
    if (words !== '' || valueAt(made, [key]) !== undefined) made = setAt(made, [key], words)
  }
  return setAt(story, at, made)
}

/**
 * A story whose quotes of one paragraph stand where an edit of its text took them. A quote whose words the edit took
 * stays as it is, to be found among the lost ones.
 */
export function followEdit(
  story: Json,
  where: { paragraph: string; language: string; before: string; after: string; edit: TextEdit },
): Json {
  let made = story
  for (const quote of quotesOf(story)) {
    if (quote.paragraph !== where.paragraph || quote.language !== where.language) continue
    const range = rangeOf(where.before, quote.selector)
    if (!range) continue
    const [from, to] = rangeAfter(range, where.edit)
    const left = trimmed(where.after, from, to)
    if (left) made = requoted(made, quote, where.after, left)
  }
  return made
}
