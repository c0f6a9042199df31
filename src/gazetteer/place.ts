import type { StoryLayer } from '../story'
import { keyOf } from './key'

/** What a place is; a `region` has no limits in the built-in geography, such as a peninsula or a part of a continent. */
export type PlaceKind = 'country' | 'admin1' | 'city' | 'water' | 'region'

/** A place of the gazetteer. */
export interface Place {
  /** GeoNames' number of a town, a code of ISO 3166 of a country or province, or the id of a water or region. */
  id: string
  kind: PlaceKind
  /** 1 for the capital of a state, 2 for a province's chief town. */
  seat?: 1 | 2
  /** ISO 3166-1 alpha-2; '' for what lies in none or in several. */
  country: string
  /** Inhabitants; 0 where not known. */
  people: number
  /** WGS 84, degrees */
  at: [lng: number, lat: number]
  /** GeoNames' usual name; English for countries, provinces, waters and regions. */
  name: string
  /** Names by language where they differ from `name`. */
  names: Record<string, string>
  /** Whether a story can name it (`geographyOf`) and gets its shape from the built-in geography. */
  hasShape: boolean
}

/** How a layer of a story names the place; `null` where the built-in geography has no shape of it. */
export function geographyOf({ id, kind, hasShape }: Place): StoryLayer['geography'] | null {
  if (!hasShape) return null
  if (kind === 'city') return { city: [Number(id)] }
  return kind === 'region' ? null : { [kind]: [id] }
}

/** A place's name in a language, as far as it is known; else its usual name. */
export const nameOf = ({ name, names }: Place, language: string): string => names[language] ?? name

const keys = new WeakMap<Place, Record<string, string>>()

/** A place's names as they are looked up, by language; the usual one by ''. */
export function nameKeys(place: Place): Record<string, string> {
  const known =
    keys.get(place) ??
    Object.fromEntries(
      Object.entries({ ...place.names, '': place.name }).map(([lang, name]) => [lang, keyOf(name)]),
    )
  keys.set(place, known)
  return known
}
