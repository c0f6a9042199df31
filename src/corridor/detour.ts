import type { Land } from './land'
import type { LngLat } from './plane'
import { landRoute } from './route'

/** `null` where there is no way, or where one of the two places lies in the disc. */
export interface Detour {
  radiusKm: number
  lengthKm: number | null
  /** Longer than the way with nothing blocked. */
  extraKm: number | null
  /** Which of the two places lies in the disc: 0 for a, 1 for b. */
  inside: number | null
}

/** How the way from a to b grows when a disc of each radius around a place is closed. */
export function detour(land: Land, a: LngLat, b: LngLat, place: LngLat, radiiKm: number[]): Detour[] {
  const direct = landRoute(land, [a, b])
  return radiiKm.map((radiusKm) => {
    const around = landRoute(land, [a, b], { blocked: [{ center: place, radiusKm }] })
    const lengthKm = around.status === 'ok' ? around.lengthKm : null
    const extraKm = lengthKm === null || direct.status !== 'ok' ? null : lengthKm - direct.lengthKm
    const inside = around.status === 'via-blocked' ? around.viaIndex : null
    return { radiusKm, lengthKm, extraKm, inside }
  })
}
