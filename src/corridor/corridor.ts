import { area } from '@turf/turf'
import { ClipperOffset, ClipType, EndType, JoinType, type Path64 } from './clipper'
import type { LineString, MultiPolygon } from 'geojson'
import type { Land } from './land'
import { UNITS_PER_KM, type LngLat, type Plane, type PlanePoint } from './plane'
import { combine, combineToPolygons, pathOf, toMultiPolygon, type Rings } from './shapes'

export interface Corridor {
  geometry: MultiPolygon
  /** By turf's spherical formula: 0.26 % under the ellipsoid here. */
  areaKm2: number
  /** Parts that are not connected over land. */
  pieces: number
}

/** A line as GeoJSON or as bare positions. */
export type Line = LineString | LngLat[]

/**
 * The land within `halfWidthKm` of the line on both sides (so the whole is twice as wide), with round ends.
 * Water can part it into pieces; `connectedOnly` keeps those the line touches. Arcs are drawn to 0.03 % of the
 * half-width, the projection's scale is taken at the middle of the line (0.03 % at most along it).
 */
export function corridor(
  line: Line,
  land: Land,
  { halfWidthKm, connectedOnly = false }: { halfWidthKm: number; connectedOnly?: boolean },
): Corridor {
  const { plane } = land
  const path = planeLine(plane, line)
  let pieces =
    path.length && halfWidthKm > 0
      ? clipToLand(around(plane, path, halfWidthKm), landAround(path, halfWidthKm, land))
      : []
  if (connectedOnly) pieces = pieces.filter((piece) => touches(piece, path))
  const geometry = toMultiPolygon(plane, pieces)
  return { geometry, areaKm2: area(geometry) / 1e6, pieces: pieces.length }
}

export const positionsOf = (line: Line) => (Array.isArray(line) ? line : (line.coordinates as LngLat[]))

/**
 * The line on the plane's grid, straight in lng/lat between its positions (RFC 7946), without points that lie
 * within 0.5 m of the plane's straight line through the others.
 */
export function planeLine(plane: Plane, line: Line): Path64 {
  const path: Path64 = []
  for (const point of pathOf(plane, positionsOf(line))) {
    const [a, b] = [path.at(-2), path.at(-1)]
    if (b && b.x === point.x && b.y === point.y) continue
    // points that were filled in for lng/lat; 0.1 m of rounding each
    if (a && b && between(a, b, point)) path.pop()
    path.push(point)
  }
  return path
}

function between(a: PlanePoint, b: PlanePoint, c: PlanePoint): boolean {
  const [dx, dy] = [c.x - a.x, c.y - a.y]
  const length = Math.hypot(dx, dy)
  const along = (b.x - a.x) * dx + (b.y - a.y) * dy
  return along > 0 && along < length * length && Math.abs((b.x - a.x) * dy - (b.y - a.y) * dx) < 50 * length
}

/** All within `halfWidthKm` of a line on the plane's grid, land and water alike. */
export function around({ inverseScale }: Plane, path: Path64, halfWidthKm: number): Rings {
  const middle = path[path.length >> 1]!
  const radius = (halfWidthKm * UNITS_PER_KM) / inverseScale(middle.x, middle.y)
  const offset = new ClipperOffset(2, Math.max(1, radius * 0.0003))
  offset.addPath(path, JoinType.Round, EndType.Round)
  const rings: Rings = []
  offset.execute(radius, rings)
  return rings
}

/** No half-width that is asked for again and again is wider. */
const NEAR_KM = 42

/** The land near the line that was asked for last; `rings` only once it is asked for a second time. */
const nearOf = new WeakMap<Land, { line: string; rings: Rings | null }>()

/**
 * The land that a buffer of the line is cut from. Clipping is the slow part, so for the next half-width of the same
 * line all that no buffer reaches is cut off beforehand.
 */
function landAround(path: Path64, halfWidthKm: number, land: Land): Rings {
  if (halfWidthKm >= NEAR_KM * 0.98) return land.rings
  const line = JSON.stringify(path)
  const known = nearOf.get(land)
  if (known?.line !== line) {
    nearOf.set(land, { line, rings: null })
    return land.rings
  }
  known.rings ??= combine(ClipType.Intersection, land.rings, around(land.plane, path, NEAR_KM))
  return known.rings
}

/** Leaves out what lies beside the buffer before the real clipping: most of the shore is far away. */
function clipToLand(buffer: Rings, land: Rings): Rings[] {
  const box = boxOf(buffer.flat())
  const near: Rings = []
  for (const ring of land) {
    const own = boxOf(ring)
    if (own.left > box.right || own.right < box.left || own.low > box.high || own.high < box.low) continue
    let part = ring
    if (own.left < box.left) part = beyond(part, 'x', 1, box.left)
    if (own.right > box.right) part = beyond(part, 'x', -1, box.right)
    if (own.low < box.low) part = beyond(part, 'y', 1, box.low)
    if (own.high > box.high) part = beyond(part, 'y', -1, box.high)
    if (part.length > 2) near.push(part)
  }
  return combineToPolygons(ClipType.Intersection, near, buffer)
}

/** Outside the box by so much, so that what is cut off roughly leaves the buffer as it is. */
const CUT_MARGIN_CM = 100_000

/**
 * The part of a ring above a bound (sign 1) or below it (-1), a margin apart (Sutherland and Hodgman 1974). Where the
 * ring leaves and comes back, both ways may run along the bound; filled by winding number that encloses nothing.
 */
function beyond(ring: Path64, axis: 'x' | 'y', sign: 1 | -1, bound: number): Path64 {
  const limit = bound - sign * CUT_MARGIN_CM
  const kept: Path64 = []
  let before = ring[ring.length - 1]!
  for (const point of ring) {
    const [out, back] = [sign * (before[axis] - limit), sign * (point[axis] - limit)]
    if (out < 0 !== back < 0) {
      const t = out / (out - back)
      kept.push({
        x: Math.round(before.x + t * (point.x - before.x)),
        y: Math.round(before.y + t * (point.y - before.y)),
      })
    }
    if (back >= 0) kept.push(point)
    before = point
  }
  return kept
}

function boxOf(points: PlanePoint[]) {
  const box = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity }
  for (const { x, y } of points) {
    if (x < box.left) box.left = x
    if (x > box.right) box.right = x
    if (y < box.low) box.low = y
    if (y > box.high) box.high = y
  }
  return box
}

/** Whether the line enters the piece or runs along its edge (to 1 m); looks every 1 km. */
function touches(piece: Rings, path: Path64): boolean {
  const { left, right, low, high } = boxOf(piece[0]!)
  const near = ({ x, y }: PlanePoint) =>
    x >= left - 100 && x <= right + 100 && y >= low - 100 && y <= high + 100 && holds(piece, x, y)
  return path.some((point, i) => {
    const before = path[i - 1] ?? point
    const parts = Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / UNITS_PER_KM) || 1
    for (let k = 1; k <= parts; k++) {
      const t = k / parts
      if (near({ x: before.x + (point.x - before.x) * t, y: before.y + (point.y - before.y) * t }))
        return true
    }
    return false
  })
}

function holds(piece: Rings, x: number, y: number): boolean {
  let odd = false
  for (const ring of piece) {
    let a = ring[ring.length - 1]!
    for (const b of ring) {
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) odd = !odd
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const t = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
      if (Math.abs(x - a.x - t * dx) < 100 && Math.abs(y - a.y - t * dy) < 100) return true
      a = b
    }
  }
  return odd
}
