import * as v from 'valibot'
import { complete } from './complete'
import { DAY } from './dates'
import { LINE_MAX } from './fields'
import { isMissingKey, isUnknownKey, meantKeys, pathText, type Issue } from './issues'
import { StorySchema, type StoryFile, type WrittenStory } from './schema'
import { bare, partAt, type Part, type Schema } from './schema-parts'

/** A story whose faults were filled with values that stand in for the right ones. */
export interface StoodIn {
  story: StoryFile
  /** Where, with indexes left out: `annotations[].speaker`. */
  places: Set<string>
}

const ROUNDS = 8
/** Two sets of values, all of them apart: what is found with both does not come from either. */
export type Cast = 0 | 1

const WORDS = [
  ['stand-in-a', '1000-01-01', 'https://a.example/', 'layers/stand-in-a.geojson', 'qaa', 'en', 'media/a.png'],
  ['stand-in-b', '9999-12-31', 'https://b.example/', 'layers/stand-in-b.geojson', 'qab', 'en', 'media/b.png'],
]
const NUMBERS = [
  [0, 1, 10, 50, 100],
  [2, 5, 20, 80, 200],
]

/**
 * Makes of a file that the schema refuses a story that the rules can read: a misspelt key gets its name, and what is
 * missing or of another kind gets a value to stand in. Texts that break a pattern stay. `null` where nothing can be made.
 * @param found what the schema says of it
 */
export function stoodIn(input: unknown, found: readonly Issue[], cast: Cast): StoodIn | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null
  const file = { story: structuredClone(input) as unknown }
  const places = new Set<string>()
  let issues = found
  for (let round = 0; round < ROUNDS; round++) {
    const toFill = issues.filter(isToFill)
    for (const issue of toFill.filter(isUnknownKey)) rename(file, issue, toFill)
    for (const issue of toFill) if (!isUnknownKey(issue)) fill(file, issue, cast, places)
    const result = v.safeParse(StorySchema, file.story, { abortPipeEarly: true })
    issues = result.issues ?? []
    if (!issues.some(isToFill)) return { story: complete(result.output as WrittenStory), places }
  }
  return null
}

/** Rules take any number, and any text that is no book; a day has to be one of the calendar. */
function isToFill(issue: Issue): boolean {
  if (issue.type === 'max_length') return typeof issue.input === 'string' && issue.input.length > LINE_MAX
  return issue.kind === 'schema' || (issue.type === 'regex' && issue.requirement === DAY)
}

type Holder = Record<string | number, unknown>

function rename(file: Holder, issue: Issue, issues: readonly Issue[]) {
  for (const { at, near } of meantKeys(issue, issues)) {
    const holder = holderOf(file, at)
    const key = String(at.at(-1)!.key)
    if (!holder) continue
    if (near && !Object.hasOwn(holder, near)) holder[near] = holder[key]
    Reflect.deleteProperty(holder, key)
  }
}

function fill(file: Holder, issue: Issue, cast: Cast, places: Set<string>) {
  const path = issue.path ?? []
  const holder = holderOf(file, path)
  const last = path.at(-1)
  if (!holder || !last) return
  const key = last.key as string
  if (isMissingKey(issue) && Object.hasOwn(holder, key)) return
  const parent = partAt(path.slice(0, -1))
  const schema = parent.entries?.[key] ?? parent.item ?? parent.items?.[Number(key)] ?? parent.value
  if (!schema) return
  places.add(pathText(path).replace(/\[\d+\]/g, '[]'))
  if ((schema as unknown as Part).type === 'optional') Reflect.deleteProperty(holder, key)
  else holder[key] = standIn(schema, cast)
}

function holderOf(file: Holder, path: readonly { key: unknown }[]): Holder | null {
  let holder: unknown = file.story
  for (const { key } of path.slice(0, -1)) holder = (holder as Holder | null | undefined)?.[key as string]
  return typeof holder === 'object' && holder !== null ? (holder as Holder) : null
}

function standIn(schema: Schema, cast: Cast): unknown {
  const part = bare(schema as unknown as Part, '')
  const fits = (value: unknown) => v.safeParse(schema, value).success
  if (part.literal !== undefined) return part.literal
  if (part.options) return cast === 0 ? part.options[0] : part.options.at(-1)
  if (part.items) return part.items.map((item) => standIn(item, cast))
  if (part.item) return fits([]) ? [] : [standIn(part.item, cast)]
  if (part.entries)
    return Object.fromEntries(
      Object.entries(part.entries)
        .filter(([, entry]) => (entry as unknown as Part).type !== 'optional')
        .map(([key, entry]) => [key, standIn(entry, cast)]),
    )
  if (part.type === 'boolean') return cast === 0
  return [...WORDS[cast]!, ...NUMBERS[cast]!].find(fits) ?? null
}
