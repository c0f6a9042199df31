import { gunzipSync } from 'node:zlib'
import { bytesToHeader, Compression, TileType, type Header } from 'pmtiles'
import { nearTo, oneOf, type Finding } from '../story/rules/rule'

type Fault = Omit<Finding, 'path'>
export type ReadArchive = { status: 'ok'; header: Header; layers: string[] } | { status: 'bad'; fault: Fault }

const HEADER_BYTES = 127
const BYTES_MOST = 500e6
const MADE = 'an archive of vector tiles as tippecanoe -o or Planetiler writes it'

/** Reads the header of a PMTiles archive and the names of the layers in its tiles. Never throws. */
export function readArchive(bytes: Buffer): ReadArchive {
  const bad = (wrong: string, right = MADE): ReadArchive => ({ status: 'bad', fault: { wrong, right } })
  if (bytes.subarray(0, 7).toString('latin1') !== 'PMTiles') return bad('this is no PMTiles archive')
  if (bytes.length < HEADER_BYTES) return bad('the archive ends within its header')
  if (bytes[7] !== 3) return bad(`an archive of version ${bytes[7]}`, 'version 3')
  if (bytes.length > BYTES_MOST)
    return bad(
      `${Math.round(bytes.length / 1e6)} MB, and at most ${BYTES_MOST / 1e6} are taken into a site`,
      '"url" with its address at a host that answers for parts of a file',
    )
  const header = bytesToHeader(new Uint8Array(bytes.subarray(0, HEADER_BYTES)).buffer)
  const { tileType, tileCompression, internalCompression, tileDataOffset, tileDataLength = 0 } = header
  if (tileType !== TileType.Mvt) return bad('its tiles are no Mapbox Vector Tiles')
  const known = [Compression.None, Compression.Gzip]
  if (!known.includes(tileCompression) || !known.includes(internalCompression))
    return bad('tiles or directories in a compression that browsers can not read', 'gzip, or none')
  if (tileDataOffset + tileDataLength > bytes.length)
    return bad('the archive is not whole: its end is missing', 'the whole file')
  const from = header.jsonMetadataOffset
  try {
    const packed = bytes.subarray(from, from + header.jsonMetadataLength)
    const text = internalCompression === Compression.Gzip ? gunzipSync(packed) : packed
    const { vector_layers = [] } = JSON.parse(text.toString()) as { vector_layers?: { id: string }[] }
    return { status: 'ok', header, layers: vector_layers.map(({ id }) => id) }
  } catch {
    return bad('its metadata can not be read')
  }
}

/** What keeps a layer of an archive from being shown; `null` where nothing does. */
export function archiveFault(
  read: ReadArchive,
  layer: string,
): { key: 'file' | 'layer'; fault: Fault } | null {
  if (read.status === 'bad') return { key: 'file', fault: read.fault }
  if (read.layers.includes(layer)) return null
  return {
    key: 'layer',
    fault: {
      wrong: `the archive has no layer "${layer}"`,
      right: oneOf(read.layers),
      ...nearTo(layer, read.layers),
    },
  }
}
