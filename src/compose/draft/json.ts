/** A value of JSON. Drafts are plain JSON that is never changed in place, so that every state of one can be kept. */
export type Json = string | number | boolean | null | JsonList | JsonRecord
export type JsonList = readonly Json[]
export interface JsonRecord {
  readonly [key: string]: Json
}

/** The keys and indexes that lead to a value. */
export type Path = readonly (string | number)[]

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Json | undefined): value is JsonList {
  return Array.isArray(value)
}

/** What a path leads to; `undefined` where there is nothing. */
export function valueAt(json: Json | undefined, path: Path): Json | undefined {
  let value = json
  for (const key of path) {
    if (isList(value) && typeof key === 'number') value = value[key]
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[key]
    else return undefined
  }
  return value
}

const NONE: JsonList = []

/** The list at a path; an empty one where there is none. */
export function listAt(json: Json | undefined, path: Path): JsonList {
  const found = valueAt(json, path)
  return isList(found) ? found : NONE
}

/** The text at a path; '' where there is none. */
export function stringAt(json: Json | undefined, path: Path): string {
  const found = valueAt(json, path)
  return typeof found === 'string' ? found : ''
}

/**
 * A copy with another value at a path; all that is beside the path is shared with the first. A key that is there keeps
 * its place, a new one comes last, and records that are missing on the way are made.
 */
export function setAt(json: Json | undefined, [key, ...rest]: Path, value: Json): Json {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list = isList(json) ? json : []
    const copy = [...list]
    copy[key] = setAt(list[key], rest, value)
    return copy
  }
  const record = isRecord(json) ? json : {}
  const own = Object.hasOwn(record, key) ? record[key] : undefined
  return { ...record, [key]: setAt(own, rest, value) }
}

/** A copy without the value at a path; the same where there is nothing. */
export function removeAt(json: Json, path: Path): Json {
  const [key, ...rest] = path
  if (key === undefined || valueAt(json, path) === undefined) return json
  if (rest.length) return setAt(json, [key], removeAt(valueAt(json, [key])!, rest))
  if (isList(json)) return json.filter((_, i) => i !== key)
  return Object.fromEntries(Object.entries(json as JsonRecord).filter(([name]) => name !== key))
}

/** The same, and without the record that it was the last value of. */
export function pruneAt(json: Json, path: Path): Json {
  const made = removeAt(json, path)
  const parent = valueAt(made, path.slice(0, -1))
  return path.length > 1 && isRecord(parent) && !Object.keys(parent).length
    ? removeAt(made, path.slice(0, -1))
    : made
}

/** A copy with a value put into the list at a path; a list that is not there is made. */
export function insertAt(json: Json, path: Path, index: number, value: Json): Json {
  const list = listAt(json, path)
  return setAt(json, path, [...list.slice(0, index), value, ...list.slice(index)])
}

/** A copy with a value at the end of the list at a path. */
export function appendAt(json: Json, path: Path, value: Json): Json {
  return insertAt(json, path, listAt(json, path).length, value)
}

/** A copy in which an item of the list at a path stands at another index. */
export function moveAt(json: Json, path: Path, from: number, to: number): Json {
  const list = listAt(json, path)
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length || from === to) return json
  const rest = list.filter((_, i) => i !== from)
  return setAt(json, path, [...rest.slice(0, to), item, ...rest.slice(to)])
}

/** Whether two values are the same, the order of their keys too. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => sameJson(item, b[i]))
  if (!isRecord(a) || !isRecord(b)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return (
    keys.length === others.length && keys.every((key, i) => key === others[i] && sameJson(a[key], b[key]))
  )
}
