import type { Feature, FeatureCollection, Geometry } from 'geojson'

/** A feature that was left out, where it stood, and why. */
export interface Dropped {
  index: number
  id: string | null
  /** The map source that it was meant for, where that is known. */
  source?: string
  reason: string
}

const DEPTH: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** Of the built ground: a story at the antimeridian counts on, beyond 180 degrees, by no more than a turn. */
export const WITH_TURNS = 540
const PLAIN = 180

/**
 * Keeps the features of a collection that a map can draw and names each one that it can't. Takes anything,
 * never throws (RFC 7946: positions in WGS84 degrees, closed rings of at least four positions).
 * @param mostLng the greatest longitude, east or west
 */
export function checkFeatures(
  input: unknown,
  mostLng = PLAIN,
): { collection: FeatureCollection; dropped: Dropped[] } {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [] }
  const dropped: Dropped[] = []
  if (!isRecord(input) || input.type !== 'FeatureCollection' || !Array.isArray(input.features)) {
    dropped.push({ index: -1, id: null, reason: 'not a FeatureCollection with a list of features' })
    return { collection, dropped }
  }
  input.features.forEach((feature: unknown, index) => {
    const reason = faultOf(feature, mostLng)
    if (reason === null) collection.features.push(feature as Feature)
    else
      dropped.push({
        index,
        id: isRecord(feature) && typeof feature.id === 'string' ? feature.id : null,
        reason,
      })
  })
  return { collection, dropped }
}

function faultOf(feature: unknown, mostLng: number): string | null {
  if (!isRecord(feature)) return 'not an object'
  if (feature.type !== 'Feature') return 'its type is not "Feature"'
  if (feature.properties !== null && !isRecord(feature.properties)) return 'its properties are not an object'
  return faultOfGeometry(feature.geometry, mostLng)
}

function faultOfGeometry(geometry: unknown, mostLng: number): string | null {
  if (!isRecord(geometry)) return 'it has no geometry'
  const { type } = geometry
  // String() throws on an object whose toString is no function, which JSON can hold
  if (typeof type !== 'string') return 'the type of its geometry is not a text'
  const depth = Object.hasOwn(DEPTH, type) ? DEPTH[type] : undefined
  if (depth === undefined) return `the geometry type "${type.slice(0, 40)}" is not drawn here`
  return faultOfPositions(geometry.coordinates, depth, type as Geometry['type'], mostLng)
}

function faultOfPositions(
  value: unknown,
  depth: number,
  type: Geometry['type'],
  mostLng: number,
): string | null {
  if (!Array.isArray(value)) return 'its coordinates are not nested as its type asks'
  if (depth === 0) {
    const [lng, lat] = value as unknown[]
    if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat))
      return 'a position is not two finite numbers'
    return Math.abs(lng) > mostLng || Math.abs(lat) > 90
      ? `a position is outside ${mostLng} and 90 degrees`
      : null
  }
  if (value.length === 0) return 'a list of its positions is empty'
  if (depth === 1 && type.endsWith('LineString') && value.length < 2)
    return 'a line has fewer than two positions'
  if (depth === 1 && type.endsWith('Polygon')) {
    const [first, last] = [value[0], value[value.length - 1]] as unknown[]
    if (value.length < 4) return 'a ring has fewer than four positions'
    if (!Array.isArray(first) || !Array.isArray(last) || first[0] !== last[0] || first[1] !== last[1])
      return 'a ring is not closed'
  }
  for (const part of value) {
    const fault = faultOfPositions(part, depth - 1, type, mostLng)
    if (fault) return fault
  }
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
