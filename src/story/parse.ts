import * as v from 'valibot'
import { checkStory } from './check'
import { composedTexts } from './compose'
import { findingsOf } from './issues'
import { jsonFault } from './json-fault'
import { StorySchema, type StoryFile } from './schema'

/** What is wrong in a story file: where, what stands there, and what would be right. */
export interface Problem {
  file: string
  /** As in `annotations[3].target[0].selector.exact`, or `line 12, column 5` where the file isn't JSON. */
  path: string
  wrong: string
  right: string
}

export type Parsed =
  { status: 'ok'; story: StoryFile; warnings: Problem[] } | { status: 'bad'; problems: Problem[] }

/**
 * Checks anything for being a story: first its shape, then what the rules of check.ts ask. Letters that a text has in
 * parts, as from a Mac's PDF, come out whole, so that quotes, search and fonts find them.
 * Takes what JSON.parse gives; never throws.
 */
export function parseStory(input: unknown, file: string): Parsed {
  const result = v.safeParse(StorySchema, input, { abortPipeEarly: true })
  if (!result.success) {
    const findings = result.issues.flatMap(findingsOf)
    return { status: 'bad', problems: findings.map((finding) => ({ file, ...finding })) }
  }
  const story = composedTexts(result.output)
  const problems: Problem[] = []
  const warnings: Problem[] = []
  for (const { warning, ...finding } of checkStory(story)) {
    ;(warning ? warnings : problems).push({ file, ...finding })
  }
  return problems.length > 0 ? { status: 'bad', problems } : { status: 'ok', story, warnings }
}

/** The same from the text of a file; a fault of the JSON is told with its line and column. Never throws. */
export function parseStoryText(text: string, file: string): Parsed {
  const bare = text.replace(/^\uFEFF/, '')
  let input: unknown
  try {
    input = JSON.parse(bare)
  } catch {
    const { line, column, wrong, right } = jsonFault(bare)
    return { status: 'bad', problems: [{ file, path: `line ${line}, column ${column}`, wrong, right }] }
  }
  return parseStory(input, file)
}
