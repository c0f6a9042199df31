import type { Point } from '../../../geo/join'

/** A box in steps of a grid, its edges between the grid's lines so that no point lies on them: [west, south, east, north]. */
export type StepBox = [number, number, number, number]

/** The part of a segment in a box (Liang and Barsky). */
export function segmentIn([x1, y1]: Point, [x2, y2]: Point, box: StepBox): [Point, Point] | null {
  const [west, south, east, north] = box
  // most of a line is far from the box
  if ((x1 < west && x2 < west) || (x1 > east && x2 > east)) return null
  if ((y1 < south && y2 < south) || (y1 > north && y2 > north)) return null
  const [dx, dy] = [x2 - x1, y2 - y1]
  let [from, to] = [0, 1]
  // nearly all that is left lies whole in it
  if (isIn(x1, y1, box) && isIn(x2, y2, box))
    return [
      [x1, y1],
      [x2, y2],
    ]
  for (const [run, room] of [
    [-dx, x1 - west],
    [dx, east - x1],
    [-dy, y1 - south],
    [dy, north - y1],
  ] as [number, number][]) {
    if (run === 0 && room < 0) return null
    const t = room / run
    if (run < 0) from = Math.max(from, t)
    else if (run > 0) to = Math.min(to, t)
  }
  if (from >= to) return null
  return [
    from === 0 ? [x1, y1] : [x1 + from * dx, y1 + from * dy],
    to === 1 ? [x2, y2] : [x1 + to * dx, y1 + to * dy],
  ]
}

const isIn = (x: number, y: number, [west, south, east, north]: StepBox) =>
  x > west && x < east && y > south && y < north
