import type { Evidence } from './evidence'
import type { Place } from './place'

const EARTH_KM = 6371
const NEAR_KM = 300

/** What a text is about: how much it names each country, and places it certainly names. */
export interface Context {
  countries: Map<string, number>
  places: Place[]
}

/** How likely a text means a place by its name alone. */
export function fameOf({ kind, people, seat }: Place): number {
  if (kind === 'country') return 9
  if (kind === 'region') return 7
  if (kind === 'admin1') return 5.6
  if (kind === 'water') return people >= 1e7 ? 8.5 : people >= 3e6 ? 7.5 : 6.5
  return Math.log10(Math.max(people, 300)) + (seat === 1 ? 2 : seat === 2 ? 0.7 : 0)
}

/** How much the rest of a text speaks for a place. */
export function contextOf(place: Place, { countries, places }: Context): number {
  const most = Math.max(1, ...countries.values())
  const share = place.country ? (countries.get(place.country) ?? 0) / most : 0
  const named = share > 0 ? 1 + 1.5 * share : 0
  const km = places.reduce(
    (least, other) => (other.id === place.id ? least : Math.min(least, distanceKm(other.at, place.at))),
    Infinity,
  )
  return named + 1.5 * Math.exp(-km / NEAR_KM)
}

/** How well a place fits the words beside its name. */
export function fitOf(place: Place, { kind, hasThe }: Evidence, hasKind: boolean): number {
  if (place.kind === 'water' && /^\p{Lu}\p{L}+$/u.test(place.name) && kind !== 'water' && !hasThe) return -2
  if (hasThe && place.kind === 'city') return -1
  if (!kind) return 0
  if (place.kind === kind || (kind === 'city' && place.seat === 1 && place.kind === 'city')) return 2.5
  return hasKind ? -1.5 : 0
}

/** Along the great circle. */
export function distanceKm([aLng, aLat]: [number, number], [bLng, bLat]: [number, number]): number {
  const rad = Math.PI / 180
  const [dLat, dLng] = [(bLat - aLat) * rad, (bLng - aLng) * rad]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
