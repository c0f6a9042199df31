import type { Position } from 'geojson'
import { isInBox } from '../../box'
import { cellName, SCALES } from '../../grid'
import { DISPUTED_AREAS } from '../../disputed-areas'
import { UNSETTLED } from '../../unsettled'
import { COUNTRY_LANGS, UNNAMED } from './countries'
import { isWrittenIn } from '../script-of'
import { provinceName } from './province-names'
import { allProvinces, type Province } from './provinces'
import { roomyPlaces, type RoomyPlace } from './roomy-places'
import { polygonsKm2 } from './simplify'
import type { Shore } from './shore'

/** A province for labels. */
export type WorldProvince = {
  id: string
  km2: number
  names: Record<string, string>
  places: RoomyPlace[]
}

/** A province smaller than this has no name on the map, in km2. */
const LEAST_KM2 = 1500
/** Names with marks of a source that no map prints. */
const NO_NAME = /[|/([]|\d/

/** Areas of the table of disputed ones, which are not named as provinces. */
const DISPUTED = DISPUTED_AREAS.map(({ name }) => name.en)

/** Provinces by the cells of the region's scale in which their names may stand; `nearest` finds the nearest border or coast. */
export function provinceLabels(nearest: Shore): [cell: string, provinces: WorldProvince[]][] {
  const byCell = new Map<string, WorldProvince[]>()
  for (const province of allProvinces()) {
    const one = labelOf(province, nearest)
    if (!one) continue
    for (const cell of new Set(one.places.map(({ at }) => cellOf(at))))
      byCell.set(cell, [...(byCell.get(cell) ?? []), one])
  }
  return [...byCell]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cell, some]) => [cell, some.sort((a, b) => b.km2 - a.km2 || (a.id < b.id ? -1 : 1))])
}

function labelOf(province: Province, nearest: Shore): WorldProvince | undefined {
  const { iso, country, polygons } = province
  const names = namesOf(province)
  if (UNNAMED.includes(country) || !names || DISPUTED.some((one) => one.includes(names.en!))) return undefined
  const km2 = polygonsKm2(polygons)
  if (km2 < LEAST_KM2) return undefined
  const rings = polygons.flat().map((ring): Position[] => ring)
  const places = roomyPlaces(rings, km2).flatMap(({ at, roomKm }) => {
    const km = Math.min(roomKm, nearest(at)?.km ?? Infinity)
    return km >= 1 ? [{ at, roomKm: Number(km.toPrecision(2)) }] : []
  })
  if (!places.length || places.some(({ at }) => UNSETTLED.some((box) => isInBox(at, box)))) return undefined
  return { id: iso, km2: Number(km2.toPrecision(3)), names, places }
}

function namesOf({ names, properties }: Province): Record<string, string> | undefined {
  const en = provinceName('en', names.en ?? String(properties.name ?? ''))
  if (!en || NO_NAME.test(en)) return undefined
  const others = COUNTRY_LANGS.flatMap((lang) => {
    const name = provinceName(lang, names[lang] ?? '')
    return lang !== 'en' && name && name !== en && isWrittenIn(lang, name) ? [[lang, name]] : []
  })
  return Object.fromEntries([['en', en], ...others]) as Record<string, string>
}

function cellOf(at: [number, number]): string {
  const { cellDeg } = SCALES.region
  const [west, south] = at.map((value) => Math.floor(value / cellDeg) * cellDeg) as [number, number]
  return cellName(west, south)
}
