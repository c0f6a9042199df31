import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { SOURCES, type SourceId } from '../../sources'

export const WORLD = new URL('../../world/', import.meta.url)

/** What the manifest says of a file: the hash is of its JSON, as compression depends on the version of Node. */
export type WorldFile = { sha256: string; bytes: number }

/** Writes a value as compressed JSON below geo/world, and gives what the manifest says of it. */
export function writeCompressed(path: string, value: unknown): WorldFile {
  const text = JSON.stringify(value)
  const url = new URL(`${path}.json.br`, WORLD)
  mkdirSync(new URL('.', url), { recursive: true })
  const bytes = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  })
  writeFileSync(url, bytes)
  return { sha256: createHash('sha256').update(text).digest('hex'), bytes: bytes.length }
}

/** Licence and credit of a group of files, from the records of their sources. */
export function termsOf(ids: SourceId[]): { sources: SourceId[]; licences: string[]; credits: string[] } {
  const used = SOURCES.filter(({ id }) => ids.includes(id))
  const unique = (values: string[]) => [...new Set(values)]
  return {
    sources: ids,
    licences: unique(used.map(({ licence }) => licence)),
    credits: unique(used.map(({ credit }) => credit)),
  }
}
