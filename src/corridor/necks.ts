import type { Land } from './land'
import { buildMesh, meshOf, next, type Mesh } from './mesh'
import { outlineOf, type Outline } from './outline'
import type { PlanePoint } from './plane'
import { clearance, type Shore } from './shore'

// rounding of two corners to the grid
const GRID_CM = 2

/** A corner of the mesh as a point of the plane. */
export const pointOf = ({ xs, ys }: Mesh, corner: number): PlanePoint => ({ x: xs[corner]!, y: ys[corner]! })

/** Length in cm of the chord between two corners when its circle is free of shore, else `null`. */
export function neckLength(mesh: Mesh, shore: Shore, a: number, b: number): number | null {
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
export function meshWithFeet(land: Land, shore: Shore): Mesh {
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
  return buildMesh(outline, land)
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
