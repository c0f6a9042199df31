import type { BBox } from 'geojson'
import { boundsOf, type Bounds } from '../../../geo/box'
import { SCALES, type LineKind, type Scale } from '../../../geo/grid'
import { isClosed, joined, type Point } from '../../../geo/join'
import { segmentIn, type StepBox } from './step-box'
import type { CellLine } from './read'

/** Lines of a scale, in its steps, and the boxes in degrees in which it is drawn over the coarser one. */
interface Finer {
  scale: Scale
  lines: CellLine[]
  boxes: BBox[]
}

/** How far a line of the finer scale has to be known beyond its box, in degrees: to the next corner of the coarser. */
export const BEYOND_DEG: Record<Scale, number> = { detail: 0.8, region: 3, world: 0 }
/** So far on either side of a box's edge both scales are seen: a mask is a little smaller than what lies over it. */
const STRIP_DEG = 0.025
/** Land is on one side of these: they are joined in their direction only. */
const DIRECTED: LineKind[] = ['coast', 'lake']
/** Corners in a row that the finer scale may lack, as where cells meet or around a town (`geo/build/world/scales.ts`). */
const UNKNOWN_MOST = 30
/** A course on which more of a line's other corners lie goes round the other way, where the finer line is not known whole. */
const OTHERS_MOST = 2

/** A corner of a finer line. */
interface Corner {
  line: Point[]
  at: number
}

/**
 * The lines of a coarser scale, each on the finer one's course where it meets the edge of one of its boxes, so that none
 * jumps there. Every corner of a coarser line is one of the finer line too (`geo/build/world/simplify.ts`), which goes
 * its own way from one to the next.
 */
export function withoutJumps(scale: Scale, lines: CellLine[], finer: Finer): CellLine[] {
  const ratio = SCALES[finer.scale].unit / SCALES[scale].unit
  const strips = finer.boxes.flatMap((box) => stripsOf(box, SCALES[scale].unit))
  const groups = grouped(lines)
  const known = grouped(finer.lines)
  return [...groups].flatMap(([key, group]) => {
    const { kind, level } = group[0]!
    const isDirected = DIRECTED.includes(kind)
    const others = known.get(key)
    if (!others) return group
    const course = scaled(joined(pointsOf(others), isDirected), ratio)
    const corners = cornersOf(course)
    const reach = boundsOf(
      course.map(boundsOf).flatMap(([w, s, e, n]) => [
        [w - 1, s - 1],
        [e + 1, n + 1],
      ]),
    )
    return joinedOnce(group, isDirected).map((points): CellLine => ({
      kind,
      ...(level !== undefined && { level }),
      // most of the world is where the finer scale is not known
      points: meets(boundsOf(points), reach) ? onCourse(points, corners, strips, isDirected) : points,
    }))
  })
}

const pointsOf = (lines: CellLine[]) => lines.map(({ points }) => points)

/** The lines of the whole world are the same for every story: how they are joined is worked out once. */
const joinedLines = new WeakMap<CellLine[], Point[][]>()
function joinedOnce(lines: CellLine[], isDirected: boolean): Point[][] {
  const parts = joinedLines.get(lines) ?? joined(pointsOf(lines), isDirected)
  joinedLines.set(lines, parts)
  return parts
}

