import type { BBox, Feature } from 'geojson'
import { cellsIn } from '../../../geo/grid'
import { isInOnATurn, placed, type Place } from './label-places'
import type { LabelOptions } from './labels'
import { keysOnce, mayBe, ownNames } from './own-names'
import { readWorldFile } from './read'
import { atLeast } from './screen'

interface Province {
  id: string
  km2: number
  /** The place with most room first. */
  places: Place[]
  names: Record<string, string>
}

/** How large a province of a rank is at least: the side of a square of its area, in km as a web map shows them at the equator. */
const LEAST_KM = [400, 160, 70]
/** Names of the second rank reach as far as a large screen shows at this zoom, those of the third as the fine scale. */
const SECOND_ZOOM = 6

/**
 * Names of provinces, in the languages in which no town, state or island there has the same name.
 * @param others labels of those
 * @param taken what has a name already
 */
export function provinceLabels(
  box: BBox,
  { detail, near, center }: LabelOptions,
  langs: string[],
  others: Feature[],
  taken: [number, number][],
): Feature[] {
  const keyOf = keysOnce()
  const boxes = [[box], near ? [atLeast(near, SECOND_ZOOM)] : [box], detail]
  const seen = new Set<string>()
  const all = cellsIn('region', box).flatMap(
    ({ name }) => readWorldFile<Province[]>(`provinces/${name}`) ?? [],
  )
  return all.flatMap((province) => {
    if (seen.has(province.id)) return []
    seen.add(province.id)
    const rank = rankOf(province)
    const isShown = ({ at }: Place) => boxes[rank - 1]?.some((one) => isInOnATurn(at, one))
    if (!province.places.some(isShown)) return []
    const names = ownNames(
      province,
      langs,
      others.filter((other) => mayBe(other, province.places, Math.sqrt(province.km2))),
      keyOf,
    )
    if (!names) return []
    return placed(`province-label-${province.id.toLowerCase()}`, province.places, {
      ...{ box, near, center, taken, deep: true, properties: { kind: 'province-label', rank, ...names } },
    })
  })
}

/** From 1, the largest on a web map; 4 is too small for a name. */
function rankOf({ km2, places }: Province): number {
  const shown = Math.sqrt(km2) / Math.cos((places[0]!.at[1] * Math.PI) / 180)
  return 1 + LEAST_KM.filter((least) => shown < least).length
}
