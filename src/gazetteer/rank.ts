import type { Evidence } from './evidence'
import { nameKeys, type Place, type PlaceKind } from './place'
import { hasCase } from './tokens'

const EARTH_KM = 6371
const NEAR_KM = 300
/** A province's chief town is not further from where its name stands. */
const CHIEF_KM = 600
/** People of a chief town and of another where GeoNames has fewer, or none. */
const LEAST_SEAT = 20_000
const LEAST_TOWN = 300
const CHIEF_PEOPLE = 30_000
/** Names that begin alike are spellings of one. */
const SAME_LETTERS = 3
/** Waters belong to a text that has places so near. */
const WATER_KM = 700
const NAMESAKE_KM = 400

/** What a text is about: how much it names each country, and places it certainly names. */
export interface Context {
  countries: Map<string, number>
  places: Set<Place>
  /** What was reckoned of places so far. */
  known: Map<Place, number>
}

export const emptyContext = (): Context => ({ countries: new Map(), places: new Set(), known: new Map() })

/** How likely a text means a place by its name alone. */
export function fameOf({ kind, people, seat }: Place): number {
  if (kind === 'country') return 9
  if (kind === 'region') return 7
  if (kind === 'admin1') return 5.6
  if (kind === 'water') return people >= 1e7 ? 8.5 : people >= 3e6 ? 7.5 : 6.5
  return (
    1.2 * Math.log10(Math.max(people, seat ? LEAST_SEAT : LEAST_TOWN)) -
    1 +
    (seat === 1 ? 2 : seat === 2 ? 0.7 : 0)
  )
}

/** How much the rest of a text speaks for a place; `besides` are others of its name. */
export function contextOf(place: Place, context: Context, besides: Place[]): number {
  const known = context.known.get(place) ?? reckoned(place, context)
  context.known.set(place, known)
  if (place.kind !== 'water') return known
  // a river has a province's name from the same country
  const namesakes = besides.filter(
    ({ kind, at }) => kind === 'admin1' && distanceKm(at, place.at) < NAMESAKE_KM,
  )
  return Math.max(known, ...namesakes.map((one) => contextOf(one, context, [])))
}

function reckoned(place: Place, { countries, places }: Context): number {
  const most = Math.max(1, ...countries.values())
  const share = place.country ? (countries.get(place.country) ?? 0) / most : 0
  let km = Infinity
  for (const other of places) if (other.id !== place.id) km = Math.min(km, distanceKm(other.at, place.at))
  const named = share > 0 ? 1 + 1.5 * share : place.kind === 'water' && km < WATER_KM ? 1.5 : 0
  return named + 1.5 * Math.exp(-km / NEAR_KM)
}

/** How well a place fits the words beside its name. */
export function fitOf(place: Place, { kind, hasThe, match, place: points }: Evidence): number {
  const isRiver = place.kind === 'water' && /^\p{Lu}\p{L}+$/u.test(place.name)
  if (isRiver && hasThe) return 5
  if (isRiver && kind !== 'water' && hasThe === false) return points > 0 ? -1 : -4
  if (hasThe && place.kind === 'city') return -1
  if (kind && isOfKind(place, kind)) return 2.5
  if (kind && match.places.some((other) => isOfKind(other.place, kind)))
    return place.kind === 'country' ? -4 : -1.5
  // a province is rarely meant where its chief town has the same name
  if (place.kind === 'admin1' && match.places.some((other) => isChiefTown(other.place, other.key, place)))
    return -2.5
  return 0
}

/** A word for a province is one for a region too. */
const isOfKind = (place: Place, kind: PlaceKind) =>
  place.kind === kind || (kind === 'admin1' && place.kind === 'region')

const isChiefTown = (town: Place, key: string, province: Place) =>
  town.kind === 'city' &&
  town.country === province.country &&
  (town.seat !== undefined || town.people >= CHIEF_PEOPLE) &&
  distanceKm(town.at, province.at) < CHIEF_KM &&
  (isSpelled(town, key) || (!hasCase(key) && isSpelled(town, nameKeys(province)['']!)))

/** Whether a place has this name, or one that is spelled a little otherwise, in any language that its names are tagged with. */
export const isSpelled = (place: Place, key: string) =>
  Object.values(nameKeys(place)).some((one) => isAlike(one, key))

const isAlike = (a: string, b: string) =>
  a.slice(0, SAME_LETTERS) === b.slice(0, SAME_LETTERS) && Math.abs(a.length - b.length) <= 1

/** Along the great circle. */
export function distanceKm([aLng, aLat]: [number, number], [bLng, bLat]: [number, number]): number {
  const rad = Math.PI / 180
  const [dLat, dLng] = [(bLat - aLat) * rad, (bLng - aLng) * rad]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
