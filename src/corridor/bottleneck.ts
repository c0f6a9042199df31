import { landUnder, type LandLimits } from './block'
import type { Land } from './land'
import { next, type Mesh } from './mesh'
import { meshWithFeet, neckLength, pointOf } from './necks'
import { placeOnLand } from './place'
import { UNITS_PER_KM, type LngLat, type PlanePoint } from './plane'
import { shoreOf } from './shore'
import { trianglesAt } from './sight'
import { widestDisc } from './widest-disc'

/**
 * `narrowing` is false when the land between the places has no neck: then the width is that of the widest disc
 * around them within the data, so the land is at least as wide.
 */
export type BottleneckResult =
  | { status: 'ok'; widthKm: number; chord: [LngLat, LngLat]; narrowing: boolean }
  | { status: 'cut'; between: [number, number] }
  | { status: 'via-blocked'; viaIndex: number }

/**
 * The narrowest spot on the widest way between two places, from shore to shore. A neck of land is a chord
 * between two shores (corner to corner, or corner to the foot on a side) whose circle holds no other shore: the
 * saddles of the distance to water. All such chords are edges of the constrained Delaunay triangulation once
 * the feet are added as corners, so joining triangles across the widest necks first gives the exact width
 * (to 2 cm and the projection's scale). How close the two places themselves lie to water does not count; the
 * end of the data is no shore. Never print it without naming the water layer it was measured on.
 */
export function bottleneck(land: Land, a: LngLat, b: LngLat, limits: LandLimits = {}): BottleneckResult {
  const { inverseScale, toLngLat } = land.plane
  const limited = landUnder(land, limits)
  const spots = [placeOnLand(limited, a), placeOnLand(limited, b)]
  for (const [viaIndex, spot] of spots.entries()) if (!spot) return { status: 'via-blocked', viaIndex }
  const shore = shoreOf(limited)
  const mesh = meshWithFeet(limited, shore)
  const [start, goal] = spots.map((spot) => triangleNear(mesh, spot!)) as [number, number]
  if (mesh.piece[start] !== mesh.piece[goal]) return { status: 'cut', between: [0, 1] }

  const { from, twin, wall, piece } = mesh
  const group = Int32Array.from(piece, (_, t) => t)
  const groupOf = (t: number): number => {
    while (group[t] !== t) t = group[t] = group[group[t]!]!
    return t
  }
  const necks: { edge: number; length: number }[] = []
  for (let e = 0; e < from.length; e++) {
    if (wall[e] || twin[e]! < e || piece[(e / 3) | 0]! < 0) continue
    const length = neckLength(mesh, shore, from[e]!, from[next(e)]!)
    if (length === null) group[groupOf((e / 3) | 0)] = groupOf((twin[e]! / 3) | 0)
    else necks.push({ edge: e, length })
  }
  if (groupOf(start) === groupOf(goal)) {
    const { x, y, radius } = widestDisc(mesh, shore, groupOf, start)
    const chord: [LngLat, LngLat] = [toLngLat({ x: x - radius, y }), toLngLat({ x: x + radius, y })]
    const widthKm = (2 * radius * inverseScale(x, y)) / UNITS_PER_KM
    return { status: 'ok', widthKm, chord, narrowing: false }
  }
  necks.sort((p, q) => q.length - p.length)
  for (const { edge, length } of necks) {
    group[groupOf((edge / 3) | 0)] = groupOf((twin[edge]! / 3) | 0)
    if (groupOf(start) !== groupOf(goal)) continue
    const [p, q] = [pointOf(mesh, from[edge]!), pointOf(mesh, from[next(edge)]!)]
    const widthKm = (length * inverseScale((p.x + q.x) / 2, (p.y + q.y) / 2)) / UNITS_PER_KM
    return { status: 'ok', widthKm, chord: [toLngLat(p), toLngLat(q)], narrowing: true }
  }
  return { status: 'cut', between: [0, 1] }
}

function triangleNear(mesh: Mesh, spot: PlanePoint): number {
  const [x, y] = [Math.round(spot.x), Math.round(spot.y)]
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
    [2, 2],
    [-2, 2],
    [2, -2],
    [-2, -2],
  ] as const) {
    const [triangle] = trianglesAt(mesh, x + dx, y + dy)
    if (triangle !== undefined) return triangle
  }
  throw new Error('a place on the land lies in no triangle of it')
}
