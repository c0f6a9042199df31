import { landUnder, type LandLimits } from './block'
import { endsData, type Land } from './land'
import { buildMesh, meshOf, next, type Mesh } from './mesh'
import { outlineOf, type Outline } from './outline'
import { placeOnLand } from './place'
import { inverseScale, toLngLat, UNITS_PER_KM, type LngLat, type PlanePoint } from './project'
import { clearance, onLand, shoreOf, type Shore } from './shore'
import { trianglesAt } from './sight'

/**
 * `narrowing` is false when the land between the places has no neck: then the width is that of the widest disc
 * around them within the data, so the land is at least as wide.
 */
export type BottleneckResult =
  | { status: 'ok'; widthKm: number; chord: [LngLat, LngLat]; narrowing: boolean }
  | { status: 'cut'; between: [number, number] }
  | { status: 'via-blocked'; viaIndex: number }

// rounding of two corners to the grid
const GRID_CM = 2

/**
 * The narrowest spot on the widest way between two places, from shore to shore. A neck of land is a chord
 * between two shores (corner to corner, or corner to the foot on a side) whose circle holds no other shore: the
 * saddles of the distance to water. All such chords are edges of the constrained Delaunay triangulation once
 * the feet are added as corners, so joining triangles across the widest necks first gives the exact width
 * (to 2 cm and the projection's scale). How close the two places themselves lie to water does not count; the
 * end of the data is no shore. Never print it without naming the water layer it was measured on.
 */
export function bottleneck(land: Land, a: LngLat, b: LngLat, limits: LandLimits = {}): BottleneckResult {
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
  if (groupOf(start) === groupOf(goal)) return widestDisc(mesh, shore, groupOf, start)
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

const pointOf = ({ xs, ys }: Mesh, corner: number): PlanePoint => ({ x: xs[corner]!, y: ys[corner]! })

/** Length of the chord between two corners when its circle is free of shore, else `null`. */
function neckLength(mesh: Mesh, shore: Shore, a: number, b: number): number | null {
  const [p, q] = [pointOf(mesh, a), pointOf(mesh, b)]
  const length = Math.hypot(p.x - q.x, p.y - q.y)
  return isFree(shore, p, q, length / 2) && isShore(shore, p) && isShore(shore, q) ? length : null
}

function isFree(shore: Shore, p: PlanePoint, q: PlanePoint, radius: number): boolean {
  return clearance(shore, (p.x + q.x) / 2, (p.y + q.y) / 2, radius) > radius - GRID_CM
}

// corners between two sides that are both the end of the data have no shore at hand
const isShore = (shore: Shore, { x, y }: PlanePoint) => clearance(shore, x, y, 2 * GRID_CM) < 2 * GRID_CM

/** The mesh with the foot of every corner-to-side neck as a corner of its own. */
function meshWithFeet(land: Land, shore: Shore): Mesh {
  const { sides, dataEnd, index } = shore
  const limit = widestCrossing(meshOf(land))
  const feet = new Map<number, { t: number; x: number; y: number }[]>()
  const { xs, ys } = outlineOf(land.rings)
  xs.forEach((x, corner) => {
    const y = ys[corner]!
    index.search(x - limit, y - limit, x + limit, y + limit, (i) => {
      const [ax, ay] = [sides[4 * i]!, sides[4 * i + 1]!]
      const [dx, dy] = [sides[4 * i + 2]! - ax, sides[4 * i + 3]! - ay]
      // land lies to the left of a side, so the corner must too
      const height = dx * (y - ay) - dy * (x - ax)
      const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
      if (dataEnd[i] || height <= 0 || t <= 0 || t >= 1) return false
      const foot = { t, x: Math.round(ax + t * dx), y: Math.round(ay + t * dy) }
      const length = Math.hypot(foot.x - x, foot.y - y)
      if (length > GRID_CM && length < limit && isFree(shore, { x, y }, foot, length / 2))
        feet.set(i, [...(feet.get(i) ?? []), foot])
      return false
    })
  })
  let i = 0
  const rings = land.rings.map((ring) => {
    const points: PlanePoint[] = []
    // sides were numbered by the corner they end in
    for (const corner of ring) points.push(...(feet.get(i++) ?? []).sort((p, q) => p.t - q.t), corner)
    return points.map(({ x, y }) => ({ x, y }))
  })
  const outline: Outline = outlineOf(rings)
  return buildMesh(outline, endsData(land))
}

/** The longest edge inside the land bounds every neck. */
function widestCrossing({ xs, ys, from, twin, wall, piece }: Mesh): number {
  let longest = 0
  for (let e = 0; e < from.length; e++) {
    if (wall[e] || twin[e]! < e || piece[(e / 3) | 0]! < 0) continue
    const [a, b] = [from[e]!, from[next(e)]!]
    longest = Math.max(longest, Math.hypot(xs[a]! - xs[b]!, ys[a]! - ys[b]!))
  }
  return longest
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

/** The largest disc in the land around a triangle, tried at the centres of the triangles' circles. */
function widestDisc(
  mesh: Mesh,
  shore: Shore,
  groupOf: (t: number) => number,
  start: number,
): BottleneckResult {
  const { from, piece } = mesh
  let best = { x: 0, y: 0, radius: 0 }
  for (let t = 0; t < piece.length; t++) {
    if (piece[t]! < 0 || groupOf(t) !== groupOf(start)) continue
    const [a, b, c] = [
      pointOf(mesh, from[3 * t]!),
      pointOf(mesh, from[3 * t + 1]!),
      pointOf(mesh, from[3 * t + 2]!),
    ]
    const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y]
    const twice = 2 * (bx * cy - by * cx)
    const x = a.x + (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / twice
    const y = a.y + (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / twice
    if (!onLand(shore, x, y)) continue
    const radius = clearance(shore, x, y, 1e8, true)
    if (radius > best.radius) best = { x, y, radius }
  }
  const { x, y, radius } = best
  const chord: [LngLat, LngLat] = [toLngLat({ x: x - radius, y }), toLngLat({ x: x + radius, y })]
  const widthKm = (2 * radius * inverseScale(x, y)) / UNITS_PER_KM
  return { status: 'ok', widthKm, chord, narrowing: false }
}
