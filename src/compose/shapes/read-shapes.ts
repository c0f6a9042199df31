import type { FeatureCollection } from 'geojson'
import { readLayerFile } from '../../folder/layer-file'
import { decodeText } from '../../folder/decode'
import { checkFeatures } from '../../map/check-features'
import { jsonBomb } from './json-bomb'

export type ShapesRead =
  | {
      status: 'ok'
      collection: FeatureCollection
      /** What could not be drawn and was left out, as the checker tells it. */
      left: string[]
    }
  | { status: 'bad'; why: 'too-large' | 'unknown' | 'empty' | 'no-columns' }
  | { status: 'bad'; why: 'wrong'; wrong: string; right: string }

/** A layer has some 50 kB as a reader gets it; a file this large is a country's whole survey. */
export const BYTES_MOST = 50e6
/** Readers of XML keep every element in memory. */
const XML_MOST = 20e6
/** A property that is longer is a document and no name. */
const TEXT_MOST = 2000
const LEFT_TOLD = 5

/** The shapes of a file, by its name: GeoJSON, KML, GPX, or a table (CSV) with a latitude and a longitude. Never throws. */
export async function readShapes(name: string, bytes: Uint8Array): Promise<ShapesRead> {
  if (bytes.length > BYTES_MOST) return { status: 'bad', why: 'too-large' }
  if (/\.(?:geojson|json)$/i.test(name)) return readGeoJson(name, bytes)
  const kind = /\.(kml|gpx|csv|tsv)$/i.exec(name)?.[1]?.toLowerCase()
  const { text } = decodeText(bytes)
  if (!kind || text === null) return { status: 'bad', why: 'unknown' }
  if (kind === 'csv' || kind === 'tsv') return (await import('./table')).readTable(text)
  if (bytes.length > XML_MOST) return { status: 'bad', why: 'too-large' }
  const { readXml } = await import('./xml')
  const read = readXml(kind as 'kml' | 'gpx', text)
  return 'wrong' in read ? { status: 'bad', why: 'wrong', ...read } : checked(read)
}

function readGeoJson(name: string, bytes: Uint8Array): ShapesRead {
  const bomb = jsonBomb(bytes)
  if (bomb) return { status: 'bad', why: 'wrong', ...bomb }
  const { collection, problems, warnings } = readLayerFile(wrapped(bytes), name)
  const [problem] = problems
  if (problem && !collection?.features.length)
    return { status: 'bad', why: 'wrong', wrong: problem.wrong, right: problem.right }
  if (!collection) return { status: 'bad', why: 'empty' }
  return { status: 'ok', collection: slim(collection), left: told(warnings.map(({ wrong }) => wrong)) }
}

/** A single feature or geometry as a collection of one. */
function wrapped(bytes: Uint8Array): Uint8Array {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as { type?: unknown } | null
    const type = value?.type
    if (typeof type !== 'string' || type === 'FeatureCollection') return bytes
    const feature = type === 'Feature' ? value : { type: 'Feature', properties: {}, geometry: value }
    return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  } catch {
    return bytes
  }
}

/** What of converted features a map can draw. */
export function checked(input: FeatureCollection): ShapesRead {
  const { collection, dropped } = checkFeatures(input)
  if (!collection.features.length) return { status: 'bad', why: 'empty' }
  return {
    status: 'ok',
    collection: slim(collection),
    left: told(dropped.map(({ index, reason }) => `feature ${index}: ${reason}`)),
  }
}

const told = (all: string[]) => [
  ...all.slice(0, LEFT_TOLD),
  ...(all.length > LEFT_TOLD ? [`… ${all.length - LEFT_TOLD}`] : []),
]

/** Features without properties that no map shows: values that are no text or number, and texts without end. */
function slim(collection: FeatureCollection): FeatureCollection {
  const features = collection.features.map((feature) => {
    const kept = Object.entries(feature.properties ?? {}).filter(([, value]) =>
      typeof value === 'string' ? value.length <= TEXT_MOST : typeof value !== 'object',
    )
    return { ...feature, properties: Object.fromEntries(kept) }
  })
  return { type: 'FeatureCollection', features }
}
