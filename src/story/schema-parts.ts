import type * as v from 'valibot'
import { StorySchema } from './schema'

export type Schema = v.GenericSchema

interface Step {
  message?: unknown
  pipe?: readonly Step[]
}

/** What is read of valibot's schemas to say what would be right. */
export interface Part {
  type: string
  expects: string
  message?: unknown
  pipe?: readonly Step[]
  entries?: Record<string, Schema>
  options?: readonly unknown[]
  literal?: unknown
  item?: Schema
  items?: Schema[]
  /** Of a record, whose keys are free. */
  value?: Schema
  wrapped?: Schema
  getter?: (input: unknown) => Schema
}

/** The part of the story's schema that a path leads to. */
export function partAt(path: readonly { key: unknown; value: unknown }[]): Part {
  let part = bare(StorySchema as unknown as Part, undefined)
  for (const { key, value } of path) {
    const next = part.entries?.[String(key)] ?? part.item ?? part.items?.[Number(key)] ?? part.value
    if (!next) return { type: 'unknown', expects: 'unknown' }
    part = bare(next as unknown as Part, value)
  }
  return part
}

/** A schema without what only says whether or when it applies. */
export function bare(part: Part, value: unknown): Part {
  const inner = part.wrapped ?? part.getter?.(value)
  return inner ? bare(inner as unknown as Part, value) : part
}

/** What the steps of a pipe say would be right, in their order. */
export function messagesOf({ pipe, message }: Step): string[] {
  const own = typeof message === 'string' ? [message] : []
  return [
    ...own,
    ...(pipe ?? []).flatMap((step) => (step === pipe?.[0] && !step.pipe ? [] : messagesOf(step))),
  ]
}
