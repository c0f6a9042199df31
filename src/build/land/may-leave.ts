import { endsData, type Land } from '../../corridor/land'
import type { LandRoute } from '../../corridor/route'
import { UNITS_PER_KM, type LngLat, type PlanePoint } from '../../corridor/plane'
import { meshOf } from '../../corridor/mesh'

/**
 * Whether a shorter way than a route might lead out of the data and back: on some leg, a line by way of a side where the
 * land ends but its data does too would be shorter than the leg.
 */
export function mayLeave(land: Land, via: LngLat[], { legsKm }: Pick<LandRoute, 'legsKm'>): boolean {
  const isEnd = endsData(land)
  const sides = land.rings.flatMap((ring) =>
    ring.flatMap((b, i): [PlanePoint, PlanePoint][] => {
      const a = ring.at(i - 1)!
      return isEnd(a, b) ? [[a, b]] : []
    }),
  )
  const points = via.map((place) => land.plane.project(place))
  const { leastScale } = meshOf(land)
  return legsKm.some((km, i) =>
    sides.some((side) => (byWayOf(side, points[i]!, points[i + 1]!) * leastScale) / UNITS_PER_KM < km),
  )
}

/** Length of the shortest line from p to q that touches a side, with both on the same hand of it. */
function byWayOf([a, b]: [PlanePoint, PlanePoint], p: PlanePoint, q: PlanePoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  const along = (point: PlanePoint) => ((point.x - a.x) * dx + (point.y - a.y) * dy) / length
  const off = (point: PlanePoint) => Math.abs((point.x - a.x) * dy - (point.y - a.y) * dx) / length
  // the mirror's law: the line meets the side where both angles are equal, or at the end of it that is nearer to there
  const [offP, offQ] = [off(p), off(q)]
  const meets = (along(p) * offQ + along(q) * offP) / (offP + offQ || 1)
  const at = Math.min(length, Math.max(0, meets))
  return Math.hypot(at - along(p), offP) + Math.hypot(at - along(q), offQ)
}
