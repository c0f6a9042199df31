import type { BBox, Feature } from 'geojson'
import { cellsIn } from '../../../geo/grid'
import { readWorldFile } from './read'
import { atLeast, within } from './screen'
import { townLabels, type Town } from './towns'

export interface LabelOptions {
  /** Boxes of the fine scale. */
  detail: BBox[]
  /** What is looked at first, where names are closest; all of the box where it is not given. */
  near?: BBox
  /** Languages of the labels; English is always there, for what has no name in one of them. */
  langs: readonly string[]
  /** Day of the story: names are as they were then. */
  asOf: string
}

interface Country {
  code: string
  km2: number
  names: Record<string, string>
  places: { at: [number, number]; roomKm: number }[]
}

interface Water {
  id: string
  at: [number, number]
  rank: 1 | 2 | 3
  names: Record<string, string>
  /** A river or a canal: its name stands beside it. */
  flows?: true
}

interface Labels {
  countries: Country[]
  /** Names that held until a day. */
  renamed: { code: string; until: string; names: Record<string, string> }[]
  waters: Water[]
}

/** Far out only the largest countries are named, then the large, then the rest: the least area of a rank, in km2. */
const LEAST_KM2 = [1_000_000, 200_000]
/** A country of this size or more is named wherever the map is looked at, a smaller one only in the region. */
const FAR_KM2 = 200_000
/** A name once more near what is looked at first is within what a large screen shows at this zoom. */
const CLOSE_ZOOM = 6

/** Names of towns in a box, of waters and countries in it and far from it. */
export function labelsIn(box: BBox, options: LabelOptions): Feature[] {
  const { langs, asOf } = options
  const labels = readWorldFile<Labels>('labels')
  if (!labels) throw new Error('geo/world has no labels')
  const spoken = [...new Set(['en', ...langs])]
  const towns = cellsIn('detail', box).flatMap(({ name, turn }) =>
    (readWorldFile<Town[]>(`towns/${name}`) ?? []).map((town) => ({
      ...town,
      at: [town.at[0] + 360 * turn, town.at[1]] as [number, number],
    })),
  )
  return [
    ...townLabels(
      towns.filter(({ at }) => isIn(at, box)),
      options,
      spoken,
    ),
    ...labels.countries.flatMap((country) =>
      countryLabels(country, box, options.near, namesAt(country, labels, asOf), spoken),
    ),
    ...labels.waters
      .filter(({ at, rank }) => rank < 3 || turns(at).some((place) => isIn(place, box)))
      .map(({ id, at, rank, names, flows }) =>
        label(`sea-label-${id}`, turns(at).find((place) => isIn(place, box)) ?? at, {
          kind: 'sea-label',
          rank,
          ...(flows && { flows }),
          ...named(names, spoken),
        }),
      ),
  ]
}

/** The same place as the map may count it once more round the globe. */
const turns = ([lng, lat]: [number, number]): [number, number][] => [
  [lng, lat],
  [lng + 360, lat],
  [lng - 360, lat],
]

export const isIn = ([lng, lat]: [number, number], [west, south, east, north]: BBox) =>
  lng >= west! && lng <= east! && lat >= south! && lat <= north!

function namesAt({ code, names }: Country, { renamed }: Labels, asOf: string): Record<string, string> {
  const before = renamed
    .filter((one) => one.code === code && asOf < one.until)
    .sort((a, b) => (a.until < b.until ? -1 : 1))[0]
  return before ? { ...names, ...before.names } : names
}

/**
 * A country's name where it has most room in the region; and, where that is far from what is looked at first, once more
 * near it for a map that is closer: `close` tells the two apart.
 */
function countryLabels(
  country: Country,
  box: BBox,
  near: BBox | undefined,
  names: Record<string, string>,
  langs: string[],
): Feature[] {
  const far = country.km2 >= FAR_KM2 ? country.places[0]?.at : undefined
  const wide = roomiest(country, box) ?? far
  if (!wide) return []
  const around = near && within(atLeast(near, CLOSE_ZOOM), box)
  const close = around && !isIn(wide, around) ? roomiest(country, around) : undefined
  const rank = 1 + LEAST_KM2.filter((least) => country.km2 < least).length
  const id = `country-label-${country.code.toLowerCase()}`
  const properties = { kind: 'country-label', rank, ...named(names, langs) }
  if (!close) return [label(id, wide, properties)]
  return [
    label(id, wide, { ...properties, close: false }),
    label(`${id}-close`, close, { ...properties, close: true }),
  ]
}

/** Where in a box a country has most room for its name. */
function roomiest({ places }: Country, box: BBox): [number, number] | undefined {
  return places
    .flatMap(({ at, roomKm }) =>
      turns(at).flatMap((place) =>
        isIn(place, box) ? [{ at: place, roomKm: Math.min(roomKm, kmToEdge(place, box)) }] : [],
      ),
    )
    .sort((a, b) => b.roomKm - a.roomKm)[0]?.at
}

function kmToEdge([lng, lat]: [number, number], [west, south, east, north]: BBox): number {
  const kmPerLng = 111.2 * Math.cos((lat * Math.PI) / 180)
  return Math.min(
    (lng - west!) * kmPerLng,
    (east! - lng) * kmPerLng,
    (lat - south!) * 111.2,
    (north! - lat) * 111.2,
  )
}

/** Names as the map's layers read them; a language without one is left out, and the layers fall back to English. */
export function named(names: Record<string, string>, langs: string[]): Record<string, string> {
  return Object.fromEntries(langs.flatMap((lang) => (names[lang] ? [[`name_${lang}`, names[lang]]] : [])))
}

export function label(id: string, at: [number, number], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: at } }
}
