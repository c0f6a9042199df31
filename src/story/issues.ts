import * as v from 'valibot'
import { visible } from './characters'
import { meantFor } from './meant'
import { mostAlike, nearest } from './nearest'
import type { Finding } from './rules/rule'
import type { StorySchema } from './schema'
import { bare, messagesOf, partAt, type Part } from './schema-parts'

export type Issue = v.InferIssue<typeof StorySchema>

/** The issues of the schema in our words: where, what stands there, and what would be right. */
export function findingsOf(issues: readonly Issue[]): Finding[] {
  const unknown = issues.flatMap((issue) => (isUnknownKey(issue) ? unknownKeys(issue, issues) : []))
  const meant = new Set(unknown.flatMap(({ instead }) => instead ?? []))
  const known = issues.flatMap((issue): Finding[] => {
    if (isUnknownKey(issue)) return unknown.filter((one) => one.issue === issue).map(({ finding }) => finding)
    // a key that stands there under a wrong name is told once
    return isMissingKey(issue) && meant.has(pathText(issue.path ?? [])) ? [] : [findingOf(issue)]
  })
  return known
}

export const isMissingKey = (issue: Issue): boolean => isKeyIssue(issue) && issue.expected !== 'never'
export const isUnknownKey = (issue: Issue): boolean => isKeyIssue(issue) && issue.expected === 'never'
const isKeyIssue = ({ type, path }: Issue) => type === 'strict_object' && path?.at(-1)?.origin === 'key'

function findingOf(issue: Issue): Finding {
  const path = issue.path ?? []
  const at = pathText(path)
  if (isMissingKey(issue)) {
    const entry = entryAt(path)
    const right = entry ? expectationOf(entry) + orNull(entry) : `a value for ${issue.expected}`
    return { path: at, wrong: `the key ${issue.expected} is missing`, right }
  }
  const near = meantFor(issue)
  const right = fewOf(issue) ?? expected(issue.message, issue.expected)
  const leave = issue.input === null && isOptional(path) ? ', or the key left out' : ''
  const mend = right + orNull(entryAt(path)) + leave
  return { path: at, wrong: shown(issue.input), right: mend, ...(near !== null && { near }) }
}

/** valibot tells of the first unknown key of an object only. */
function unknownKeys(issue: Issue, issues: readonly Issue[]) {
  const path = issue.path!
  const { entries = {} } = partAt(path.slice(0, -1))
  const holder = path.at(-1)!.input as object
  const missing = Object.keys(entries).filter((key) =>
    issues.some((other) => isMissingKey(other) && isAt(other, [...path.slice(0, -1), { key }])),
  )
  return Object.keys(holder)
    .filter((key) => !Object.hasOwn(entries, key))
    .map((key) => {
      const at = [...path.slice(0, -1), { key }]
      const free = Object.keys(entries).filter((other) => !Object.hasOwn(holder, other))
      const near = nearest(key, missing) ?? nearest(key, free) ?? nearest(key, Object.keys(entries))
      const finding: Finding = {
        path: pathText(at),
        wrong: `the key ${shown(key)} is not known here`,
        right: near ? `"${near}"` : `one of: ${Object.keys(entries).join(', ')}`,
        onKey: true,
        ...(near && { near }),
      }
      const instead = near && missing.includes(near) ? pathText([...path.slice(0, -1), { key: near }]) : null
      return { issue, finding, instead, near, at }
    })
}

/** The keys of an object under which another that is missing was probably meant. */
export function meantKeys(
  issue: Issue,
  issues: readonly Issue[],
): { at: { key: unknown }[]; near: string | null }[] {
  return unknownKeys(issue, issues)
}

function isAt(issue: Issue, path: readonly { key: unknown }[]): boolean {
  return issue.path?.length === path.length && issue.path.every(({ key }, i) => key === path[i]!.key)
}

type Path = readonly { key: unknown; value: unknown }[]

/** The schema of the key that a path ends in, with all that is wrapped around it. */
const entryAt = (path: Path): Part | undefined =>
  partAt(path.slice(0, -1)).entries?.[String(path.at(-1)?.key)] as Part | undefined

const isOptional = (path: Path): boolean => entryAt(path)?.type === 'optional'

const orNull = (part: Part | undefined): string => (isNullable(part) ? ', or null' : '')

function isNullable(part: Part | undefined): boolean {
  return part !== undefined && (part.type === 'nullable' || isNullable(part.wrapped as Part | undefined))
}

export function pathText(path: readonly { key: unknown }[]): string {
  const text = path
    .map(({ key }) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[A-Za-z_$][\w$]*$/.test(String(key))
          ? `.${String(key)}`
          : `[${shown(key)}]`,
    )
    .join('')
  return text.replace(/^\./, '') || '(the whole file)'
}

function expectationOf(entry: Part): string {
  const part = bare(entry, '')
  const messages = messagesOf(part)
  // what is missing is a text; how long it may be and how links in it are written comes later
  return expected(
    messages.find((message) => message === 'some text') ?? messages.at(-1) ?? 'Invalid',
    part.expects,
  )
}

/** Without a message of our own, valibot's begins with "Invalid" and its type says more. */
function expected(message: string, type: string | null): string {
  if (!message.startsWith('Invalid')) return message
  if (type === 'Object') return 'an object'
  if (type === 'Array') return 'a list'
  if (type === 'boolean') return 'true or false'
  return (type ?? 'another value').replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ')
}

/** Of more words than this to choose from, some are named that are like what was written. */
const CHOICES_MOST = 12
const CHOICES_SHOWN = 5

function fewOf({ input, path, type }: Issue): string | null {
  const options = type === 'picklist' ? ((partAt(path ?? []).options ?? []) as string[]) : []
  if (options.length <= CHOICES_MOST) return null
  // an object's own toString may be anything
  const some = mostAlike(typeof input === 'string' ? input : '', options).slice(0, CHOICES_SHOWN)
  return `one of ${options.length} words (docs/story-format.md), such as ${some.map((word) => `"${word}"`).join(', ')}`
}

const SHOWN_MAX = 120

function shown(input: unknown): string {
  if (input === undefined) return 'nothing'
  if (Array.isArray(input)) return `a list of ${input.length}`
  if (typeof input === 'object' && input !== null) return 'an object'
  const text = typeof input === 'string' ? visible(JSON.stringify(input)) : String(input)
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}
