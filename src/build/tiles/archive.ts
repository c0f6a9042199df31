import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

/** A vector tile, not yet compressed. */
export interface MadeTile {
  z: number
  x: number
  y: number
  bytes: Uint8Array
}

export interface ArchiveFacts {
  zooms: [first: number, last: number]
  /** [west, south, east, north] in degrees. */
  bounds: [number, number, number, number]
  metadata: object
}

interface Entry {
  id: number
  run: number
  offset: number
  length: number
}

const HEADER_BYTES = 127
/** Header and first directory are within these first bytes, by the specification. */
const ROOT_MOST = 16_384 - HEADER_BYTES
const LEAF_ENTRIES = 4096
const GZIP = 2
const MVT = 1

/**
 * Writes vector tiles as one PMTiles archive of version 3, in the order of its tile ids, tiles that are the same once.
 * Reading is the package `pmtiles`; it has no writer.
 */
export function archiveOf(tiles: MadeTile[], { zooms, bounds, metadata }: ArchiveFacts): Buffer {
  const packed = new Map<Uint8Array, Buffer>()
  const pack = (bytes: Uint8Array) => {
    const content = packed.get(bytes) ?? gzipSync(bytes, { level: 9 })
    packed.set(bytes, content)
    return content
  }
  const inOrder = tiles
    .map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), content: pack(bytes) }))
    .sort((a, b) => a.id - b.id)
  const entries: Entry[] = []
  const contents: Buffer[] = []
  const known = new Map<string, number>()
  let end = 0
  for (const { id, content } of inOrder) {
    const key = content.toString('base64')
    const offset = known.get(key) ?? end
    const last = entries.at(-1)
    if (last && last.offset === offset && last.id + last.run === id) {
      last.run++
      continue
    }
    entries.push({ id, run: 1, offset, length: content.length })
    if (offset !== end) continue
    known.set(key, offset)
    contents.push(content)
    end += content.length
  }
  const { root, leaves } = directories(entries)
  const meta = gzipSync(JSON.stringify(metadata), { level: 9 })
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('PMTiles', 0)
  header[7] = 3
  let at = 8
  const put = (value: number) => void (at = header.writeBigUInt64LE(BigInt(value), at))
  let from = HEADER_BYTES
  for (const length of [root.length, meta.length, leaves.length, end]) {
    put(from)
    put(length)
    from += length
  }
  for (const count of [tiles.length, entries.length, contents.length]) put(count)
  // clustered; directories and tiles in gzip
  for (const byte of [1, GZIP, GZIP, MVT, ...zooms]) header[at++] = byte
  const [west, south, east, north] = bounds
  const degrees = (value: number) => void (at = header.writeInt32LE(Math.round(value * 1e7), at))
  bounds.forEach(degrees)
  header[at++] = zooms[0]
  degrees((west + east) / 2)
  degrees((south + north) / 2)
  return Buffer.concat([header, root, meta, leaves, ...contents])
}

/** One directory, or, where it would not fit into the first bytes, one of leaves with many entries each. */
function directories(entries: Entry[]): { root: Buffer; leaves: Buffer } {
  const root = directory(entries)
  if (root.length <= ROOT_MOST) return { root, leaves: Buffer.alloc(0) }
  for (let size = LEAF_ENTRIES; ; size *= 2) {
    const leaves: Buffer[] = []
    const top: Entry[] = []
    let offset = 0
    for (let i = 0; i < entries.length; i += size) {
      const leaf = directory(entries.slice(i, i + size))
      top.push({ id: entries[i]!.id, run: 0, offset, length: leaf.length })
      leaves.push(leaf)
      offset += leaf.length
    }
    const packed = directory(top)
    if (packed.length <= ROOT_MOST) return { root: packed, leaves: Buffer.concat(leaves) }
  }
}

function directory(entries: Entry[]): Buffer {
  const columns = [
    entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0)),
    entries.map(({ run }) => run),
    entries.map(({ length }) => length),
    entries.map(({ offset }, i) => {
      const before = entries[i - 1]
      return before && offset === before.offset + before.length ? 0 : offset + 1
    }),
  ]
  return gzipSync(varints([entries.length, ...columns.flat()]), { level: 9 })
}

/** Little-endian base 128. */
function varints(values: number[]): Buffer {
  const bytes: number[] = []
  for (let value of values) {
    while (value >= 128) {
      bytes.push((value % 128) | 128)
      value = Math.floor(value / 128)
    }
    bytes.push(value)
  }
  return Buffer.from(bytes)
}
