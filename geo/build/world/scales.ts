import type { Position } from 'geojson'
import type { Scale } from '../../grid'
import type { WorldLine } from './cells'
import type { LimitLine } from './kinds'
import { shoreIndex } from './shore'
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

/**
 * Around a capital or a town of 100,000 people that would stand in the sea the coast is finer: how far around it, in
 * degrees, and its tolerance there in metres.
 */
const NEAR_TOWNS: Partial<Record<Scale, { reachDeg: number; coastM: number }>> = {
  region: { reachDeg: 0.12, coastM: 500 },
  world: { reachDeg: 0.25, coastM: 1800 },
}
/** A web map draws the north larger: up to this latitude the coarsest coast makes up for most of that, in the south for half. */
const MERCATOR_TO = 80
const MERCATOR_SHARE = { north: 0.55, south: 0.4 }

export type Network = {
  coast: Weighed[]
  limits: (LimitLine & { weights: number[] })[]
  lakes: Weighed[]
  rivers: (Weighed & { level: number })[]
}

/** The lines of a scale, out of those that are weighed for all. */
export function linesOf(
  scale: Scale,
  { coast, limits, lakes, rivers }: Network,
  towns: Position[],
): WorldLine[] {
  const { coastM, limitM, riverM, islandKm2, lakeKm2, river, limitZoom } = DETAIL[scale]
  const near = NEAR_TOWNS[scale]
  const isNear = near ? nearAny(atSea(towns, coast, islandKm2, coastM), near.reachDeg) : () => false
  const isKept = ({ points }: Weighed) =>
    !isRing(points) || ringKm2(points) >= islandKm2 || points.some(isNear)
  const stretch = ([, lat]: Position) =>
    scale === 'world'
      ? Math.cos((Math.min(MERCATOR_TO, Math.abs(lat!)) * Math.PI) / 180) **
        MERCATOR_SHARE[lat! > 0 ? 'north' : 'south']
      : 1
  const coastAt = (at: Position) => (near && isNear(at) ? near.coastM : coastM * stretch(at))
  const gone = new Set(coast.filter((line) => !isKept(line)).flatMap(({ points }) => points.map(keyOf)))
  return [
    ...coast
      .filter(isKept)
      .map((line): WorldLine => ({ kind: 'coast', points: shape(line, near ? coastAt : coastM) })),
    ...lakes
      // of one at the antimeridian either side is a line
      .filter(({ points }) => !isRing(points) || ringKm2(points) >= lakeKm2)
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

/** The towns that a coast of this tolerance, without smaller islands, leaves in the sea. */
function atSea(towns: Position[], coast: Weighed[], islandKm2: number, coastM: number): Position[] {
  const large = coast.filter(({ points }) => !isRing(points) || ringKm2(points) >= islandKm2)
  const nearest = shoreIndex(large.map((line) => shape(line, coastM)))
  return towns.filter((at) => nearest(at)?.isSea !== false)
}

/** Whether a position is within so many degrees of latitude of any of some others, by boxes. */
function nearAny(others: Position[], deg: number): (at: Position) => boolean {
  const key = (x: number, y: number) => `${x} ${y}`
  const byCell = new Map<string, Position[]>()
  for (const other of others) {
    const cell = key(Math.floor(other[0]!), Math.floor(other[1]!))
    byCell.set(cell, [...(byCell.get(cell) ?? []), other])
  }
  return ([lng, lat]) => {
    const wide = deg / Math.max(0.1, Math.cos((lat! * Math.PI) / 180))
    for (let x = Math.floor(lng! - wide); x <= Math.floor(lng! + wide); x++)
      for (let y = Math.floor(lat! - deg); y <= Math.floor(lat! + deg); y++)
        for (const [otherLng, otherLat] of byCell.get(key(x, y)) ?? [])
          if (Math.abs(otherLng! - lng!) <= wide && Math.abs(otherLat! - lat!) <= deg) return true
    return false
  }
}

const keyOf = (at: Position) => at.join()

const isRing = (points: Position[]) => keyOf(points[0]!) === keyOf(points.at(-1)!)

/** A simplified line; a ring keeps at least three corners. */
function shape(line: Weighed, toleranceM: number | ((at: Position) => number)): Position[] {
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
