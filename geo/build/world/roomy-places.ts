import type { Position } from 'geojson'
import { KM_PER_DEG } from '../../grid'
import { shoreIndex } from './shore'

/** Where a name may stand, with the room around it. */
export type RoomyPlace = { at: [number, number]; roomKm: number }

/** The sides of cells, in degrees, each of which has one place, for maps from far out to close up; and the room in one. */
const CELLS = [
  { cellDeg: 8, leastKm: 40 },
  { cellDeg: 2, leastKm: 10 },
  { cellDeg: 0.5, leastKm: 2, mostKm: 60 },
  { cellDeg: 0.25, leastKm: 2, mostKm: 15 },
]
/** A grid has so many steps across an area, and no finer and no coarser ones, in degrees; near an edge it has finer ones. */
const STEPS_ACROSS = 12
const STEP_DEG = [0.02, 0.5] as const
const EDGE_STEP_DEG = 0.125
const EDGE_KM = 40

/**
 * Where a name has most room in an area: first of all, then the most in each cell.
 * @param rings outer ones and holes; a ring may run along the antimeridian, which is no limit
 * @param coast how far the coast is, for a part of the sea: it has more places near that
 */
export function roomyPlaces(
  rings: Position[][],
  km2: number,
  coast?: (at: [number, number]) => number,
): RoomyPlace[] {
  const [least, most] = STEP_DEG
  const step = Math.min(most, Math.max(least, Math.sqrt(km2) / KM_PER_DEG / STEPS_ACROSS))
  const toEdge = shoreIndex(rings.flatMap(withoutTurn))
  const withRoom = (at: [number, number]): RoomyPlace[] => {
    const roomKm = Math.min(toEdge(at)?.km ?? 0, coast?.(at) ?? Infinity)
    return roomKm > 0 ? [{ at, roomKm: Math.round(roomKm * 10) / 10 }] : []
  }
  const all = gridIn(rings, step).flatMap(withRoom)
  if (coast && step > EDGE_STEP_DEG) {
    const steps = ([lng, lat]: [number, number]) => `${Math.round(lng / step)} ${Math.round(lat / step)}`
    const known = new Map(all.map(({ at, roomKm }) => [steps(at), roomKm]))
    for (const at of gridIn(rings, EDGE_STEP_DEG))
      if ((known.get(steps(at)) ?? 0) < EDGE_KM) all.push(...withRoom(at))
  }
  const sorted = all.sort((a, b) => b.roomKm - a.roomKm || a.at[0] - b.at[0] || a.at[1] - b.at[1])
  const kept = new Set(sorted.slice(0, 1))
  for (const { cellDeg, leastKm, mostKm = Infinity } of coast ? CELLS : CELLS.slice(0, -1)) {
    const cells = new Set<string>()
    for (const place of sorted) {
      const cell = place.at.map((value) => Math.floor(value / cellDeg)).join()
      if (cells.has(cell)) continue
      cells.add(cell)
      if (place.roomKm >= leastKm && place.roomKm <= mostKm) kept.add(place)
    }
  }
  return sorted
    .filter((place) => kept.has(place))
    .map(({ at, roomKm }) => ({ at, roomKm: roomKm < 10 ? roomKm : Math.round(roomKm) }))
}

/** The points of a grid that lie in an area. */
function gridIn(rings: Position[][], step: number): [number, number][] {
  const rows = new Map<number, number[]>()
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1]!, ring[i]!]
      const [south, north] = [Math.min(ay, by), Math.max(ay, by)]
      for (let row = Math.ceil(south / step); row * step < north; row++) {
        const x = ax + ((row * step - ay) / (by - ay)) * (bx - ax)
        const crossings = rows.get(row) ?? []
        crossings.push(x)
        rows.set(row, crossings)
      }
    }
  return [...rows].flatMap(([row, crossings]) => {
    const sorted = crossings.sort((a, b) => a - b)
    const found: [number, number][] = []
    for (let i = 1; i < sorted.length; i += 2)
      for (let column = Math.ceil(sorted[i - 1]! / step); column * step < sorted[i]!; column++)
        found.push([rounded(column * step), rounded(row * step)])
    return found
  })
}

const rounded = (value: number) => Number(value.toFixed(3))

/** A ring without its stretches along the antimeridian and the poles. */
function withoutTurn(ring: Position[]): Position[][] {
  const isEdge = ([lng = 0, lat = 0]: Position) => Math.abs(lng) >= 179.99 || Math.abs(lat) >= 89.9
  const parts: Position[][] = [[]]
  ring.forEach((at, i) => {
    if (i && isEdge(at) && isEdge(ring[i - 1]!)) parts.push([])
    parts.at(-1)!.push(at)
  })
  return parts.filter((part) => part.length > 1)
}
