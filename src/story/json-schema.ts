import * as v from 'valibot'
import { Day, Id, LangSchema, Line, LngLat, TextSchema, Title, Url } from './fields'
import { ImageSchema } from './image'
import { StorySchema } from './schema'

type Json = { [key: string]: unknown }
type Schema = v.GenericSchema

/** The fields that stand in many places, each said once under `$defs`. */
const SHARED = new Map<unknown, string>([
  [Id, 'id'],
  [LangSchema, 'lang'],
  [Day, 'day'],
  [Line, 'line'],
  [TextSchema, 'text'],
  [Title, 'title'],
  [LngLat, 'lngLat'],
  [Url, 'url'],
  [ImageSchema, 'image'],
])

/**
 * The story's schema as JSON Schema 2020-12, for editors and for checks outside of this page.
 * It accepts and refuses the same files as `StorySchema` does.
 *
 * @throws where the schema has a part that has no translation here
 */
export function storyJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Placeline story, version 2',
    description:
      'What a story file may hold. References, quotes, dates and languages are checked on top of it.',
    ...translate(StorySchema),
    $defs: Object.fromEntries([...SHARED].map(([schema, name]) => [name, translate(schema as Schema)])),
  }
}

/** What translate reads of valibot's schemas, by their type. */
interface Part {
  type: string
  literal: unknown
  options: unknown
  wrapped: Schema
  item: Schema
  items: Schema[]
  entries: Record<string, Schema>
  key: Schema
  value: Schema
  getter: (input: unknown) => Schema
}

function refer(schema: Schema): Json {
  const name = SHARED.get(schema)
  return name ? { $ref: `#/$defs/${name}` } : translate(schema)
}

function translate(schema: Schema): Json {
  if ('pipe' in schema) {
    const [first, ...bounds] = schema.pipe as [Schema, ...Bound[]]
    const parts = [refer(first), ...bounds.map(translateBound)]
    const keys = parts.flatMap(Object.keys)
    const description = bounds.map(({ message }) => message).join('; ')
    // two patterns can't share one object
    if (new Set(keys).size < keys.length) return { ...parts[0], allOf: parts.slice(1), description }
    return Object.assign({}, ...parts, { description }) as Json
  }
  const part = schema as unknown as Part
  switch (part.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: part.type }
    case 'literal':
      return { const: part.literal }
    case 'picklist':
      return { enum: part.options }
    case 'nullable':
      return { anyOf: [refer(part.wrapped), { type: 'null' }] }
    case 'optional':
      return refer(part.wrapped)
    case 'array':
      return { type: 'array', items: refer(part.item) }
    case 'strict_tuple':
      return translateTuple(part.items)
    case 'strict_object':
      return translateObject(part.entries)
    case 'record':
      return {
        type: 'object',
        propertyNames: refer(part.key),
        additionalProperties: refer(part.value),
      }
    case 'lazy': {
      // text by itself, or one for each language: the getter tells them apart by what it is given
      const [text, object] = [part.getter(''), part.getter({})]
      return text === object ? refer(object) : { anyOf: [refer(text), refer(object)] }
    }
    default:
      throw new Error(`no JSON Schema is known here for valibot's "${part.type}"`)
  }
}

function translateObject(entries: Record<string, Schema>): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, refer(schema)])),
    required: Object.keys(entries).filter((key) => entries[key]?.type !== 'optional'),
    additionalProperties: false,
  }
}

function translateTuple(items: Schema[]): Json {
  return { type: 'array', prefixItems: items.map(refer), minItems: items.length, items: false }
}

/** A validation of a valibot pipe; every one in the story's schema has a sentence of its own. */
interface Bound {
  type: string
  requirement: unknown
  message: string
}

const BOUNDS: Record<string, string> = {
  min_value: 'minimum',
  max_value: 'maximum',
  max_length: 'maxLength',
  min_entries: 'minProperties',
}

function translateBound({ type, requirement }: Bound): Json {
  if (type === 'regex') return { pattern: (requirement as RegExp).source }
  if (type === 'min_length') return { minItems: requirement }
  const key = BOUNDS[type]
  if (!key) throw new Error(`no JSON Schema is known here for valibot's "${type}"`)
  return { [key]: requirement }
}
