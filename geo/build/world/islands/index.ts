import type { Position } from 'geojson'
import polylabel from 'polylabel'
import { furtherNames } from '../../../names/further'
import { firstNames } from '../first-names'
import { shoreIndex } from '../shore'
import { ringAround, ringsOf, type Ring } from './rings'
import type { WorldIsland } from './row'
import { ISLAND_ROWS } from './rows'

/** Land of this size or more is no island. */
const CONTINENT_KM2 = 3_000_000
/** On a large island a name may stand once in every cell of this size, where it has so much room. */
const LARGE_KM2 = 10_000
const CELL_DEG = 2
const STEP_DEG = 0.25
const LEAST_ROOM_KM = 12
/** How closely the place with most room is looked for, as a share of the island's width. */
const PRECISION = 1 / 100

/**
 * Islands and groups by name, the largest first: an island's size, and where its name has most room, are the coast's own.
 * @param coast lines with land on their left
 * @param lakes lines with water on their left
 */
export function worldIslands(coast: Position[][], lakes: Position[][]): WorldIsland[] {
  const rings = [...ringsOf(coast, false), ...ringsOf(lakes, true)]
  const islands = ISLAND_ROWS.map(([id, at, en, uk, ru, fr, ar, form]): WorldIsland => {
    const names = firstNames({ en, uk, ru, fr, ar, ...furtherNames('islands', en) })
    if (form) return { id, places: [{ at: [...at], roomKm: 0 }], ...form, names }
    const ring = ringAround(rings, at)
    if (!ring?.isLand || ring.km2 >= CONTINENT_KM2) throw new Error(`${id} is on no island at ${at.join()}`)
    return { id, places: placesOn(ring), km2: Number(ring.km2.toPrecision(3)), names }
  })
  return islands.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1))
}

const sizeOf = ({ km2 = 0, spanKm = 0 }: WorldIsland) => km2 + spanKm ** 2

/** Where a name has room on an island: most of all, and on a large one in each cell. */
function placesOn(ring: Ring): WorldIsland['places'] {
  const toShore = shoreIndex([ring.points])
  const placeAt = ([lng, lat]: [number, number]) => ({
    at: [Number((lng > 180 ? lng - 360 : lng).toFixed(3)), Number(lat.toFixed(3))] as [number, number],
    roomKm: Math.round(toShore([lng, lat])?.km ?? 0),
  })
  const first = placeAt(roomiest(ring))
  if (ring.km2 < LARGE_KM2) return [first]
  const best = new Map<string, WorldIsland['places'][number]>()
  for (const at of gridIn(ring)) {
    const place = placeAt(at)
    const cell = at.map((value) => Math.floor(value / CELL_DEG)).join()
    if (place.roomKm >= Math.max(LEAST_ROOM_KM, (best.get(cell)?.roomKm ?? 0) + 1)) best.set(cell, place)
  }
  const others = [...best.values()].sort(
    (a, b) => b.roomKm - a.roomKm || a.at[0] - b.at[0] || a.at[1] - b.at[1],
  )
  return [first, ...others]
}

function gridIn(ring: Ring): [number, number][] {
  const [west, south, east, north] = ring.box
  const found: [number, number][] = []
  for (let lng = Math.ceil(west / STEP_DEG) * STEP_DEG; lng < east; lng += STEP_DEG)
    for (let lat = Math.ceil(south / STEP_DEG) * STEP_DEG; lat < north; lat += STEP_DEG)
      if (ringAround([ring], [lng, lat])) found.push([lng, lat])
  return found
}

function roomiest({ points, box: [west, south, east, north] }: Ring): [number, number] {
  // a degree from west to east is shorter
  const wide = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const flat = points.map(([lng, lat]) => [lng! * wide, lat!])
  const [x = 0, y = 0] = polylabel([flat], Math.max((east - west) * wide, north - south) * PRECISION)
  return [x / wide, y]
}
