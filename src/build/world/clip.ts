import { boundsOf, isInBox } from '../../../geo/box'
import { isClosed, isWithin, joined, type Point } from '../../../geo/join'
import { segmentIn, type StepBox } from './step-box'

/** The parts of lines that lie in a box, joined where they meet. */
export function linesIn(lines: Point[][], box: StepBox): Point[][] {
  return joined(lines).flatMap((line) => partsIn(line, box))
}

/**
 * The areas in a box whose edges are lines that have the area on their left, as polygons: each a ring counter-clockwise
 * and its holes clockwise.
 * @param isInside whether the box's south-west corner is in an area; asked for only where no line crosses the box's edge
 */
export function areasIn(lines: Point[][], box: StepBox, isInside: () => boolean): Point[][][] {
  const whole = joined(lines, true)
  const parts = partsOfAll(whole, box)
  if (isInTurn(parts.open, box)) return areasOf(parts, box, isInside)
  // simplified lines may cross just where the edge cuts them: a little further out they do not
  for (let by = 1; by <= MOST_FURTHER; by++) {
    const wider = grownBy(box, by)
    const further = partsOfAll(whole, wider)
    if (isInTurn(further.open, wider)) return clipped(areasOf(further, wider, isInside), box)
  }
  return areasOf(parts, box, isInside)
}

/** So many steps further out a place is looked for where no lines cross. */
const MOST_FURTHER = 40

interface Parts {
  rings: Point[][]
  /** Begin and end on the box's edge. */
  open: Point[][]
}

function partsOfAll(lines: Point[][], box: StepBox): Parts {
  const rings: Point[][] = []
  const open: Point[][] = []
  for (const line of lines)
    for (const part of partsIn(line, box)) {
      if (isClosed(part)) rings.push(part)
      // what ends within the box, as at the antimeridian, has no way along its edge
      else if ([part[0]!, part.at(-1)!].every((at) => !isBeside(at, box))) rings.push([...part, part[0]!])
      else open.push(part)
    }
  return { rings, open }
}

/** Whether along the edge an area's line comes in after each that goes out, as lines do that do not cross. */
function isInTurn(open: Point[][], box: StepBox): boolean {
  const ends = open.flatMap((part) => [
    { at: place(part[0]!, box), isStart: true },
    { at: place(part.at(-1)!, box), isStart: false },
  ])
  const sorted = ends.sort((a, b) => a.at - b.at || Number(a.isStart) - Number(b.isStart))
  return sorted.every(({ isStart }, i) => i === 0 || isStart !== sorted[i - 1]!.isStart)
}

const grownBy = ([west, south, east, north]: StepBox, by: number): StepBox => [
  west - by,
  south - by,
  east + by,
  north + by,
]

