import { polygon, booleanPointInPolygon } from '@turf/turf'
import polylabel from 'polylabel'
import { COUNTRY_NAMES } from '../country-names'
import { UN_NAMES } from './renamed'
import { allProvinces, type Province } from './provinces'
import { ringKm2 } from './simplify'
import type { Shore } from './shore'

/** A state for labels: its size, its names, and places for its name with the room around each, in km. */
export type WorldCountry = {
  /** ISO 3166, alpha-3 */
  code: string
  km2: number
  names: Record<string, string>
  places: { at: [number, number]; roomKm: number }[]
}

/** Languages that a country has a name in; those of geo/build/country-names.ts come first. */
export const COUNTRY_LANGS = ['en', 'uk', 'ru', 'ar', 'de', 'es', 'fr', 'pl', 'pt', 'tr'] as const
/** A name may stand once in every cell of this size. */
const CELL_DEG = 6
const STEP_DEG = 0.5
/** No name is printed there: a matter of the policy, or no state. */
const UNNAMED = ['ESH', 'ATA', 'KAS', 'TWN', 'FLK', 'SGS']

/** Every state that is named, the largest first; `nearest` finds the nearest border or coast. */
export function worldCountries(nearest: Shore): WorldCountry[] {
  const byCountry = new Map<string, Province[]>()
  for (const province of allProvinces())
    byCountry.set(province.country, [...(byCountry.get(province.country) ?? []), province])
  return [...byCountry]
    .filter(([code]) => !UNNAMED.includes(code))
    .flatMap(([code, provinces]) => {
      const names = namesOf(code, provinces)
      if (!names) return []
      const km2 = Math.round(
        provinces.reduce((sum, { rings }) => sum + rings.reduce((n, ring) => n + ringKm2(ring), 0), 0),
      )
      return [{ code, km2, names, places: placesIn(provinces, nearest) }]
    })
    .sort((a, b) => b.km2 - a.km2 || (a.code < b.code ? -1 : 1))
}

function namesOf(code: string, provinces: Province[]): Record<string, string> | null {
  const alpha2 = provinces
    .map(({ properties }) => String(properties.iso_a2))
    .find((iso) => /^[A-Z]{2}$/.test(iso))
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

function placesIn(provinces: Province[], nearest: Shore): WorldCountry['places'] {
  const best = new Map<string, { at: [number, number]; roomKm: number }>()
  const consider = (at: [number, number]) => {
    const roomKm = Math.round(nearest(at)?.km ?? 0)
    const cell = at.map((value) => Math.floor(value / CELL_DEG)).join()
    if (roomKm > (best.get(cell)?.roomKm ?? -1)) best.set(cell, { at, roomKm })
  }
  for (const { rings } of provinces) {
    for (const ring of rings) {
      const lngs = ring.map(([lng]) => lng!)
      const lats = ring.map(([, lat]) => lat!)
      const [west, south, east, north] = [
        Math.min(...lngs),
        Math.min(...lats),
        Math.max(...lngs),
        Math.max(...lats),
      ]
      if (east - west < 2 * STEP_DEG && north - south < 2 * STEP_DEG) continue
      const area = polygon([ring])
      for (let lng = Math.ceil(west / STEP_DEG) * STEP_DEG; lng < east; lng += STEP_DEG)
        for (let lat = Math.ceil(south / STEP_DEG) * STEP_DEG; lat < north; lat += STEP_DEG)
          if (booleanPointInPolygon([lng, lat], area)) consider([lng, lat])
    }
  }
  if (!best.size) {
    const largest = provinces.flatMap(({ rings }) => rings).sort((a, b) => ringKm2(b) - ringKm2(a))[0]!
    const [lng = 0, lat = 0] = polylabel([largest], 0.01)
    consider([Number(lng.toFixed(3)), Number(lat.toFixed(3))])
  }
  return [...best.values()].sort((a, b) => b.roomKm - a.roomKm || a.at[0] - b.at[0] || a.at[1] - b.at[1])
}
