import type { BBox, MultiPolygon, Polygon, Position } from 'geojson'
import { countryAreas } from './atlas'
import { COUNTRY_NAMES } from './country-names'
import { innermostPoint, point, type LayerFeature } from './features'
import type { Shapes } from './mapshaper'

/** A country from this size on has a name on the world's map, in km2. */
const LARGE_KM2 = 200_000

type Label = readonly [string, Position, string, string, string, 1 | 2 | 3]

/** Names of waters: [id, place, English, Ukrainian, Russian, rank]. Placed by hand in open water, clear of the coast. */
const SEAS: Label[] = [
  ['black-sea', [34, 43.2], 'Black Sea', 'Чорне море', 'Чёрное море', 1],
  ['sea-of-azov', [36.6, 46], 'Sea of Azov', 'Азовське море', 'Азовское море', 2],
  ['baltic-sea', [19.5, 56.2], 'Baltic Sea', 'Балтійське море', 'Балтийское море', 1],
  ['caspian-sea', [50, 43.3], 'Caspian Sea', 'Каспійське море', 'Каспийское море', 1],
  ['kerch-strait', [36.53, 45.22], 'Kerch Strait', 'Керченська протока', 'Керченский пролив', 3],
  ['syvash', [34.68, 45.97], 'Syvash', 'Сиваш', 'Сиваш', 3],
  ['taganrog-bay', [38.3, 46.95], 'Taganrog Bay', 'Таганрозька затока', 'Таганрогский залив', 3],
  ['karkinit-bay', [33, 45.85], 'Karkinit Bay', 'Каркінітська затока', 'Каркинитский залив', 3],
  [
    'kakhovka-reservoir',
    [34.1, 47.5],
    'Kakhovka Reservoir',
    'Каховське водосховище',
    'Каховское водохранилище',
    3,
  ],
]

/** Where the region's map names a country: by hand, near the middle of what it shows of each. */
const COUNTRIES: Record<string, Position> = {
  UKR: [31.3, 49.1],
  RUS: [41.5, 53.2],
  BLR: [28, 53.2],
  POL: [20.2, 51.7],
  ROU: [24.8, 45.9],
  MDA: [28.6, 47.4],
  HUN: [19.4, 47.1],
  SVK: [19.8, 48.7],
  SRB: [20.9, 44],
  BGR: [25.3, 42.7],
  TUR: [34.5, 41.3],
  GEO: [43.2, 42.2],
  LTU: [23.8, 55.4],
  LVA: [25.2, 56.8],
  EST: [25.8, 58.7],
  KAZ: [50, 48.6],
}

/** Labels of the fine map, where the names above would fall outside the view. */
const FINE_COUNTRIES: Record<string, Position> = { UKR: [34.3, 48.9], RUS: [40.4, 46.6] }

/** Where the middle of a country's largest part is no place for its name. */
const WORLD: Record<string, Position> = { RUS: [60, 60], USA: [-98, 39.5], UKR: [31.3, 49.1] }

const OCEANS: Label[] = [
  ['atlantic-ocean', [-35, 40], 'Atlantic Ocean', 'Атлантичний океан', 'Атлантический океан', 1],
]

/** Far out only the largest countries are named, then the large, then the rest: the least area of a rank, in km2. */
const LEAST_KM2 = [1_000_000, LARGE_KM2]
/** Large as they are, these have no name of their own here: a policy's matter, or no state. */
const UNNAMED = ['ESH', 'GRL', 'ATA']

export const coarseLabels = (box: BBox) => inside(box, SEAS, COUNTRIES)
export const fineLabels = (box: BBox) => inside(box, SEAS, FINE_COUNTRIES)

/** Every country with a name in the table that the region does not name, and the ocean. Throws where a large one has none. */
export function worldLabels(countries: Shapes): LayerFeature[] {
  const nameless = [...countryAreas()].filter(
    ([code, km2]) => km2 >= LARGE_KM2 && !COUNTRY_NAMES[code] && !UNNAMED.includes(code),
  )
  if (nameless.length) throw new Error(`country-names.ts has no name for ${nameless.join(' and ')} km2`)
  const places = Object.keys(COUNTRY_NAMES).flatMap((code): [string, Position][] => {
    if (WORLD[code]) return [[code, WORLD[code]]]
    if (COUNTRIES[code]) return []
    const found = countries.features.find(({ properties }) => properties.a3 === code)
    if (!found) throw new Error(`country-names.ts names ${code}, which the world atlas has not`)
    return [[code, innermostPoint(found.geometry as Polygon | MultiPolygon)]]
  })
  return [...countryLabels(places), ...labels('sea-label', OCEANS)]
}

function inside([west, south, east, north]: BBox, seas: Label[], countries: Record<string, Position>) {
  const shown = ([lng = 0, lat = 0]: Position) => lng > west && lng < east && lat > south && lat < north
  return [
    ...labels(
      'sea-label',
      seas.filter(([, at]) => shown(at)),
    ),
    ...countryLabels(Object.entries(countries).filter(([, at]) => shown(at))),
  ]
}

function countryLabels(places: [string, Position][]): LayerFeature[] {
  const rows = places.map(([code, at]): Label => {
    const names = COUNTRY_NAMES[code]!
    const km2 = countryAreas().get(code) ?? 0
    const larger = LEAST_KM2.filter((least) => km2 < least).length
    return [code.toLowerCase(), at, ...names, (larger + 1) as 1 | 2 | 3]
  })
  return labels('country-label', rows)
}

function labels(kind: 'sea-label' | 'country-label', rows: Label[]): LayerFeature[] {
  return rows.map(([id, lngLat, name_en, name_uk, name_ru, rank]) =>
    point(`${kind}-${id}`, lngLat, { kind, rank, name_en, name_uk, name_ru }),
  )
}
