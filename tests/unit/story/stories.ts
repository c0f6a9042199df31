import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseStory, type Story } from '../../../src/story'

const ROOT = new URL('../../../', import.meta.url)

export const REAL_FILE = 'public/stories/guterres-april-2022/story.json'
export const FERRY_FILE = 'tests/fixtures/stories/ferry.json'

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))
}

export function readStory(path: string): Story {
  const parsed = parseStory(readJson(path), path)
  if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems, null, 1))
  return parsed.story
}

/** A copy of a story after a change, which may make it anything but a story. */
export function changed(story: unknown, change: (draft: Story) => void): Story {
  const draft = structuredClone(story) as Story
  change(draft)
  return draft
}

type Holder = Record<string | number, unknown>
export type Place = { path: string[]; key: string }

/** Every place of a JSON value where something stands: the keys of its objects and the items of its lists. */
export function placesOf(value: unknown, path: string[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [
    { path, key },
    ...placesOf((value as Holder)[key], [...path, key]),
  ])
}

/** A copy with one place taken out, written over, or joined by an unknown neighbour. */
export function disturbed(
  value: unknown,
  place: Place,
  act: 'remove' | 'write' | 'add',
  what: unknown,
): unknown {
  const copy = structuredClone(value) as Holder
  let holder: Holder | unknown[] = copy
  for (const key of place.path) holder = (holder as Holder)[key] as Holder
  if (Array.isArray(holder))
    holder.splice(
      act === 'add' ? 0 : Number(place.key),
      act === 'add' ? 0 : 1,
      ...(act === 'remove' ? [] : [what]),
    )
  else if (act === 'add') holder[`${place.key}x`] = what
  else if (act === 'write') holder[place.key] = what
  else Reflect.deleteProperty(holder, place.key)
  return copy
}

export interface Disturbance {
  at: number
  act: 'remove' | 'write' | 'add'
  what: unknown
}

/** Up to three things to do to a story; texts and days among the values, as those get furthest. */
export function disturbances(story: unknown): fc.Arbitrary<Disturbance[]> {
  const strings = [...new Set(JSON.stringify(story).match(/(?<=")[^"\\]{1,40}(?=")/g))]
  const what = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(...strings),
    fc.constantFrom('2022-02-30', '1900-02-29', '', ' ', '<b>x</b>', '[a](ftp://b)', -1, 1e9, null, [], {}),
    fc.constantFrom('__proto__', 'constructor', 'toString').map((key) => JSON.parse(`{"${key}":{"en":"x"}}`)),
  )
  const act = fc.constantFrom('remove' as const, 'write' as const, 'add' as const)
  return fc.array(fc.record({ at: fc.nat(), act, what }), { minLength: 1, maxLength: 3 })
}

/** A function that does such things to copies of a story. */
export function disturber(story: unknown): (changes: Disturbance[]) => unknown {
  const places = placesOf(story)
  return (changes) =>
    changes.reduce((value, { at, act, what }) => {
      try {
        return disturbed(value, places[at % places.length]!, act, what)
      } catch {
        return value // an earlier change took the place away
      }
    }, story)
}
