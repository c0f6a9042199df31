import type { BBox, Feature, Point } from 'geojson'
import { isInBox } from '../../../geo/box'
import { cellsIn, KM_PER_DEG } from '../../../geo/grid'
import { UNSETTLED } from '../../../geo/unsettled'
import { islandLabels, type Island } from './islands'
import { provinceLabels } from './provinces'
import { isInOnATurn, label, named, placed, turns, type Place } from './label-places'
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
  /** A lake or a reservoir. */
  lake?: true
  /** A river or a canal: its name stands beside it. */
  flows?: true
  /** Once more along it, for a map that is closer. */
  often?: true
  /** Where its name has room, the place with most of it first; without them it stands at `at`. */
  places?: Place[]
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
/** Territories of states have the last rank. */
const TERRITORY_RANK = 4
const TERRITORIES = new Set(
  'AI AS AW AX BL BM BQ CC CK CW CX FK FO GF GG GI GP GS GU HK IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT'.split(
    ' ',
  ),
)
/** At which zooms a small map far out has a name on it, by rank: from where the map begins to name it. */
const COUNTRY_FAR: Record<number, readonly [number, number]> = { 1: [2.8, 1.9], 2: [3.6, 2.9] }
/** How far a gulf or a strait without an outline reaches around its name, by its rank, in km. */
const GULF_KM = { 1: 0, 2: 130, 3: 50 }
/** Too narrow for a sea's name to be taken for theirs. */
const INLETS = new Set('golden-horn johor-strait haringvliet eastern-scheldt western-scheldt'.split(' '))
const WATER_FAR: Record<number, readonly [number, number]> = { 1: [2.8, 1.9], 2: [3.9, 3.4] }

/** Names of towns and islands in a box, of waters and countries in it and far from it. */
export function labelsIn(box: BBox, options: LabelOptions): Feature[] {
  const { langs, center } = options
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
  const capitals = placesOf(ofTowns.filter(({ properties }) => properties?.rank === 1))
  const ofCountries = countriesIn(labels, box, options, center && countryAt(center, towns), capitals)
  const taken = placesOf([...ofTowns.filter(({ properties }) => properties?.rank === 1), ...ofCountries])
  const ofIslands = islandLabels(labels.islands, box, options, spoken, [...ofTowns, ...ofCountries])
  return [
    ...ofTowns,
    ...ofCountries,
    ...ofIslands,
    ...watersIn(labels.waters, box, options, spoken, taken),
    ...provinceLabels(box, options, spoken, [...ofTowns, ...ofCountries, ...ofIslands], taken),
  ]
}

/** Names of waters: of the great ones everywhere, of others in a box, more of a river's only where the map comes close. */
function watersIn(
  waters: Water[],
  box: BBox,
  { near, center, detail }: LabelOptions,
  spoken: string[],
  taken: [number, number][],
): Feature[] {
  const isIn = (at: [number, number], boxes: BBox[]) => boxes.some((one) => isInOnATurn(at, one))
  const placedIn = new Set<string>()
  // a gulf without an outline lies in a sea that has one: the sea's name does not stand there
  const gulfs = waters
    .filter(
      ({ id, places, flows, lake, at }) => !places && !flows && !lake && !INLETS.has(id) && isIn(at, [box]),
    )
    .map(({ at, rank }) => ({ rank, around: boxAround(at, GULF_KM[rank]) }))
  return waters.flatMap(({ id, at, rank, names, flows, often, places }): Feature[] => {
    const properties = { kind: 'sea-label', rank, ...named(names, spoken) }
    if (places) {
      const far = rank < 3 ? at : undefined
      const farZooms = WATER_FAR[rank]
      const made = placed(`sea-label-${id}`, places, {
        box,
        near,
        center,
        taken,
        never: gulfs.filter((gulf) => gulf.rank > rank).map(({ around }) => around),
        far,
        farZooms,
        deep: true,
        properties,
      })
      if (places.some((place) => isIn(place.at, [box]))) placedIn.add(names.en!)
      taken.push(...placesOf(made))
      return made
    }
    // what has places in the box is named there
    if (placedIn.has(names.en!) ? isIn(at, [box]) : rank === 3 && !isIn(at, [box])) return []
    if (often && !isIn(at, detail)) return []
    const place = turns(at).find((one) => isInBox(one, box)) ?? at
    return [
      label(`sea-label-${id}`, place, { ...properties, ...(flows && { flows }), ...(often && { often }) }),
    ]
  })
}

function boxAround([lng, lat]: [number, number], km: number): BBox {
  const high = km / KM_PER_DEG
  const wide = high / Math.cos((lat * Math.PI) / 180)
  return [lng - wide, lat - high, lng + wide, lat + high]
}

const placesOf = (labels: Feature[]) =>
  labels.map(({ geometry }) => (geometry as Point).coordinates as [number, number])

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

/**
 * Names of countries in a box and far from it: on a small map too, clear of capitals and of each other; that of the country
 * `own`, by its code, whatever room there is.
 */
function countriesIn(
  labels: Labels,
  box: BBox,
  { near, center, langs, asOf }: LabelOptions,
  own: string | undefined,
  capitals: [number, number][],
): Feature[] {
  const spoken = [...new Set(['en', ...langs])]
  const taken = [...capitals]
  const isOwn = ({ a2 }: Country) => a2 === own
  const all = [...labels.countries.filter(isOwn), ...labels.countries.filter((one) => !isOwn(one))]
  return all.flatMap((country) => {
    const { code, a2, km2, places } = country
    const must = isOwn(country)
    const far =
      km2 >= FAR_KM2 ? places.find(({ at }) => !UNSETTLED.some((one) => isInBox(at, one)))?.at : undefined
    const bySize = 1 + LEAST_KM2.filter((least) => km2 < least).length
    const rank = TERRITORIES.has(a2) && bySize > LEAST_KM2.length && !must ? TERRITORY_RANK : bySize
    const made = placed(`country-label-${code.toLowerCase()}`, places, {
      ...{ box, near, center, must, far, never: UNSETTLED, taken, farZooms: COUNTRY_FAR[rank] },
      properties: { kind: 'country-label', rank, ...named(namesAt(country, labels, asOf), spoken) },
    })
    taken.push(...placesOf(made))
    return made
  })
}
