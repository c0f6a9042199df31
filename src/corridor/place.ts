import { insideBlock } from './block'
import type { Land } from './land'
import { meshOf, next, type Mesh } from './mesh'
import { UNITS_PER_KM, type LngLat, type Plane } from './plane'
import { trianglesAt, type Spot } from './sight'

/** How far a place may lie off the land and still be moved to the nearest shore. */
export const SNAP_KM = 1

// below this a piece of land is an islet or a sliver; a place off the shore is rather moved to the mainland
const ISLET_KM2 = 5

/** A place on the land, moved to the nearest shore by `snappedKm` (0 when it was on land). */
export interface PlacedSpot extends Spot {
  snappedKm: number
}

/**
 * Finds a place on the mesh of a land. A place in a blocked disc, or more than 1 km off the land, gives `null`:
 * town points a few hundred metres off a simplified coast are moved to it and the distance is told.
 */
export function placeOnLand(land: Land, place: LngLat): PlacedSpot | null {
  if (!place.every(Number.isFinite) || Math.abs(place[1]) > 85 || insideBlock(land, place)) return null
  const mesh = meshOf(land)
  const { x, y } = land.plane.projectToGrid(place)
  const triangles = trianglesAt(mesh, x, y)
  if (triangles.length) return { x, y, triangles, snappedKm: 0 }
  return nearestShore(mesh, land.plane, x, y)
}

function nearestShore(mesh: Mesh, { inverseScale }: Plane, x: number, y: number): PlacedSpot | null {
  const { xs, ys, from, wall, piece } = mesh
  let shore = { edge: -1, x, y, cost: Infinity, distance: Infinity }
  const reach = (SNAP_KM * UNITS_PER_KM) / inverseScale(x, y)
  for (let e = 0; e < from.length; e++) {
    const number = piece[(e / 3) | 0]!
    if (!wall[e] || number < 0) continue
    const [a, b] = [from[e]!, from[next(e)]!]
    const [ax, ay, dx, dy] = [xs[a]!, ys[a]!, xs[b]! - xs[a]!, ys[b]! - ys[a]!]
    // most of the shore is far away
    if (Math.abs(x - ax - dx / 2) - Math.abs(dx / 2) > reach) continue
    if (Math.abs(y - ay - dy / 2) - Math.abs(dy / 2) > reach) continue
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    const [fx, fy] = t === 1 ? [xs[b]!, ys[b]!] : [ax + t * dx, ay + t * dy]
    const distance = Math.hypot(x - fx, y - fy)
    if (distance > reach) continue
    const cost = distance + (mesh.pieceAreaKm2[number]! < ISLET_KM2 ? reach : 0)
    if (cost < shore.cost) shore = { edge: e, x: fx, y: fy, cost, distance }
  }
  if (shore.edge < 0) return null
  const corner = trianglesAt(mesh, shore.x, shore.y)
  // between two corners the foot is off the grid: its side's own triangle holds it
  const triangles = corner.length ? corner : [(shore.edge / 3) | 0]
  const snappedKm = (shore.distance * inverseScale(x, y)) / UNITS_PER_KM
  return { x: shore.x, y: shore.y, triangles, snappedKm }
}