const groupsOf = new WeakMap<CellLine[], Map<string, CellLine[]>>()
function grouped(lines: CellLine[]): Map<string, CellLine[]> {
  const made = groupsOf.get(lines)
  if (made) return made
  const groups = new Map<string, CellLine[]>()
  for (const line of lines) {
    const key = `${line.kind} ${line.level ?? ''}`
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  groupsOf.set(lines, groups)
  return groups
}

const scaled = (lines: Point[][], ratio: number) =>
  lines.map((line) => line.map(([x, y]): Point => [x * ratio, y * ratio]))

/** The four sides of a box, each as wide as both scales are seen there, in steps. */
function stripsOf([west = 0, south = 0, east = 0, north = 0]: BBox, unit: number): StepBox[] {
  const [w, s, e, n] = [west, south, east, north].map((edge) => edge / unit) as StepBox
  const wide = STRIP_DEG / unit
  return [
    [w - wide, s - wide, w + wide, n + wide],
    [e - wide, s - wide, e + wide, n + wide],
    [w - wide, s - wide, e + wide, s + wide],
    [w - wide, n - wide, e + wide, n + wide],
  ]
}

/** A number for two whole steps of a coarser grid, of which a globe has fewer than ten million around. */
const keyOf = (x: number, y: number) => x * 1e7 + y

const keysOf = (points: Point[]) => new Set(points.map(([x, y]) => keyOf(x, y)))

/** The corners of the finer lines by the step of the coarser grid that they are on. */
function cornersOf(lines: Point[][]): Map<number, Corner[]> {
  const corners = new Map<number, Corner[]>()
  const add = (key: number, corner: Corner) => {
    const here = corners.get(key)
    if (here) here.push(corner)
    else corners.set(key, [corner])
  }
  for (const line of lines)
    for (let at = 0; at < line.length; at++) {
      const [x, y] = line[at]!
      const [lastX, lastY] = [highest(x), highest(y)]
      for (let nearX = lowest(x); nearX <= lastX; nearX++)
        for (let nearY = lowest(y); nearY <= lastY; nearY++) add(keyOf(nearX, nearY), { line, at })
    }
  return corners
}

/** The whole steps that a value may have been rounded to, once or by way of a finer grid: of a half there are two. */
const isHalf = (value: number) => Math.abs(value - Math.floor(value) - 0.5) < 1e-6
const lowest = (value: number) => (isHalf(value) ? Math.floor(value) : Math.round(value))
const highest = (value: number) => (isHalf(value) ? Math.ceil(value) : Math.round(value))

const NONE: Corner[] = []

/** A line, its stretches that touch a strip each replaced by the finer line's between the same two corners. */
function onCourse(
  points: Point[],
  corners: Map<number, Corner[]>,
  strips: StepBox[],
  isDirected: boolean,
): Point[] {
  const cornerAt = (i: number) => corners.get(keyOf(points[i]![0], points[i]![1])) ?? NONE
  let own: Set<number> | undefined
  const last = points.length - 1
  const made: Point[] = [points[0]!]
  for (let i = 0; i < last;) {
    const from = cornerAt(i)
    let next = i + 1
    // most of a line is where the finer scale is not known
    if (!from.length) {
      made.push(points[next]!)
      i = next
      continue
    }
    while (next < last && next - i <= UNKNOWN_MOST && !cornerAt(next).length) next++
    const stretch = points.slice(i, next + 1)
    const course = shortest(from, cornerAt(next), isDirected)
    const isSeen =
      course &&
      (touches(course, strips) || touches(stretch, strips)) &&
      (isDirected || othersOn(course, stretch, (own ??= keysOf(points))) <= OTHERS_MOST)
    if (isSeen) {
      // a line's own ends stay, where others of its scale meet it
      if (i > 0) made.pop()
      made.push(...course.slice(i > 0 ? 0 : 1, next < last ? undefined : -1))
      if (next === last) made.push(points[last]!)
    } else {
      next = i + 1
      made.push(points[next]!)
    }
    i = next
  }
  return made
}

/** How many corners of a line, given by their keys, that a stretch of it has not lie on a course. */
function othersOn(course: Point[], stretch: Point[], own: Set<number>): number {
  const here = keysOf(stretch)
  const keys = new Set(course.map(([x, y]) => keyOf(Math.round(x), Math.round(y))))
  return [...keys].filter((key) => own.has(key) && !here.has(key)).length
}

/** The shortest way from one of some corners to one of others along a line, in its direction if it has one. */
function shortest(from: Corner[], to: Corner[], isDirected: boolean): Point[] | undefined {
  const ways = from.flatMap((a) => to.flatMap((b) => (a.line === b.line ? waysOf(a, b, isDirected) : [])))
  return ways.sort((a, b) => a.length - b.length)[0]
}

function waysOf(a: Corner, b: Corner, isDirected: boolean): Point[][] {
  return [...forward(a, b), ...(isDirected ? [] : forward(b, a).map((way) => way.reverse()))]
}

/** The way on along a line; around a ring it goes on over where the ring begins. */
function forward({ line, at: from }: Corner, { at: to }: Corner): Point[][] {
  if (from <= to) return [line.slice(from, to + 1)]
  return isClosed(line) ? [[...line.slice(from), ...line.slice(1, to + 1)]] : []
}

function touches(line: Point[], boxes: StepBox[]): boolean {
  const bounds = boundsOf(line)
  // a strip that all of the line lies beside is not looked at segment by segment
  const near = boxes.filter((box) => meets(bounds, box))
  return near.some((box) => line.some((to, i) => i > 0 && segmentIn(line[i - 1]!, to, box) !== null))
}

const meets = (a: Bounds, b: Bounds) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
