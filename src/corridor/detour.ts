import { shortestAround } from './around-disc'
import { discRing, insideBlock, type LandLimits } from './block'
import type { Path64 } from './clipper'
import type { Land } from './land'
import { turn } from './mesh'
import { placeOnLand } from './place'
import type { LngLat } from './plane'
import { landRoute, lengthKm } from './route'

/** `null` where there is no way, or where one of the two places lies in the disc. */
export interface Detour {
  radiusKm: number
  lengthKm: number | null
  /** Longer than the way with nothing blocked. */
  extraKm: number | null
  /** Which of the two places lies in the disc: 0 for a, 1 for b. */
  inside: number | null
}

/** How the way from a to b grows when a disc of each radius around a place is closed: as `landRoute` has it for each. */
export function detour(land: Land, a: LngLat, b: LngLat, place: LngLat, radiiKm: number[]): Detour[] {
  const direct = landRoute(land, [a, b])
  return radiiKm.map((radiusKm) => {
    const around = lengthAround(land, [a, b], { center: place, radiusKm })
    const extraKm = around.km === null || direct.status !== 'ok' ? null : around.km - direct.lengthKm
    return { radiusKm, lengthKm: around.km, extraKm, inside: around.inside }
  })
}

type Block = NonNullable<LandLimits['blocked']>[number]

function lengthAround(
  land: Land,
  ends: LngLat[],
  block: Block,
): { km: number | null; inside: number | null } {
  const spots = ends.map((end) => placeOnLand(land, end))
  const [start, goal] = spots
  // an end that has to be moved to a shore may be moved elsewhere with the disc: only the land without it tells
  if (start?.snappedKm === 0 && goal?.snappedKm === 0 && block.radiusKm > 0) {
    const closed = { ...land, blocked: [...land.blocked, block] }
    const inside = ends.findIndex((end) => insideBlock(closed, end))
    if (inside >= 0) return { km: null, inside }
    const ring = discRing(land.plane, block)
    // a disc of a few metres is no polygon on the plane's grid
    if (isConvex(ring) && !holds(ring, start) && !holds(ring, goal)) {
      const line = shortestAround(land, start, goal, ring)
      return { km: line && lengthKm(land.plane, line), inside: null }
    }
  }
  const around = landRoute(land, ends, { blocked: [block] })
  return {
    km: around.status === 'ok' ? around.lengthKm : null,
    inside: around.status === 'via-blocked' ? around.viaIndex : null,
  }
}

const turns = (ring: Path64, i: number, { x, y }: { x: number; y: number }) =>
  turn(ring.at(i - 1)!.x, ring.at(i - 1)!.y, ring[i]!.x, ring[i]!.y, x, y)

const isConvex = (ring: Path64) =>
  ring.length > 2 && ring.every((_, i) => turns(ring, i, ring[(i + 1) % ring.length]!) > 0)

/** Whether a point lies in a convex ring or on its edge. */
const holds = (ring: Path64, point: { x: number; y: number }) =>
  ring.every((_, i) => turns(ring, i, point) >= 0)
