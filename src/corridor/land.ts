import { ClipType, type Path64 } from './clipper'
import type {
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'
import {
  MAX_SPAN_KM,
  planeFor,
  UNITS_PER_KM,
  type Box,
  type LngLat,
  type Plane,
  type PlanePoint,
} from './plane'
import { combineToPolygons, pathOf, ringsOf, toMultiPolygon, type Rings } from './shapes'

/** A disc taken out of the land. */
export interface Block {
  center: LngLat
  radiusKm: number
}

/**
 * The land a route may use, on the plane (centimetres). `crossings` lists what can be closed; all are open in
 * `rings`. `coast` is the shore along which a strip may lie, and of which a share lies in a corridor.
 */
export interface Land {
  rings: Rings
  crossings: Record<string, Rings>
  coast: Path64[]
  /** Discs already taken out, so that a place inside one is not moved to its edge. */
  blocked: Block[]
  /** Fitted to the land; a side of the land that lies on a side of its box is the end of the data, no shore. */
  plane: Plane
}

export type LandResult = { status: 'ok'; land: Land } | { status: 'bad'; wrong: string }

/** Without a `bbox` a land is taken to end in shores: the box is wider by so many degrees, and no side lies on it. */
const ROOM = 0.1

/**
 * Reads the land from a FeatureCollection in WGS84: one `kind: land` area with every crossing open, any
 * `kind: crossing` areas with the id `crossing-<name>`, and a `kind: coast` line (may be missing: then there is
 * no strip and no share of the coast). A `bbox` of the collection says where the data ends; where its west is greater
 * than its east the land lies across the antimeridian. Gives `bad` with what is wrong when there is no usable land.
 */
export function readLand(collection: FeatureCollection): LandResult {
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    return { status: 'bad', wrong: 'the land file must be a GeoJSON FeatureCollection with features' }
  const areas: { crossing: string | null; geometry: Area }[] = []
  const coasts: Lines[] = []
  for (const feature of collection.features) {
    const { kind } = (feature?.properties ?? {}) as { kind?: unknown }
    const name = String(feature?.id ?? '(no id)')
    if (kind !== 'land' && kind !== 'crossing' && kind !== 'coast') continue
    const { geometry } = feature
    if (!hasGoodPositions(geometry))
      return { status: 'bad', wrong: `feature ${name}: every position must be [lng, lat] in degrees` }
    if (kind === 'coast') {
      if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')
        return { status: 'bad', wrong: `feature ${name} is a ${geometry.type}; a coast must be a line` }
      coasts.push(geometry)
    } else {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
        return { status: 'bad', wrong: `feature ${name} is a ${geometry.type}; ${kind} must be an area` }
      areas.push({ crossing: kind === 'crossing' ? crossingName(name) : null, geometry })
    }
  }
  const plane = planeFor(
    boxOf(
      collection,
      areas.map(({ geometry }) => geometry),
    ),
  )
  const spanKm = spanOf(plane)
  if (spanKm > MAX_SPAN_KM)
    return {
      status: 'bad',
      wrong: `the land is ${Math.round(spanKm)} km from corner to corner; a route is exact up to ${MAX_SPAN_KM} km`,
    }
  const rings = ringsOf(plane, {
    type: 'MultiPolygon',
    coordinates: areas
      .filter(({ crossing }) => crossing === null)
      .flatMap(({ geometry }) => polygonsOf(geometry)),
  })
  if (!rings.length) return { status: 'bad', wrong: 'no feature of kind "land" with an area in it' }
  const crossings = areas.flatMap(({ crossing, geometry }) =>
    crossing === null ? [] : [[crossing, ringsOf(plane, geometry)] as const],
  )
  const coast = coasts
    .flatMap((line) => (line.type === 'LineString' ? [line.coordinates] : line.coordinates))
    .map((path) => pathOf(plane, path))
  return {
    status: 'ok',
    land: { plane, rings, crossings: Object.fromEntries(crossings), coast, blocked: [] },
  }
}

/** The land as GeoJSON, as the route sees it. */
export function landArea(land: Land): MultiPolygon {
  return toMultiPolygon(land.plane, combineToPolygons(ClipType.Union, land.rings, []))
}

/** `crossing-bridge` and `bridge` are the same crossing. */
export const crossingName = (id: string) => id.replace(/^crossing-/, '')

/** Tells whether a side of the land is the end of the data and not a shore (to 2 m). */
export function endsData({ plane }: Land): (a: PlanePoint, b: PlanePoint) => boolean {
  const [west, south, east, north] = plane.box
  const width = (east - west + 360) % 360 || 360
  const nearer = [south, north].map(plane.parallelDistance).sort((a, b) => a - b)
  const sides = (point: PlanePoint) => {
    const { eastOfWest, radius } = plane.coneCoordinates(point)
    return (
      (eastOfWest < 2e-5 ? 1 : 0) |
      (radius > nearer[1]! - 200 ? 2 : 0) |
      (eastOfWest > width - 2e-5 ? 4 : 0) |
      (radius < nearer[0]! + 200 ? 8 : 0)
    )
  }
  return (a, b) => (sides(a) & sides(b)) !== 0
}

type Area = Polygon | MultiPolygon
type Lines = LineString | MultiLineString

function boxOf({ bbox }: FeatureCollection, areas: Area[]): Box {
  if (bbox?.length === 4 && bbox.every(Number.isFinite)) return bbox as Box
  const box: Box = [180, 85, -180, -85]
  for (const [lng, lat] of areas.flatMap(polygonsOf).flat(2)) {
    box[0] = Math.min(box[0], lng! - ROOM)
    box[1] = Math.min(box[1], lat! - ROOM)
    box[2] = Math.max(box[2], lng! + ROOM)
    box[3] = Math.max(box[3], lat! + ROOM)
  }
  return box[0] < box[2] ? box : [-ROOM, -ROOM, ROOM, ROOM]
}

/** The longer diagonal of the plane's box, in km. */
export function spanOf({ box: [west, south, east, north], project }: Plane): number {
  const diagonal = (from: LngLat, to: LngLat) => {
    const [a, b] = [project(from), project(to)]
    return Math.hypot(a.x - b.x, a.y - b.y) / UNITS_PER_KM
  }
  return Math.max(diagonal([west, south], [east, north]), diagonal([west, north], [east, south]))
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
