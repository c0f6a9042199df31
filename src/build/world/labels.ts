import type { BBox, Feature } from 'geojson'
import { cellsIn } from '../../../geo/grid'
import { islandLabels, type Island } from './islands'
import { isIn, label, named, turns, wideAndClose, type Place } from './label-places'
import { readWorldFile } from './read'
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
  places: Place[]
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
  islands: Island[]
}

/** Far out only the largest countries are named, then the large, then the rest: the least area of a rank, in km2. */
const LEAST_KM2 = [1_000_000, 200_000]
/** A country of this size or more is named wherever the map is looked at, a smaller one only in the region. */
const FAR_KM2 = 200_000

/** Names of towns and islands in a box, of waters and countries in it and far from it. */
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
  const ofTowns = townLabels(
    towns.filter(({ at }) => isIn(at, box)),
    options,
    spoken,
  )
  const ofCountries = labels.countries.flatMap((country) =>
    countryLabels(country, box, options.near, namesAt(country, labels, asOf), spoken),
  )
  return [
    ...ofTowns,
    ...ofCountries,
    ...islandLabels(labels.islands, box, options, spoken, [...ofTowns, ...ofCountries]),
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

function namesAt({ code, names }: Country, { renamed }: Labels, asOf: string): Record<string, string> {
  const before = renamed
    .filter((one) => one.code === code && asOf < one.until)
    .sort((a, b) => (a.until < b.until ? -1 : 1))[0]
  return before ? { ...names, ...before.names } : names
}

function countryLabels(
  country: Country,
  box: BBox,
  near: BBox | undefined,
  names: Record<string, string>,
  langs: string[],
): Feature[] {
  const far = country.km2 >= FAR_KM2 ? country.places[0]?.at : undefined
  const rank = 1 + LEAST_KM2.filter((least) => country.km2 < least).length
  return wideAndClose(`country-label-${country.code.toLowerCase()}`, country.places, {
    ...{ box, near, far },
    properties: { kind: 'country-label', rank, ...named(names, langs) },
  })
}
