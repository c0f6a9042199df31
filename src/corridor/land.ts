import { ClipType, type Path64 } from './clipper'
import type { FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { coneCoordinates, parallelDistance, type LngLat, type PlanePoint } from './project'
import { combineToPolygons, plane, ringsOf, toMultiPolygon, type Rings } from './shapes'

/** A disc taken out of the land. */
export interface Block {
  center: LngLat
  radiusKm: number
}

/**
 * The land a route may use, on the plane (centimetres). `crossings` lists what can be closed; all are open in
 * `rings`. `coast` is the Azov coast from the Russian border to Henichesk.
 */
export interface Land {
  rings: Rings
  crossings: Record<string, Rings>
  coast: Path64[]
  /** Discs already taken out, so that a place inside one is not moved to its edge. */
  blocked: Block[]
  /** West, south, east, north in degrees: a side of the land that lies on it is the end of the data, no shore. */
  window: [number, number, number, number]
}

export type LandResult = { status: 'ok'; land: Land } | { status: 'bad'; wrong: string }

// the box of geo/layers/corridor-land.geojson, used when a collection has no `bbox` of its own
const DATA_WINDOW: Land['window'] = [32, 44.2, 40.5, 49]

/**
 * Reads the land from a FeatureCollection in WGS84: one `kind: land` area with every crossing open, any
 * `kind: crossing` areas with the id `crossing-<name>`, and a `kind: coast` line (may be missing: then there is
 * no strip and no share of the coast). A `bbox` of the collection says where the data ends.
 * Gives `bad` with what is wrong when there is no usable land.
 */
export function readLand(collection: FeatureCollection): LandResult {
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    return { status: 'bad', wrong: 'the land file must be a GeoJSON FeatureCollection with features' }
  const land: Land = { rings: [], crossings: {}, coast: [], blocked: [], window: windowOf(collection) }
  const areas: Position[][][] = []
  for (const feature of collection.features) {
    const { kind } = (feature?.properties ?? {}) as { kind?: unknown }
    const name = String(feature?.id ?? '(no id)')
    if (kind !== 'land' && kind !== 'crossing' && kind !== 'coast') continue
    const geometry = feature.geometry
    if (!hasGoodPositions(geometry))
      return { status: 'bad', wrong: `feature ${name}: every position must be [lng, lat] in degrees` }
    if (kind === 'coast') {
      if (geometry.type === 'LineString') land.coast.push(plane(geometry.coordinates))
      else if (geometry.type === 'MultiLineString') land.coast.push(...geometry.coordinates.map(plane))
      else return { status: 'bad', wrong: `feature ${name} is a ${geometry.type}; a coast must be a line` }
    } else if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
      return { status: 'bad', wrong: `feature ${name} is a ${geometry.type}; ${kind} must be an area` }
    } else if (kind === 'crossing') {
      land.crossings[crossingName(name)] = ringsOf(geometry)
    } else {
      areas.push(...polygonsOf(geometry))
    }
  }
  land.rings = ringsOf({ type: 'MultiPolygon', coordinates: areas })
  if (!land.rings.length) return { status: 'bad', wrong: 'no feature of kind "land" with an area in it' }
  return { status: 'ok', land }
}

/** The land as GeoJSON, as the route sees it. */
export function landArea(land: Land): MultiPolygon {
  return toMultiPolygon(combineToPolygons(ClipType.Union, land.rings, []))
}

/** `crossing-chonhar` and `chonhar` are the same crossing. */
export const crossingName = (id: string) => id.replace(/^crossing-/, '')

/** Tells whether a side of the land is the end of the data and not a shore (to 2 m). */
export function endsData(land: Land): (a: PlanePoint, b: PlanePoint) => boolean {
  const [west, south, east, north] = land.window
  const [southRadius, northRadius] = [parallelDistance(south), parallelDistance(north)]
  const sides = (point: PlanePoint) => {
    const { lng, radius } = coneCoordinates(point)
    return (
      (lng < west + 2e-5 ? 1 : 0) |
      (radius > southRadius - 200 ? 2 : 0) |
      (lng > east - 2e-5 ? 4 : 0) |
      (radius < northRadius + 200 ? 8 : 0)
    )
  }
  return (a, b) => (sides(a) & sides(b)) !== 0
}

function windowOf(collection: FeatureCollection): Land['window'] {
  const box = collection.bbox
  return box?.length === 4 && box.every(Number.isFinite) ? (box as Land['window']) : DATA_WINDOW
}

function polygonsOf(area: Polygon | MultiPolygon): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates
}

function hasGoodPositions(
  geometry: Geometry | null | undefined,
): geometry is Exclude<Geometry, { type: 'GeometryCollection' }> {
  if (!geometry || geometry.type === 'GeometryCollection') return false
  const good = (value: unknown): boolean =>
    Array.isArray(value) &&
    (typeof value[0] === 'number'
      ? Number.isFinite(value[0]) &&
        Number.isFinite(value[1]) &&
        Math.abs(value[0]) <= 180 &&
        Math.abs(value[1]) < 89
      : value.every(good))
  return good(geometry.coordinates)
}
