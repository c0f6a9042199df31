import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { boundsOf, type Bounds } from '../../box'
import { isWithin } from '../../join'

/** Places that have to stay on their side of every line, found by box. */
export type Guards = (box: Bounds) => Position[]

export function guardIndex(places: Position[]): Guards {
  const index = new Flatbush(places.length)
  for (const [x = 0, y = 0] of places) index.add(x, y, x, y)
  index.finish()
  return ([west, south, east, north]) => index.search(west, south, east, north).map((i) => places[i]!)
}

/** Four places around each of some, so far off in degrees: what keeps their side comes to stand on no line itself. */
export const roomAround = (places: Position[], deg: number): Position[] =>
  places.flatMap(([x = 0, y = 0]) =>
    [-deg, deg].flatMap((dx) => [-deg, deg].map((dy): Position => [x + dx, y + dy])),
  )

/**
 * Which points of a line are kept: those of `isKept`, and between two of them so many more, the weightiest first, that no
 * guarded place lies between the line and its simplified course.
 */
export function keptFor(guards: Guards, points: Position[], weights: number[], isKept: boolean[]): boolean[] {
  const kept = [...isKept]
  const split = (from: number, to: number) => {
    if (to - from < 2) return
    const lost = points.slice(from, to + 1)
    const near = guards(boundsOf(lost))
    if (!near.length) return
    const ring = [...lost, lost[0]!]
    if (!near.some((at) => isWithin(at, ring))) return
    let most = from + 1
    for (let i = most + 1; i < to; i++) if (weights[i]! > weights[most]!) most = i
    kept[most] = true
    split(from, most)
    split(most, to)
  }
  let before = 0
  for (let i = 1; i < points.length; i++) {
    if (!isKept[i]) continue
    split(before, i)
    before = i
  }
  return kept
}
