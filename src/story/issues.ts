import * as v from 'valibot'
import { visible } from './characters'
import { nearest } from './nearest'
import type { Finding } from './rules/rule'
import { StorySchema } from './schema'

type Issue = v.InferIssue<typeof StorySchema>
type Schema = v.GenericSchema

/** What is read of valibot's schemas to say what would be right. */
interface Part {
  type: string
  expects: string
  message?: unknown
  pipe?: readonly { message?: unknown }[]
  entries?: Record<string, Schema>
  item?: Schema
  items?: Schema[]
  wrapped?: Schema
  getter?: (input: unknown) => Schema
}

/** An issue of the schema in our words: where, what stands there, and what would be right. */
export function findingsOf(issue: Issue): Finding[] {
  const path = issue.path ?? []
  const last = path.at(-1)
  if (issue.type !== 'strict_object' || last?.origin !== 'key')
    return [
      { path: pathText(path), wrong: shown(issue.input), right: expected(issue.message, issue.expected) },
    ]

  const { entries = {} } = partAt(path.slice(0, -1))
  if (issue.expected !== 'never') {
    const entry = entries[String(last.key)]
    const right = entry ? expectationOf(entry) : `a value for ${issue.expected}`
    return [{ path: pathText(path), wrong: `the key ${issue.expected} is missing`, right }]
  }
  // valibot tells of the first unknown key of an object only
  return Object.keys(last.input as object)
    .filter((key) => !Object.hasOwn(entries, key))
    .map((key) => {
      const near = nearest(key, Object.keys(entries))
      return {
        path: pathText([...path.slice(0, -1), { key }]),
        wrong: `the key ${shown(key)} is not known here`,
        right: near ? `"${near}"` : `one of: ${Object.keys(entries).join(', ')}`,
      }
    })
}

function pathText(path: readonly { key: unknown }[]): string {
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

/** The part of the story's schema that a path leads to. */
function partAt(path: readonly { key: unknown; value: unknown }[]): Part {
  let part = bare(StorySchema as unknown as Part, undefined)
  for (const { key, value } of path) {
    const next = part.entries?.[String(key)] ?? part.item ?? part.items?.[Number(key)]
    if (!next) return { type: 'unknown', expects: 'unknown' }
    part = bare(next as unknown as Part, value)
  }
  return part
}

/** A schema without what only says whether or when it applies. */
function bare(part: Part, value: unknown): Part {
  const inner = part.wrapped ?? part.getter?.(value)
  return inner ? bare(inner as unknown as Part, value) : part
}

function expectationOf(schema: Schema): string {
  const part = bare(schema as unknown as Part, '')
  const message = part.pipe?.at(-1)?.message ?? part.message
  return expected(typeof message === 'string' ? message : 'Invalid', part.expects)
}

/** Without a message of our own, valibot's begins with "Invalid" and its type says more. */
function expected(message: string, type: string | null): string {
  if (!message.startsWith('Invalid')) return message
  if (type === 'Object') return 'an object'
  if (type === 'Array') return 'a list'
  return (type ?? 'another value').replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ')
}

const SHOWN_MAX = 120

function shown(input: unknown): string {
  if (input === undefined) return 'nothing'
  if (Array.isArray(input)) return `a list of ${input.length}`
  if (typeof input === 'object' && input !== null) return 'an object'
  const text = typeof input === 'string' ? visible(JSON.stringify(input)) : String(input)
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}
