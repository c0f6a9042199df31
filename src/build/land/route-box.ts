import { KM_PER_DEG } from '../../../geo/grid'
import { spanOf } from '../../corridor/land'
import { MAX_SPAN_KM, planeFor, type Box, type LngLat } from '../../corridor/plane'
import type { LandRouteFile } from '../../story/land-route'

/** Room beside the places of a route, in km; the web map's projection ends at 85 degrees of latitude. */
const ROOM_KM = [30, 60, 100, 160, 250, 400]
const LAST_LAT = 85
/** So that a box is a few short numbers and its sides lie on the grid of the cells. */
const ROUND = 100

/**
 * The boxes from which a route's land may be cut, each larger than the one before: the places, crossings and ends of the
 * coast, with room beside them for the corridor and for the way around what may be closed. None where they lie too far
 * apart for an exact plane.
 */
export function boxesFor({ recipe, whatIf }: Pick<LandRouteFile, 'recipe' | 'whatIf'>): Box[] {
  const places = [
    ...recipe.via.map(({ lngLat }) => lngLat),
    ...recipe.crossings.flatMap(({ bridge, gate }) => bridge?.line ?? gate?.line ?? []),
    ...(whatIf?.coast?.between ?? []),
  ] as LngLat[]
  const [lngs, lats] = [places.map(([lng]) => lng), places.map(([, lat]) => lat)]
  const bare: Box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
  const boxes = ROOM_KM.map((km) => ({ km, box: withRoom(bare, km) })).filter(
    ({ box }) => spanOf(planeFor(box)) <= MAX_SPAN_KM,
  )
  const wanted = Math.max(2 * recipe.halfWidthKm, 1.5 * (whatIf?.block?.radiusKm.to ?? 0))
  const roomy = boxes.filter(({ km }) => km >= wanted)
  return (roomy.length ? roomy : boxes.slice(-1)).map(({ box }) => box)
}

function withRoom([west, south, east, north]: Box, km: number): Box {
  const lat = km / KM_PER_DEG
  const widest = Math.min(LAST_LAT, Math.max(Math.abs(south), Math.abs(north)) + lat)
  const lng = lat / Math.cos((widest * Math.PI) / 180)
  return [
    Math.max(-180, Math.floor((west - lng) * ROUND) / ROUND),
    Math.max(-LAST_LAT, Math.floor((south - lat) * ROUND) / ROUND),
    Math.min(180, Math.ceil((east + lng) * ROUND) / ROUND),
    Math.min(LAST_LAT, Math.ceil((north + lat) * ROUND) / ROUND),
  ]
}
