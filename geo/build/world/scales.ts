import type { Position } from 'geojson'
import type { Scale } from '../../grid'
import type { WorldLine } from './cells'
import type { LimitLine } from './kinds'
import { ringKm2, simplified, type Weighed } from './simplify'

/** What a scale keeps: tolerances in metres, the least island and lake in km2, the last class of rivers and zoom of limits. */
export const DETAIL: Record<
  Scale,
  {
    coastM: number
    limitM: number
    riverM: number
    islandKm2: number
    lakeKm2: number
    river: number
    limitZoom: number
  }
> = {
  detail: { coastM: 160, limitM: 500, riverM: 400, islandKm2: 0.3, lakeKm2: 2, river: 3, limitZoom: 8 },
  region: { coastM: 2200, limitM: 2200, riverM: 3000, islandKm2: 8, lakeKm2: 60, river: 2, limitZoom: 6.7 },
  world: {
    coastM: 13_000,
    limitM: 9000,
    riverM: 13_000,
    islandKm2: 800,
    lakeKm2: 2500,
    river: -1,
    limitZoom: 0,
  },
}
const CANALS = 8

export type Network = {
  coast: Weighed[]
  limits: (LimitLine & { weights: number[] })[]
  lakes: Weighed[]
  rivers: (Weighed & { level: number })[]
}

/** The lines of a scale, out of those that are weighed for all. */
export function linesOf(scale: Scale, { coast, limits, lakes, rivers }: Network): WorldLine[] {
  const { coastM, limitM, riverM, islandKm2, lakeKm2, river, limitZoom } = DETAIL[scale]
  const isKept = ({ points }: Weighed) => !isRing(points) || ringKm2(points) >= islandKm2
  const gone = new Set(coast.filter((line) => !isKept(line)).flatMap(({ points }) => points.map(keyOf)))
  return [
    ...coast.filter(isKept).map((line): WorldLine => ({ kind: 'coast', points: shape(line, coastM) })),
    ...lakes
      .filter(({ points }) => ringKm2(points) >= lakeKm2)
      .map((line): WorldLine => ({ kind: 'lake', points: shape(line, coastM) })),
    ...rivers
      .filter(({ level }) => level <= river || (level >= CANALS && scale !== 'world'))
      .map((line): WorldLine => ({ kind: 'river', level: line.level, points: simplified(line, riverM) })),
    ...limits
      .filter(({ minZoom }) => minZoom <= limitZoom)
      // a border on an island that the scale leaves out
      .filter(({ points }) => ![points[0]!, points.at(-1)!].every((end) => gone.has(keyOf(end))))
      .map((line): WorldLine => ({ kind: line.kind, points: simplified(line, limitM) })),
  ]
}

const keyOf = (at: Position) => at.join()

const isRing = (points: Position[]) => keyOf(points[0]!) === keyOf(points.at(-1)!)

/** A simplified line; a ring keeps at least three corners. */
function shape(line: Weighed, toleranceM: number): Position[] {
  const points = simplified(line, toleranceM)
  if (points.length > 3 || !isRing(line.points)) return points
  const corners = line.weights
    .map((weight, i) => ({ weight, i }))
    .slice(1, -1)
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
    .slice(0, 2)
    .sort((a, b) => a.i - b.i)
  return [line.points[0]!, ...corners.map(({ i }) => line.points[i]!), line.points[0]!]
}