/** Areas cut to a box, ring by ring (Sutherland and Hodgman). */
function clipped(areas: Point[][][], box: StepBox): Point[][][] {
  return areas
    .map((rings) => rings.map((ring) => ringIn(ring, box)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0)
}

function ringIn(ring: Point[], box: StepBox): Point[] {
  let left = ring.slice(0, -1)
  for (const [axis, edge, sign] of [
    [0, box[0], 1],
    [0, box[2], -1],
    [1, box[1], 1],
    [1, box[3], -1],
  ] as const) {
    const isIn = (at: Point) => (at[axis] - edge) * sign >= 0
    left = left.flatMap((at, i): Point[] => {
      const before = left.at(i - 1)!
      if (isIn(at) === isIn(before)) return isIn(at) ? [at] : []
      const share = (edge - before[axis]) / (at[axis] - before[axis])
      const other = before[1 - axis]! + share * (at[1 - axis]! - before[1 - axis]!)
      const cut: Point = axis === 0 ? [edge, other] : [other, edge]
      return isIn(at) ? [cut, at] : [cut]
    })
  }
  return left.length ? [...left, left[0]!] : []
}

function areasOf({ rings, open }: Parts, box: StepBox, isInside: () => boolean): Point[][][] {
  const closed = closedAlong(open, box)
  const whole = open.length === 0 && isInside() ? [ringOf(box)] : []
  const outer = [...whole, ...[...closed, ...rings].filter((ring) => turn(ring) > 0)].map((ring) => ({
    ring,
    size: turn(ring),
  }))
  const holes = rings.filter((ring) => turn(ring) < 0)
  const polygons = outer
    .sort((a, b) => a.size - b.size)
    .map(({ ring }) => ({ rings: [ring], bounds: boundsOf(ring) }))
  for (const hole of holes) {
    const at = hole[0]!
    polygons.find(({ rings, bounds }) => isInBox(at, bounds) && isWithin(at, rings[0]!))?.rings.push(hole)
  }
  return polygons.map(({ rings }) => rings).reverse()
}

/** Twice the area of a ring, positive if it runs counter-clockwise. */
export function turn(ring: Point[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1]
  return sum
}

const ringOf = ([west, south, east, north]: StepBox): Point[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

/** Rings of parts that begin and end on the box's edge, closed along it counter-clockwise. */
function closedAlong(parts: Point[][], box: StepBox): Point[][] {
  const around = 2 * (box[2] - box[0] + box[3] - box[1])
  const starts = parts.map((part) => ({ part, from: place(part[0]!, box) })).sort((a, b) => a.from - b.from)
  const used = new Set<Point[]>()
  const rings: Point[][] = []
  for (const first of starts) {
    if (used.has(first.part)) continue
    const ring: Point[] = []
    for (let { part } = first; !used.has(part);) {
      used.add(part)
      ring.push(...part)
      const end = place(part.at(-1)!, box)
      const next = starts.find(({ from }) => from >= end) ?? starts[0]!
      ring.push(...cornersBetween(end, next.from < end ? next.from + around : next.from, box))
      part = next.part
    }
    ring.push(ring[0]!)
    rings.push(ring)
  }
  return rings
}

/** How far along the edge a point on it is, counter-clockwise from the south-west corner. */
function place([x, y]: Point, [west, south, east, north]: StepBox): number {
  const [width, height] = [east - west, north - south]
  const gaps = [y - south, east - x, north - y, x - west].map(Math.abs)
  const edge = gaps.indexOf(Math.min(...gaps))
  if (edge === 0) return x - west
  if (edge === 1) return width + y - south
  return edge === 2 ? width + height + east - x : 2 * width + height + north - y
}

function cornersBetween(from: number, to: number, box: StepBox): Point[] {
  const [width, height] = [box[2] - box[0], box[3] - box[1]]
  const [sw, se, ne, nw] = ringOf(box) as [Point, Point, Point, Point]
  const corners: [number, Point][] = [
    [0, sw],
    [width, se],
    [width + height, ne],
    [2 * width + height, nw],
  ]
  const around = 2 * (width + height)
  return [...corners, ...corners.map(([at, corner]): [number, Point] => [at + around, corner])]
    .filter(([at]) => at > from && at < to)
    .map(([, corner]) => corner)
}

/** The parts of a line in a box; a closed line that leaves the box is cut only where it does. */
function partsIn(line: Point[], box: StepBox): Point[][] {
  const [west, south, east, north] = box
  const isIn = ([x, y]: Point) => x > west && x < east && y > south && y < north
  if (line.every(isIn)) return [isClosed(line) ? line : reachingEdge(line, box)]
  const from = isClosed(line) ? fromOutside(line, isIn) : line
  const parts: Point[][] = []
  let part: Point[] = isIn(from[0]!) ? [edgeNear(from[0]!, box), from[0]!] : []
  for (let i = 1; i < from.length; i++) {
    const [a, b] = [from[i - 1]!, from[i]!]
    const cut = segmentIn(a, b, box)
    if (!cut) continue
    if (!isIn(a)) part = [cut[0]]
    part.push(cut[1])
    if (!isIn(b)) {
      parts.push(part)
      part = []
    }
  }
  if (part.length > 1) parts.push([...part, edgeNear(part.at(-1)!, box)])
  return parts.filter((one) => one.length > 1)
}

function fromOutside(ring: Point[], isIn: (at: Point) => boolean): Point[] {
  const start = ring.findIndex((at) => !isIn(at))
  return [...ring.slice(start), ...ring.slice(1, start + 1)]
}

function reachingEdge(line: Point[], box: StepBox): Point[] {
  return [edgeNear(line[0]!, box), ...line, edgeNear(line.at(-1)!, box)]
}

const isBeside = ([x, y]: Point, [west, south, east, north]: StepBox) =>
  Math.min(x - west, east - x, y - south, north - y) <= 1

/** A point on the edge beside one that ends a step short of it, as at the antimeridian; else the point. */
function edgeNear([x, y]: Point, [west, south, east, north]: StepBox): Point {
  if (x - west <= 1) return [west, y]
  if (east - x <= 1) return [east, y]
  if (y - south <= 1) return [x, south]
  return north - y <= 1 ? [x, north] : [x, y]
}
