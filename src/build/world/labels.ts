import type { BBox, Feature, Point } from 'geojson'
import { isInBox } from '../../../geo/box'
import { DISPUTED_AREAS } from '../../../geo/disputed-areas'
import { cellsIn } from '../../../geo/grid'
import { islandLabels, type Island } from './islands'
import { label, named, placed, turns, type Place } from './label-places'
import { readWorldFile } from './read'
import { townLabels, type Town } from './towns'

export interface LabelOptions {
  /** Boxes of the fine scale. */
  detail: BBox[]
  /** What is looked at first, where names are closest; all of the box where it is not given. */
  near?: BBox
  /** The middle of it, of which a small map shows least: the country's name is on that too. */
  center?: [number, number]
  /** Languages of the labels; English is always there, for what has no name in one of them. */
  langs: readonly string[]
  /** Day of the story: names are as they were then. */
  asOf: string
}

interface Country {
  code: string
  a2: string
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
  /** Once more along it, for a map that is closer. */
  often?: true
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

/** Where the table of disputed areas draws a line as undetermined in a part of a border: no state is named over it. */
const UNSETTLED = DISPUTED_AREAS.flatMap(({ lines = [] }) =>
  lines.flatMap(({ within }) => (within ? [within] : [])),
)

/** Names of towns and islands in a box, of waters and countries in it and far from it. */
export function labelsIn(box: BBox, options: LabelOptions): Feature[] {
  const { langs, center, detail } = options
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
    towns.filter(({ at }) => isInBox(at, box)),
    options,
    spoken,
  )
  const capitals = ofTowns
    .filter(({ properties }) => properties?.rank === 1)
    .map(({ geometry }) => (geometry as Point).coordinates as [number, number])
  const ofCountries = countriesIn(labels, box, options, center && countryAt(center, towns), capitals)
  return [
    ...ofTowns,
    ...ofCountries,
    ...islandLabels(labels.islands, box, options, spoken, [...ofTowns, ...ofCountries]),
    ...labels.waters
      .filter(({ at, rank }) => rank < 3 || turns(at).some((place) => isInBox(place, box)))
      // more of a river's names only where the map comes close
      .filter(
        ({ at, often }) => !often || turns(at).some((place) => detail.some((one) => isInBox(place, one))),
      )
      .map(({ id, at, rank, names, flows, often }) =>
        label(`sea-label-${id}`, turns(at).find((place) => isInBox(place, box)) ?? at, {
          kind: 'sea-label',
          rank,
          ...(flows && { flows }),
          ...(often && { often }),
          ...named(names, spoken),
        }),
      ),
  ]
}

/** The country of the town that is nearest, by its code. */
function countryAt([lng, lat]: [number, number], towns: Town[]): string | undefined {
  const squeeze = Math.cos((lat * Math.PI) / 180)
  const away = ({ at }: Town) => Math.hypot((at[0] - lng) * squeeze, at[1] - lat)
  const [first, ...others] = towns
  return first && others.reduce((best, town) => (away(town) < away(best) ? town : best), first).country
}

function namesAt({ code, names }: Country, { renamed }: Labels, asOf: string): Record<string, string> {
  const before = renamed
    .filter((one) => one.code === code && asOf < one.until)
    .sort((a, b) => (a.until < b.until ? -1 : 1))[0]
  return before ? { ...names, ...before.names } : names
}

/** Names of countries in a box and far from it; that of the country `own`, by its code, also on a small map, clear of capitals. */
function countriesIn(
  labels: Labels,
  box: BBox,
  { near, center, langs, asOf }: LabelOptions,
  own: string | undefined,
  capitals: [number, number][],
): Feature[] {
  const spoken = [...new Set(['en', ...langs])]
  return labels.countries.flatMap((country) => {
    const { code, a2, km2, places } = country
    const far =
      km2 >= FAR_KM2 ? places.find(({ at }) => !UNSETTLED.some((one) => isInBox(at, one)))?.at : undefined
    const rank = 1 + LEAST_KM2.filter((least) => km2 < least).length
    return placed(`country-label-${code.toLowerCase()}`, places, {
      ...{ box, near, far, never: UNSETTLED },
      ...(a2 === own && { center, capitals }),
      properties: { kind: 'country-label', rank, ...named(namesAt(country, labels, asOf), spoken) },
    })
  })
}
