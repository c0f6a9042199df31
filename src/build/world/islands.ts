import type { BBox, Feature, Point } from 'geojson'
import { ISLAND_ZOOMS, TOWN_ZOOMS } from '../../map/basemap-labels'
import { lngLatAt, worldPx } from '../../map/mercator'
import { isInOnATurn, isOnSmallMap, placed, type Place } from './label-places'
import type { LabelOptions } from './labels'
import { keysOnce, mayBe, ownNames } from './own-names'

export interface Island {
  id: string
  /** Where its name may stand, the place with most room first. */
  places: Place[]
  /** Of an island. */
  km2?: number
  /** How far a group reaches. */
  spanKm?: number
  names: Record<string, string>
}

/**
 * How large an island of a rank is at least, from the first: the side of a square of its area, in km as a web map shows
 * them at the equator. A group counts as an island of a part of its reach.
 */
const LEAST_KM = [160, 75, 32, 16, 6]
const GROUP_SHARE = 0.45
/** Ranks that are named in all of the region; smaller islands only in the fine scale, which alone has their coast. */
const REGION_RANK = 3
/** A name in CSS px: so much a letter, so high; and where it may move from the place with most room, a little closer up. */
const LETTER_PX = 9
const HEIGHT_PX = 20
const MOVES_PX = [
  [0, 0],
  ...[12, -12, 22, -22].map((y) => [0, y]),
  ...[20, -20, 34, -34].flatMap((x) => [
    [x, 0],
    [x, 12],
    [x, -12],
  ]),
] as [number, number][]
const CLOSER = 0.3

/**
 * Names of islands, each in the languages in which no state and no town there has the same name.
 * @param named labels of towns and countries
 */
export function islandLabels(
  islands: Island[],
  box: BBox,
  { detail, near, center }: LabelOptions,
  langs: string[],
  others: Feature[],
): Feature[] {
  const keyOf = keysOnce()
  return islands.flatMap((island) => {
    const rank = rankOf(island)
    const boxes = rank <= REGION_RANK ? [box] : detail
    const isShown = ({ at }: Place) => boxes.some((one) => isInOnATurn(at, one))
    if (!island.places.some(isShown)) return []
    const names = ownNames(
      island,
      langs,
      others.filter((other) => mayBe(other, island.places, island.spanKm ?? Math.sqrt(island.km2 ?? 0))),
      keyOf,
    )
    if (!names) return []
    const properties = { kind: 'island-label', rank, ...(island.spanKm && { group: true }), ...names }
    const isLookedAt = center && isOnSmallMap(island.places, box, center)
    const standing = placed(`island-label-${island.id}`, island.places, {
      ...{ box, near, properties },
      ...(isLookedAt && { center, must: true }),
    })
    return standing.map((one) => besideDots(one as Feature<Point>, rank, others))
  })
}

/** From 1, the largest on a web map, to 6. */
export function rankOf({ places, km2 = 0, spanKm }: Island): number {
  const km = spanKm ? spanKm * GROUP_SHARE : Math.sqrt(km2)
  const shown = km / Math.cos((places[0]!.at[1] * Math.PI) / 180)
  return 1 + LEAST_KM.filter((least) => shown < least).length
}

/** A name where it covers no town's dot as it begins to be shown; where it has most room, if it does everywhere. */
function besideDots(island: Feature<Point>, rank: number, others: Feature[]): Feature {
  const zoom = ISLAND_ZOOMS[rank - 1]! + CLOSER
  const { properties: p } = island
  const letters = Math.max(
    ...Object.entries(p!).map(([key, text]) => (/^name_/.test(key) ? String(text).length : 0)),
  )
  const [x, y] = worldPx(island.geometry.coordinates as [number, number], zoom)
  const dots = others
    .filter(({ properties }) => properties?.kind === 'town' && TOWN_ZOOMS[properties.rank - 1]! <= zoom)
    .map(({ geometry }) => worldPx((geometry as Point).coordinates as [number, number], zoom))
    .map(([dotX, dotY]) => [dotX - x, dotY - y] as const)
  const isFree = ([dx, dy]: [number, number]) =>
    dots.every(
      ([dotX, dotY]) =>
        Math.abs(dotX - dx) > (letters * LETTER_PX) / 2 || Math.abs(dotY - dy) > HEIGHT_PX / 2,
    )
  const [dx, dy] = MOVES_PX.find(isFree) ?? [0, 0]
  if (!dx && !dy) return island
  const coordinates = lngLatAt([x + dx, y + dy], zoom).map((value) => Number(value.toFixed(3)))
  return { ...island, geometry: { type: 'Point', coordinates } }
}
