import type { Position } from 'geojson'
import { boundsOf, isInBox, type Bounds } from '../../../box'
import { isClosed, isWithin } from '../../../join'
import { doubleArea } from '../coast'
import { ringKm2 } from '../simplify'

/** Land or water inside a closed line, with the box around it. */
export interface Ring {
  points: Position[]
  isLand: boolean
  km2: number
  box: Bounds
}

/** Shores as rings, those at the antimeridian whole; `isLake`: lines have water on their left, and not land. */
export function ringsOf(lines: Position[][], isLake: boolean): Ring[] {
  const closed = lines.filter(isClosed)
  const atEdge = lines.filter((line) => !isClosed(line) && [line[0]!, line.at(-1)!].every(isOnEdge))
  return [...closed, ...acrossEdge(atEdge)].map((points) => ({
    points,
    isLand: doubleArea(points) > 0 !== isLake,
    km2: ringKm2(points),
    box: boundsOf(points),
  }))
}

const isOnEdge = ([lng]: Position) => Math.abs(lng!) === 180

/** Lines that end at the antimeridian joined to rings, each end with the nearest start on the other side. */
function acrossEdge(lines: Position[][]): Position[][] {
  const left: Position[][] = lines.map((line) =>
    line.map(([lng, lat]): Position => [lng! < 0 ? lng! + 360 : lng!, lat!]),
  )
  const rings: Position[][] = []
  for (let ring = left.shift(); ring; ring = left.shift()) {
    for (;;) {
      const [, lat] = ring.at(-1)!
      const gap = (line: Position[]) => Math.abs(line[0]![1]! - lat!)
      const next: Position[] = left.reduce<Position[]>(
        (best, line) => (gap(line) < gap(best) ? line : best),
        ring,
      )
      if (next === ring) break
      left.splice(left.indexOf(next), 1)
      ring = [...ring, ...next]
    }
    rings.push([...ring, ring[0]!])
  }
  return rings
}

/** The innermost ring around a point. */
export function ringAround(rings: Ring[], at: readonly [number, number]): Ring | undefined {
  let best: Ring | undefined
  for (const lng of [at[0], at[0] + 360])
    for (const ring of rings) {
      if (!isInBox([lng, at[1]], ring.box)) continue
      if ((best && best.km2 <= ring.km2) || !isWithin([lng, at[1]], ring.points)) continue
      best = ring
    }
  return best
}
