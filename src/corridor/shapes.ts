import {
  Clipper64,
  ClipType,
  FillRule,
  PolyTree64,
  type Path64,
  type Paths64,
  type PolyPath64,
} from './clipper'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { LngLat, Plane, PlanePoint } from './plane'

/** Rings on the centimetre grid: outer ones anticlockwise, holes clockwise, none crossing. */
export type Rings = Paths64

// straight in lng/lat and straight in the plane may part by this much; shore and line together stay under 1 m
const BOW_TOLERANCE_CM = 20

/**
 * Rings of a GeoJSON area on the plane's grid. Long sides get points in between, so that what is straight
 * in lng/lat (RFC 7946) stays so within 0.2 m.
 */
export function ringsOf(plane: Plane, area: Polygon | MultiPolygon): Rings {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const rings = polygons.flatMap((polygon) =>
    polygon.map((ring, i) => turned(pathOf(plane, ring), i === 0)).filter((ring) => ring.length > 2),
  )
  return combine(ClipType.Union, rings, [])
}

/** Points of a GeoJSON line on the plane's grid, densified as `ringsOf` does. */
export function pathOf(plane: Plane, positions: Position[]): Path64 {
  const path: Path64 = []
  const add = (position: LngLat) => {
    const point = plane.projectToGrid(position)
    const last = path.at(-1)
    if (!last || last.x !== point.x || last.y !== point.y) path.push(point)
  }
  positions.forEach(([lng, lat], i) => {
    const before = positions[i - 1] as LngLat | undefined
    if (before) straightBetween(plane, before, [lng!, lat!]).forEach(add)
    add([lng!, lat!])
  })
  return path
}

/** One boolean operation on rings; both operands must be clean (`Rings`) or plain closed paths. */
export function combine(operation: ClipType, subject: Rings, clip: Rings): Rings {
  const clipper = new Clipper64()
  clipper.addSubject(subject)
  if (clip.length) clipper.addClip(clip)
  const result: Paths64 = []
  clipper.execute(operation, FillRule.NonZero, result)
  return result
}

/** The same as a list of polygons: first ring outer, the others its holes. */
export function combineToPolygons(operation: ClipType, subject: Rings, clip: Rings): Rings[] {
  const clipper = new Clipper64()
  clipper.addSubject(subject)
  if (clip.length) clipper.addClip(clip)
  const tree = new PolyTree64()
  clipper.execute(operation, FillRule.NonZero, tree)
  const polygons: Rings[] = []
  const collect = (parent: PolyPath64) => {
    for (let i = 0; i < parent.count; i++) {
      const outer = parent.child(i)
      const polygon: Rings = [outer.poly!]
      for (let j = 0; j < outer.count; j++) {
        polygon.push(outer.child(j).poly!)
        collect(outer.child(j))
      }
      polygons.push(polygon)
    }
  }
  collect(tree)
  return polygons
}

/** Polygons back to GeoJSON: 6 decimals, right-hand rule, points added where the plane's lines would bow. */
export function toMultiPolygon(plane: Plane, polygons: Rings[]): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((polygon) => polygon.map((ring) => toPositions(plane, [...ring, ring[0]!]))),
  }
}

/** A plane line as positions, with points added where it would bow away in lng/lat. */
export function toPositions(plane: Plane, path: PlanePoint[]): LngLat[] {
  const positions: LngLat[] = []
  path.forEach((point, i) => {
    const before = path[i - 1]
    // 3 km from east to west bow by 0.2 m: no need to look
    if (before && Math.abs(point.x - before.x) > 300_000)
      positions.push(...plane.pointsBetween(before, point, BOW_TOLERANCE_CM).map(plane.toLngLat))
    positions.push(plane.toLngLat(point))
  })
  return positions
}

/** Twice the signed area of a ring in cm²; positive when anticlockwise. */
export function doubleArea(ring: PlanePoint[]): number {
  let sum = 0
  let last = ring[ring.length - 1]!
  for (const point of ring) {
    sum += (last.x - point.x) * (last.y + point.y)
    last = point
  }
  return sum
}

function turned(path: Path64, anticlockwise: boolean): Path64 {
  const first = path[0]
  const last = path.at(-1)
  if (first && last && first.x === last.x && first.y === last.y) path.pop()
  return doubleArea(path) > 0 === anticlockwise ? path : path.reverse()
}

/** Positions to put between two, on their straight line in lng/lat, so that the plane's chords follow it. */
function straightBetween(plane: Plane, a: LngLat, b: LngLat): LngLat[] {
  const [from, to] = [plane.projectToGrid(a), plane.projectToGrid(b)]
  if (Math.abs(to.x - from.x) < 300_000) return []
  const middle = plane.unproject({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
  const kmPerDegree = 11_120_000
  const bow = Math.abs(middle[1] - (a[1] + b[1]) / 2) * kmPerDegree
  const parts = Math.ceil(Math.sqrt(bow / BOW_TOLERANCE_CM))
  return Array.from({ length: Math.max(0, parts - 1) }, (_, i) => {
    const t = (i + 1) / parts
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] as LngLat
  })
}
