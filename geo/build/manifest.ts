import { createHash } from 'node:crypto'
import { SOURCES, type SourceId } from '../sources'

export const BUILD_COMMAND = 'npm run geo'

export type FileRecord = {
  sha256: string
  bytes: number
  build: string
  sources: SourceId[]
  licence: string
  credit: string
}

export type Manifest = { files: Record<string, FileRecord> }

/** What must be known of a layer file: its hash, how it is made, from what, under which licence and credit. */
export function fileRecord(text: string, sources: SourceId[]): FileRecord {
  const used = SOURCES.filter(({ id }) => sources.includes(id))
  return {
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
    build: BUILD_COMMAND,
    sources,
    licence: licenceOf(used.map(({ licence }) => licence)),
    credit: [...new Set(used.map(({ credit }) => credit))].join('; '),
  }
}

function licenceOf(licences: string[]): string {
  // share-alike first: what is derived from OpenStreetMap stays under the ODbL
  const asked = ['ODbL-1.0', 'LGPL-3.0-or-later', 'CC-BY-4.0'].filter((licence) => licences.includes(licence))
  return asked.length > 0 ? asked.join(' AND ') : 'public domain (Natural Earth)'
}
