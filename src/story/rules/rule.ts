import { nearest } from '../nearest'
import type { StoryFile } from '../schema'

/** What is wrong in a story, where, and what would be right. A warning doesn't keep the story from being shown. */
export interface Finding {
  /** As in `annotations[3].target[0].selector.exact`. */
  path: string
  wrong: string
  right: string
  warning?: true
  /** The known word or value that was probably meant. */
  near?: string
  /** Where in the text at `path` it begins, in UTF-16 units. */
  at?: number
  /** It is the key that is wrong and not its value. */
  onKey?: true
  /** It holds only where all of these are known, such as `places.features[].id`. */
  needs?: string[]
}

/** One thing that must hold in a story and that a schema can't see; nothing found means that it holds. */
export type Rule = (story: StoryFile) => Finding[]

/**
 * Up to a dozen of the values that would be right.
 * @param none what would be right where there is no such value
 */
export function oneOf(values: Iterable<string>, none = 'nothing, as there is none in this story'): string {
  const all = [...values]
  if (all.length === 0) return none
  return `one of: ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}`
}

/** What a story's file has to hold for a record of that id to be there, where its list is empty. */
const FIRST_OF = {
  groups: '"title": "…"',
  sources: '"title": "…"',
  actors: '"name": "…"',
  layers: '"kind": "…", "title": "…", "group": "…", "colour": "…"',
  annotations: '…',
} as const

/** The first record of a list as it is written into the file. */
export const firstOf = (list: keyof typeof FIRST_OF, id: string): string =>
  `"${list}": [{ "id": ${JSON.stringify(id)}, ${FIRST_OF[list]} }]`

/** The ids of a list of records. */
export function idsOf(records: { id: string }[]): Set<string> {
  return new Set(records.map((record) => record.id))
}

/** Among known words the one that was probably meant, for a finding. */
export function nearTo(word: string, known: Iterable<string>): { near?: string } {
  const near = nearest(word, [...known])
  return near === null ? {} : { near }
}
