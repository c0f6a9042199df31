import * as v from 'valibot'
import { checkStory } from './check'
import { jsonFault } from './json-fault'
import type { Finding } from './rules/rule'
import { StorySchema, type Story } from './schema'

/** What is wrong in a story file: where, what stands there, and what would be right. */
export interface Problem {
  file: string
  /** As in `annotations[3].target[0].selector.exact`, or `line 12, column 5` where the file isn't JSON. */
  path: string
  wrong: string
  right: string
}

export type Parsed =
  { status: 'ok'; story: Story; warnings: Problem[] } | { status: 'bad'; problems: Problem[] }

/**
 * Checks anything for being a story: first its shape, then what the rules of check.ts ask.
 * Takes what JSON.parse gives; never throws.
 */
export function parseStory(input: unknown, file: string): Parsed {
  const result = v.safeParse(StorySchema, input)
  if (!result.success) return { status: 'bad', problems: result.issues.map((i) => problemOf(i, file)) }
  const story = result.output
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

type Issue = v.InferIssue<typeof StorySchema>

function problemOf(issue: Issue, file: string): Problem {
  return { file, path: pathOf(issue), ...faultOf(issue) }
}

function faultOf(issue: Issue): Omit<Finding, 'path'> {
  const { expected, received } = issue
  if (issue.type === 'strict_object' && expected === 'never')
    return { wrong: `unknown key ${received}`, right: 'a key of the schema, or nothing' }
  if (issue.type === 'strict_object' && received === 'undefined')
    return { wrong: `missing key ${expected}`, right: `${expected}, which is required` }
  // without a message of our own, valibot's begins so
  const right = issue.message.startsWith('Invalid ') ? expected : issue.message
  return { wrong: shown(issue.input), right: right ?? 'another value' }
}

function pathOf(issue: Issue): string {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
  return path.replace(/^\./, '') || '(the whole file)'
}

const SHOWN_MAX = 120

function shown(input: unknown): string {
  if (Array.isArray(input)) return `a list of ${input.length}`
  if (typeof input === 'object' && input !== null) return 'an object'
  const text = typeof input === 'string' ? JSON.stringify(input) : String(input)
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}
