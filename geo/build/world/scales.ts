import type { Position } from 'geojson'
import { boundsOf } from '../../box'
import { SCALES, type Scale } from '../../grid'
import { isClosed, isWithin } from '../../join'
import type { WorldLine } from './cells'
import { guardIndex, roomAround } from './guards'
import type { LimitLine } from './kinds'
import { onSide } from './on-side'
import { ringKm2, thinned, type Weighed } from './simplify'

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
/** Corners of an island or a lake beside the one where its ring begins. */
const RING_CORNERS = 2

/** How far a line stays from a large town at least, in steps of its grid. */
const ROOM = 1 / 8
/** The tolerance, in metres, of an island that would be left out but for a large town on it. */
const TOWN_ISLAND_M: Record<Scale, number> = { detail: 160, region: 500, world: 1800 }
/** A web map draws the north larger: up to this latitude the coarsest coast makes up for most of that, in the south for half. */
const MERCATOR_TO = 80
const MERCATOR_SHARE = { north: 0.55, south: 0.4 }

export type Network = {
  coast: Weighed[]
  limits: (LimitLine & { weights: number[] })[]
  lakes: Weighed[]
  rivers: (Weighed & { level: number })[]
}

/** Large towns, as those that are kept on their side of the lines that `DETAIL.detail` leaves. */
export const detailGuards = (towns: Position[]) =>
  guardIndex([...towns, ...roomAround(towns, SCALES.detail.unit * ROOM)])

/** The lines of a scale, out of those that are weighed for all; on its grid, each of the towns stands on its side of all of them. */
export function linesOf(
  scale: Scale,
  { coast, limits, lakes, rivers }: Network,
  towns: Position[],
): WorldLine[] {
  const { coastM, limitM, riverM, islandKm2, lakeKm2, river, limitZoom } = DETAIL[scale]
  const { unit } = SCALES[scale]
  const room = roomAround(towns, unit * ROOM)
  const guards = guardIndex([...towns, ...room])
  const hasTown = (ring: Position[]) => guards(boundsOf(ring)).some((at) => isWithin(at, ring))
  const isLarge = ({ points }: Weighed) => !isClosed(points) || ringKm2(points) >= islandKm2
  const isKept = (line: Weighed) => isLarge(line) || hasTown(line.points)
  const stretch = ([, lat]: Position) =>
    Math.cos((Math.min(MERCATOR_TO, Math.abs(lat!)) * Math.PI) / 180) **
    MERCATOR_SHARE[lat! > 0 ? 'north' : 'south']
  const coastAt = scale === 'world' ? (at: Position) => coastM * stretch(at) : coastM
  const gone = new Set(coast.filter((line) => !isKept(line)).flatMap(({ points }) => points.map(keyOf)))
  const lines = [
    ...coast.filter(isKept).map((line): WorldLine => ({
      kind: 'coast',
      points: thinned(line, isLarge(line) ? coastAt : TOWN_ISLAND_M[scale], guards, RING_CORNERS).points,
    })),
    ...lakes
      // of one at the antimeridian either side is a line
      .filter(({ points }) => !isClosed(points) || ringKm2(points) >= lakeKm2)
      .map((line): WorldLine => ({
        kind: 'lake',
        points: thinned(line, coastM, guards, RING_CORNERS).points,
      })),
    ...rivers
      .filter(({ level }) => level <= river || (level >= CANALS && scale !== 'world'))
      .map((line): WorldLine => ({ kind: 'river', level: line.level, points: thinned(line, riverM).points })),
    ...limits
      .filter(({ minZoom }) => minZoom <= limitZoom)
      // a border on an island that the scale leaves out
      .filter(({ points }) => ![points[0]!, points.at(-1)!].every((end) => gone.has(keyOf(end))))
      .map((line): WorldLine => ({ kind: line.kind, points: thinned(line, limitM, guards).points })),
  ]
  return onSide(lines, unit, towns, room)
}

const keyOf = (at: Position) => at.join()
