import * as v from 'valibot'
import { checkGoodPart, checkStory, type Ruled } from './check'
import { complete } from './complete'
import { composedTexts } from './compose'
import { findingsOf, type Issue } from './issues'
import { readJsonText } from './json-text'
import { duplicateKeys, lineCounter, placeFinder, segmentsOf } from './positions'
import { StorySchema, type StoryFile } from './schema'

/** What is wrong in a story file: where, what stands there, and what would be right. */
export interface Problem {
  file: string
  /** As in `annotations[3].target[0].selector.exact`; empty where the file is no JSON. */
  path: string
  /** Counted from 1, where the text of the file is known; a column is a UTF-16 unit. */
  line?: number
  column?: number
  /** Of the innermost record that it is in. */
  id?: string
  /** What found it: `json`, `schema`, or the name of a rule. */
  rule: string
  wrong: string
  right: string
  /** The known word or value that was probably meant. */
  near?: string
}

export type Parsed =
  | { status: 'ok'; story: StoryFile; warnings: Problem[] }
  | { status: 'bad'; problems: Problem[]; warnings: Problem[] }

type Places = ReturnType<typeof placeFinder>

/**
 * Checks anything for being a story: its shape, and what the rules of check.ts ask, of the good part where its shape has
 * faults. Letters that a text has in parts, as from a Mac's PDF, come out whole, so that quotes, search and fonts find
 * them. Takes what JSON.parse gives; never throws.
 */
export function parseStory(input: unknown, file: string): Parsed {
  return parsed(input, file, null, [])
}

/** The same from the text of a file, with the line and column of each fault. Never throws. */
export function parseStoryText(text: string, file: string): Parsed {
  return readStoryText(text, file).parsed
}

/** The same with what was read, for checks that look beyond the file, and with what finds a place in it. */
export function readStoryText(
  text: string,
  file: string,
): { parsed: Parsed; input: unknown; problemAt: (finding: Ruled) => Problem } {
  const bare = text.replace(/^\uFEFF/, '')
  const read = readJsonText(bare)
  const positionOf = lineCounter(bare)
  const faults: Problem[] = read.faults.map(({ offset, wrong, right }) => ({
    file,
    path: '',
    ...positionOf(offset),
    rule: 'json',
    wrong,
    right,
  }))
  for (const { key, first, offset, path } of duplicateKeys(read.tree))
    faults.push({
      file,
      path,
      ...positionOf(read.originOf(offset)),
      rule: 'json',
      wrong: `the key "${key}" stands twice in one object, first in line ${positionOf(read.originOf(first)).line}`,
      right: 'one of the two',
    })
  const places = placeFinder(bare, read)
  const problemAt = (finding: Ruled) => problemOf(finding, read.value, file, places)
  if (read.value === undefined)
    return { parsed: { status: 'bad', problems: faults, warnings: [] }, input: undefined, problemAt }
  return { parsed: parsed(read.value, file, places, faults), input: read.value, problemAt }
}

function parsed(input: unknown, file: string, places: Places | null, faults: Problem[]): Parsed {
  const result = v.safeParse(StorySchema, input, { abortPipeEarly: true })
  const story = result.success ? composedTexts(complete(result.output)) : null
  const found = result.success ? checkStory(story!) : bothOf(result.issues, input)
  const problems = [...faults]
  const warnings: Problem[] = []
  for (const finding of found)
    (finding.warning ? warnings : problems).push(problemOf(finding, input, file, places))
  if (places) for (const list of [problems, warnings]) list.sort(byPosition)
  return story && problems.length === 0
    ? { status: 'ok', story, warnings }
    : { status: 'bad', problems, warnings }
}

/** Rules that know what an id may refer to. */
const REFERRING = ['referencesResolve', 'layersAreListed']

/** What the schema and the rules find; where a rule knows which word was meant, it says more than the schema. */
function bothOf(issues: readonly Issue[], input: unknown): Ruled[] {
  const ruled = checkGoodPart(input, issues)
  const known = new Set(
    ruled.filter(({ near, rule }) => near !== undefined || REFERRING.includes(rule)).map(({ path }) => path),
  )
  const shape = findingsOf(issues).filter(({ path }) => !known.has(path))
  const broken = new Set(shape.map(({ path }) => path))
  return [
    ...shape.map((finding) => ({ rule: 'schema', ...finding })),
    ...ruled.filter(({ path, rule }) => !broken.has(path) || rule === 'charactersAreSeen'),
  ]
}

function problemOf(finding: Ruled, input: unknown, file: string, places: Places | null): Problem {
  const { path, rule, wrong, right, near } = finding
  const id = idAt(input, path)
  return {
    file,
    path,
    ...places?.(finding),
    ...(id !== null && { id }),
    rule,
    wrong,
    right,
    ...(near !== undefined && { near }),
  }
}

/** The id of the innermost record that a path leads into. */
function idAt(input: unknown, path: string): string | null {
  let [value, id]: [unknown, string | null] = [input, null]
  for (const segment of segmentsOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) break
    value = (value as Record<string | number, unknown>)[segment]
    const own = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
    if (typeof own === 'string') id = own
  }
  return id
}

/** By where they stand in the file. */
export function byPosition(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
