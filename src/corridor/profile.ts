import { planeLine, type Line } from './corridor'
import type { Land } from './land'
import { UNITS_PER_KM } from './plane'
import { clearance, shoreOf, toWater } from './shore'

export interface ProfilePoint {
  /** Distance along the line from its start. */
  sKm: number
  /** Land to the left of travel, at right angles. */
  leftKm: number
  /** Land to the right of travel. */
  rightKm: number
  /** Distance to the nearest water in any direction. */
  clearanceKm: number
}

/**
 * How wide the land is along the line, every `stepKm` and at its end; on the way back left and right change places.
 * Widths end at `capKm`, also where the data ends; a line along the shore reads 0 on the water's side.
 */
export function widthProfile(
  line: Line,
  land: Land,
  { stepKm, capKm }: { stepKm: number; capKm: number },
): ProfilePoint[] {
  const { inverseScale, lengthCm } = land.plane
  const path = planeLine(land.plane, line)
  if (path.length < 2 || !(stepKm > 0) || !(capKm > 0)) return []
  const shore = shoreOf(land)
  const profile: ProfilePoint[] = []
  let before = 0
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!]
    const lengthKm = lengthCm(a.x, a.y, b.x, b.y) / UNITS_PER_KM
    const planeLength = Math.hypot(b.x - a.x, b.y - a.y)
    const [ux, uy] = [(b.x - a.x) / planeLength, (b.y - a.y) / planeLength]
    const add = (sKm: number) => {
      const t = (sKm - before) / lengthKm
      const [x, y] = [a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)]
      const kmPerUnit = inverseScale(x, y) / UNITS_PER_KM
      const cap = capKm / kmPerUnit
      profile.push({
        sKm,
        leftKm: toWater(shore, x, y, -uy, ux, cap) * kmPerUnit,
        rightKm: toWater(shore, x, y, uy, -ux, cap) * kmPerUnit,
        clearanceKm: clearance(shore, x, y, cap) * kmPerUnit,
      })
    }
    // the next multiple of the step lies on this piece of the line or on a later one
    for (let sKm = profile.length * stepKm; sKm < before + lengthKm; sKm = profile.length * stepKm) add(sKm)
    before += lengthKm
    // a step may end a hair before the line does
    if (i === path.length - 1 && before - profile.at(-1)!.sKm > stepKm / 100) add(before)
  }
  return profile
}
