import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { keyOf } from '../../../src/gazetteer/key'
import { SCRIPTS, scriptOf } from '../../../src/gazetteer/script'
import { LABEL_LANGS, type Entry } from './entry'

export const GAZETTEER = new URL('../../gazetteer/', import.meta.url)

/** What the manifest says of a file: the hash is of its text, as compression depends on the version of Node. */
export type PackFile = { sha256: string; bytes: number; places?: number }

/** What a pack has for the kind of a place. */
const KIND_LETTERS = { country: 'c', admin1: 'a', city: 't', water: 'w', region: 'r' }
/** Letters that a key may share with the one before it, in one digit of base 36. */
const MOST_SHARED = 35

/**
 * A pack is text, fields divided by tabs: a line of JSON, a line for each place, and for each script after an empty line
 * the other names that places are found by, in order of their characters.
 *
 *     {"format":1}
 *     id kind seat country admin1 people lng lat hasShape name lang=name|lang=name
 *
 *     3rest 1a 2b         the key is 3 characters of the key before it and the rest; places by number, in base 36
 *
 * The key of a place's own name is not listed.
 */
export function packed(entries: Entry[]): string {
  const places = entries.map(({ id, kind, seat, country, admin1, people, at, hasShape, name, names }) =>
    [
      id,
      KIND_LETTERS[kind],
      seat ?? '',
      country,
      admin1,
      people,
      ...at,
      hasShape ? 1 : '',
      name,
      LABEL_LANGS.flatMap((lang) => (names[lang] ? [`${lang}=${names[lang]}`] : [])).join('|'),
    ].join('\t'),
  )
  const keys = [...keysOf(entries)].sort(([a], [b]) => (a < b ? -1 : 1))
  const sections = SCRIPTS.map((script) => frontCoded(keys.filter(([key]) => scriptOf(key) === script)))
  return [JSON.stringify({ format: 1 }), ...places, ...sections.flatMap((lines) => ['', ...lines]), ''].join(
    '\n',
  )
}

function keysOf(entries: Entry[]): Map<string, Set<number>> {
  const byKey = new Map<string, Set<number>>()
  entries.forEach(({ name, names, aliases }, i) => {
    const own = keyOf(name)
    for (const text of [...Object.values(names), ...aliases]) {
      const key = keyOf(text)
      if (key === own || [...key].length < 2) continue
      byKey.set(key, (byKey.get(key) ?? new Set()).add(i))
    }
  })
  return byKey
}

function frontCoded(keys: [string, Set<number>][]): string[] {
  return keys.map(([key, numbers], i) => {
    const before = keys[i - 1]?.[0] ?? ''
    let shared = 0
    while (shared < MOST_SHARED && shared < key.length && key[shared] === before[shared]) shared += 1
    const places = [...numbers].map((number) => number.toString(36)).join(' ')
    return `${shared.toString(36)}${key.slice(shared)}\t${places}`
  })
}

/** A text as gzip, which every static host serves and every browser reads. */
export function compressed(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 })
  // the byte that says on which system it was compressed
  bytes[9] = 255
  return bytes
}

/** Writes a text compressed below geo/gazetteer, and gives what the manifest says of it. */
export function writeText(name: string, text: string): PackFile {
  const bytes = compressed(text)
  writeFileSync(new URL(`${name}.gz`, GAZETTEER), bytes)
  return { sha256: createHash('sha256').update(text).digest('hex'), bytes: bytes.length }
}
