import type { Path64 } from '../../corridor/clipper'
import { endsData, type Land } from '../../corridor/land'
import { UNITS_PER_KM, type LngLat, type PlanePoint } from '../../corridor/plane'

/** How far an end of a coast may lie off the shore. */
const OFF_SHORE_KM = 10

/** `off`: this one of the two ends lies far from any shore; `apart`: no shore leads from one to the other in the data. */
export type Shore =
  { status: 'ok'; path: Path64 } | { status: 'off'; end: 0 | 1; km: number } | { status: 'apart' }

/** The nearest point of a ring: on its side from corner `side` to the next, `distance` away. */
interface Foot extends PlanePoint {
  side: number
  distance: number
}

/**
 * The shore between two positions, each moved to the nearest point of one and the same shore: the shorter way of the two
 * around it, on which no side is the end of the data.
 */
export function shoreBetween(land: Land, ends: [LngLat, LngLat]): Shore {
  const [a, b] = ends.map((end) => land.plane.project(end)) as [PlanePoint, PlanePoint]
  const feet = land.rings.map((ring) => ({ ring, from: footOn(ring, a), to: footOn(ring, b) }))
  for (const [end, key] of (['from', 'to'] as const).entries()) {
    const nearest = Math.min(...feet.map((one) => one[key].distance))
    if (!(nearest <= OFF_SHORE_KM * UNITS_PER_KM))
      return { status: 'off', end: end as 0 | 1, km: nearest / UNITS_PER_KM }
  }
  const isEnd = endsData(land)
  const [way] = feet
    .filter(({ from, to }) => Math.max(from.distance, to.distance) <= OFF_SHORE_KM * UNITS_PER_KM)
    .map(({ ring, from, to }) => ({
      off: from.distance + to.distance,
      paths: [along(ring, from, to), along(ring, to, from).reverse()].filter(
        (path) => path.length > 1 && !path.some((p, i) => i > 0 && isEnd(path[i - 1]!, p)),
      ),
    }))
    .filter(({ paths }) => paths.length)
    .sort((p, q) => p.off - q.off)
  const [path] = way?.paths.sort((p, q) => length(p) - length(q)) ?? []
  return path ? { status: 'ok', path } : { status: 'apart' }
}

function footOn(ring: Path64, { x, y }: PlanePoint): Foot {
  let best: Foot = { x, y, side: -1, distance: Infinity }
  ring.forEach((a, side) => {
    const b = ring[(side + 1) % ring.length]!
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const t = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy)))
    const foot = { x: Math.round(a.x + t * dx), y: Math.round(a.y + t * dy) }
    const distance = Math.hypot(foot.x - x, foot.y - y)
    if (distance < best.distance) best = { ...foot, side, distance }
  })
  return best
}

/** From one point of a ring forward to another. */
function along(ring: Path64, from: Foot, to: Foot): Path64 {
  const path: Path64 = [{ x: from.x, y: from.y }]
  const add = ({ x, y }: PlanePoint) => {
    const last = path.at(-1)!
    if (last.x !== x || last.y !== y) path.push({ x, y })
  }
  const start = ring[from.side]!
  const ahead = ({ x, y }: PlanePoint) => Math.hypot(x - start.x, y - start.y)
  const sides = (to.side - from.side + ring.length) % ring.length
  // both on one side, the goal behind: all the way around
  const turns = sides === 0 && ahead(to) < ahead(from) ? ring.length : sides
  for (let i = 1; i <= turns; i++) add(ring[(from.side + i) % ring.length]!)
  add(to)
  return path
}

const length = (path: Path64) =>
  path.reduce((sum, p, i) => sum + (i ? Math.hypot(p.x - path[i - 1]!.x, p.y - path[i - 1]!.y) : 0), 0)
