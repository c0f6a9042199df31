import type { Position } from 'geojson'
import { doubleArea } from './coast'
import type { Stretch } from './gshhg'
import { ringKm2 } from './simplify'

/** Ends of a shore that lie closer, in degrees, are one point: bins have their own rounding. */
const SAME = 2e-3

/** Rings of lakes (water on the left: counter-clockwise) and of islands in them (clockwise) of that size and more. */
export function lakeRings(shores: Stretch[], leastKm2: number): Position[][] {
  const byId = new Map<number, Stretch[]>()
  for (const stretch of shores) {
    if (stretch.level !== 2 && stretch.level !== 3) continue
    const same = byId.get(stretch.id!)
    if (same) same.push(stretch)
    else byId.set(stretch.id!, [stretch])
  }
  return [...byId.values()].flatMap((stretches) => {
    const rings = closed(stretches.map(({ points }) => points))
    const isLake = stretches[0]!.level === 2
    return rings
      .filter((ring) => ring.length > 3 && ringKm2(ring) >= leastKm2)
      .map((ring) => (doubleArea(ring) > 0 === isLake ? ring : [...ring].reverse()))
  })
}

/** Joins stretches to rings, each end to the nearest start. */
function closed(stretches: Position[][]): Position[][] {
  const left = new Set(stretches)
  const rings: Position[][] = []
  for (const first of stretches) {
    if (!left.delete(first)) continue
    const ring = [...first]
    for (;;) {
      const end = ring.at(-1)!
      let next: Position[] | undefined
      let least = distance(end, ring[0]!)
      for (const one of left) {
        const gap = distance(end, one[0]!)
        if (gap < least && gap < SAME) [next, least] = [one, gap]
      }
      if (!next) break
      left.delete(next)
      for (const at of next) ring.push(at)
    }
    ring.push(ring[0]!)
    rings.push(ring)
  }
  return rings
}

const distance = (a: Position, b: Position) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)
