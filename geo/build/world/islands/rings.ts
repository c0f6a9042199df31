import type { Position } from 'geojson'
import type { Point } from '../../../join'
import { doubleArea } from '../coast'
import { ringKm2 } from '../simplify'

/** Land or water inside a closed line, with the box around it. */
export interface Ring {
  points: Position[]
  isLand: boolean
  km2: number
  box: [west: number, south: number, east: number, north: number]
}

/** Shores as rings, those at the antimeridian whole; `isLake`: lines have water on their left, and not land. */
export function ringsOf(lines: Position[][], isLake: boolean): Ring[] {
  const closed = lines.filter(isClosed)
  const atEdge = lines.filter((line) => !isClosed(line) && [line[0]!, line.at(-1)!].every(isOnEdge))
  return [...closed, ...acrossEdge(atEdge)].map((points) => ({
    points,
    isLand: doubleArea(points) > 0 !== isLake,
    km2: ringKm2(points),
    box: boxOf(points),
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
      const [west, south, east, north] = ring.box
      if (lng < west || lng > east || at[1] < south || at[1] > north) continue
      if ((best && best.km2 <= ring.km2) || !isInside([lng, at[1]], ring.points)) continue
      best = ring
    }
  return best
}

const isClosed = (line: Position[]) => line[0]!.join() === line.at(-1)!.join()

function boxOf(points: Position[]): Ring['box'] {
  const box: Ring['box'] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng, lat] of points as Point[]) {
    box[0] = Math.min(box[0], lng)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lng)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

function isInside([x, y]: Point, ring: Position[]): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] as Point, ring[i] as Point]
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  }
  return inside
}
