import type { FeatureCollection, Position } from 'geojson'
import { checkFeatures } from '../map/check-features'
import { readJsonText } from '../story/json-text'
import { lineCounter, placeFinder } from '../story/positions'
import type { Problem } from '../story/parse'
import { decodeText } from './decode'
import { holesOutside } from './hole-rules'

export interface LayerFile {
  /** The features that a map can draw; `null` where the file could not be read. */
  collection: FeatureCollection | null
  problems: Problem[]
  warnings: Problem[]
}

/** Some 50 kB as the page gets it, which is what a whole story's shapes should take; above it they become vector tiles. */
const PACK_MOST = { positions: 20_000, bytes: 1e6 }
const BYTES_MOST = 100e6
const TOLD_MOST = 10
const SIMPLER = 'shapes simplified to what the map shows, with mapshaper.org for example'

/** Reads the shapes of a layer. A feature that can't be drawn is named and left out, the rest stays. Never throws. */
export function readLayerFile(bytes: Uint8Array, file: string): LayerFile {
  const made: LayerFile = { collection: null, problems: [], warnings: [] }
  const problem = (
    path: string,
    wrong: string,
    right: string,
    at = { line: 1, column: 1 },
    id?: string,
  ): Problem => ({
    file,
    path,
    ...at,
    ...(id !== undefined && { id }),
    rule: 'layerFile',
    wrong,
    right,
  })
  if (bytes.length > BYTES_MOST) {
    made.problems.push(
      problem('', `${Math.round(bytes.length / 1e6)} MB, and at most ${BYTES_MOST / 1e6} are read`, SIMPLER),
    )
    return made
  }
  const { text, faults } = decodeText(bytes)
  for (const { line, column, wrong, right, warning } of faults)
    (warning ? made.warnings : made.problems).push(problem('', wrong, right, { line, column }))
  if (text === null) return made
  const input = parsed(text)
  const read = input === undefined ? readJsonText(text) : null
  const positionOf = lineCounter(text)
  for (const { offset, wrong, right } of read?.faults ?? [])
    made.problems.push({ ...problem('', wrong, right, positionOf(offset)), rule: 'json' })
  const value = input ?? read?.value
  if (value === undefined) return made
  const system = coordinateSystem(value)
  if (system) made.problems.push(problem('crs', `coordinates in ${system}`, WGS84))
  const { collection, dropped } = checkFeatures(value)
  if (dropped[0]?.index === -1) {
    made.problems.push(problem('', dropped[0].reason, '{ "type": "FeatureCollection", "features": [ … ] }'))
    return made
  }
  made.collection = collection
  const outside = holesOutside(collection)
  const places = dropped.length || outside.length ? placeFinder(text, read ?? readJsonText(text)) : null
  for (const { index, id, reason } of dropped.slice(0, TOLD_MOST)) {
    const path = `features[${index}]`
    const right = /outside 180/.test(reason) ? WGS84 : 'a feature that can be drawn; this one is left out'
    made.warnings.push(
      problem(path, `feature ${index}: ${reason}`, right, places!({ path }), id ?? undefined),
    )
  }
  if (dropped.length > TOLD_MOST)
    made.warnings.push(
      problem('', `${dropped.length - TOLD_MOST} more features are left out`, 'features that can be drawn'),
    )
  const all = outside.length ? (value as FeatureCollection).features : []
  for (const { feature, area, hole, at } of outside.slice(0, TOLD_MOST)) {
    const index = all.indexOf(feature)
    const path = `features[${index}]`
    made.warnings.push(
      problem(
        path,
        `feature ${index}: hole ${hole} of its area ${area} lies outside of the area at latitude ${at[1]}, longitude ${at[0]}`,
        'a hole within its area',
        places!({ path }),
      ),
    )
  }
  if (collection.features.length === 0)
    made.problems.push(problem('', 'nothing in the file can be drawn', 'at least one feature'))
  return made
}

const WGS84 = 'longitude and latitude in degrees (WGS 84, EPSG:4326), as the export of a GIS has it'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The coordinate system that a file of before RFC 7946 names, where it is not that of GeoJSON. */
function coordinateSystem(value: unknown): string | null {
  const { crs } = (value ?? {}) as { crs?: { properties?: { name?: unknown } } }
  const name = crs?.properties?.name
  return typeof name === 'string' && !/CRS84|4326/.test(name) ? name : null
}

/** Whether the shapes of a file are more than a page should load at once: the build then makes vector tiles of them. */
export function isLarge(bytes: Uint8Array, collection: FeatureCollection): boolean {
  return bytes.length > PACK_MOST.bytes || positionsOf(collection).length > PACK_MOST.positions
}

/** Every position of a collection's features, in their order. */
export function positionsOf({ features }: FeatureCollection): Position[] {
  const found: Position[] = []
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return
    if (typeof value[0] === 'number') found.push(value as Position)
    else value.forEach(walk)
  }
  for (const { geometry } of features) if ('coordinates' in geometry) walk(geometry.coordinates)
  return found
}
