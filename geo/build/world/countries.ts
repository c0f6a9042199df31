import { polygon, booleanPointInPolygon } from '@turf/turf'
import polylabel from 'polylabel'
import { boundsOf, type Bounds } from '../../box'
import { COUNTRY_NAMES } from '../country-names'
import { alpha2 } from './areas'
import { UN_NAMES } from './renamed'
import { allProvinces, type Province } from './provinces'
import { ringKm2 } from './simplify'
import type { Shore } from './shore'

/** A state for labels: its size, its names, and places for its name with the room around each, in km. */
export type WorldCountry = {
  /** ISO 3166, alpha-3 and alpha-2 */
  code: string
  a2: string
  km2: number
  names: Record<string, string>
  places: { at: [number, number]; roomKm: number }[]
}

/** Languages that a country has a name in; those of geo/build/country-names.ts come first. */
export const COUNTRY_LANGS = ['en', 'uk', 'ru', 'ar', 'de', 'es', 'fr', 'pl', 'pt', 'tr'] as const
/** A name may stand once in every cell of this size. */
const CELL_DEG = 2
const STEP_DEG = 0.5
/** An island smaller than a step has a place for the name if it is as much of its country, and so many km2. */
const LEAST_SHARE = 0.002
const LEAST_KM2 = 1
/**
 * Parts of a state that ISO 3166-1 has a code of their own for: the state's name stands on none of them. Islands have their
 * own names (`islands/`); what is no island is named as if it were a state.
 */
const APART: Record<string, { code: string; a2: string } | null> = {
  'FR-GF': { code: 'GUF', a2: 'GF' },
  ...{ 'FR-GP': null, 'FR-MQ': null, 'FR-RE': null, 'FR-YT': null },
  ...{ 'NL-BQ1': null, 'NL-BQ2': null, 'NL-BQ3': null, 'NO-21': null, 'NO-X01~': null },
}
/** No name is printed there: a matter of the policy, or no state. */
export const UNNAMED = ['ESH', 'ATA', 'KAS', 'TWN', 'FLK', 'SGS']

/** Every state that is named, the largest first; `nearest` finds the nearest border or coast. */
export function worldCountries(nearest: Shore): WorldCountry[] {
  const byCountry = new Map<string, Province[]>()
  for (const province of allProvinces()) {
    const part = APART[province.iso]
    if (part === null) continue
    const code = part?.code ?? province.country
    byCountry.set(code, [...(byCountry.get(code) ?? []), province])
  }
  return [...byCountry]
    .filter(([code]) => !UNNAMED.includes(code))
    .flatMap(([code, provinces]) => {
      const a2 = APART[provinces[0]!.iso]?.a2 ?? alpha2(code, provinces)
      const names = namesOf(code, a2)
      if (!names) return []
      const km2 = Math.round(
        provinces.reduce((sum, { rings }) => sum + rings.reduce((n, ring) => n + ringKm2(ring), 0), 0),
      )
      return [{ code, a2: a2 ?? '', km2, names, places: placesIn(provinces, km2, nearest) }]
    })
    .sort((a, b) => b.km2 - a.km2 || (a.code < b.code ? -1 : 1))
}

function namesOf(code: string, alpha2: string | null): Record<string, string> | null {
  const own = COUNTRY_NAMES[code]
  if (!alpha2 && !own) return null
  const names = COUNTRY_LANGS.map((lang, i): [string, string] => {
    const known = i < 3 ? own?.[i] : undefined
    const found = alpha2
      ? new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }).of(alpha2)
      : undefined
    return [lang, known ?? found ?? '']
  })
  return names[0]![1] ? { ...Object.fromEntries(names.filter(([, name]) => name)), ...UN_NAMES[code] } : null
}

function placesIn(provinces: Province[], km2: number, nearest: Shore): WorldCountry['places'] {
  const best = new Map<string, { at: [number, number]; roomKm: number }>()
  const consider = (at: [number, number], isLast = false) => {
    const roomKm = Math.round(nearest(at)?.km ?? 0)
    const cell = at.map((value) => Math.floor(value / CELL_DEG)).join()
    const known = best.get(cell)
    if (isLast ? !known : roomKm > (known?.roomKm ?? -1)) best.set(cell, { at, roomKm })
  }
  const rings = provinces.flatMap((province) => province.rings).map((ring) => ({ ring, box: boundsOf(ring) }))
  const isSmall = ([west, south, east, north]: Bounds) =>
    east - west < 2 * STEP_DEG && north - south < 2 * STEP_DEG
  for (const { ring, box } of rings) {
    if (isSmall(box)) continue
    const [west, south, east, north] = box
    const area = polygon([ring])
    for (let lng = Math.ceil(west / STEP_DEG) * STEP_DEG; lng < east; lng += STEP_DEG)
      for (let lat = Math.ceil(south / STEP_DEG) * STEP_DEG; lat < north; lat += STEP_DEG)
        if (booleanPointInPolygon([lng, lat], area)) consider([lng, lat])
  }
  const bySize = rings
    .map(({ ring, box }) => ({ ring, box, size: ringKm2(ring) }))
    .sort((a, b) => b.size - a.size)
  for (const { ring, box, size } of bySize) {
    if (best.size && !(isSmall(box) && size >= Math.max(LEAST_KM2, LEAST_SHARE * km2))) continue
    const [lng = 0, lat = 0] = polylabel([ring], 0.01)
    consider([Number(lng.toFixed(3)), Number(lat.toFixed(3))], true)
  }
  return [...best.values()].sort((a, b) => b.roomKm - a.roomKm || a.at[0] - b.at[0] || a.at[1] - b.at[1])
}
