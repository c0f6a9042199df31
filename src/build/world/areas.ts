import type { BBox, MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import type { MultiPolygon as TopoAreas, Topology } from 'topojson-specification'
import type { AreaIndex, CountryAreas } from '../../../geo/area-index'
import { readWorldFile } from './read'

/** All countries and provinces of geo/world. */
export const areaIndex = (): AreaIndex => readWorldFile<AreaIndex>('areas')!

const whole = new Map<string, MultiPolygon | null>()
type Areas = TopoAreas<{ iso: string }>[]

/** The provinces of a country, by its alpha-3 code, that a test takes, as one area without limits inside; or `null`. */
export function provincesOf(a3: string, takes?: (iso: string) => boolean): MultiPolygon | null {
  const known = takes ? undefined : whole.get(a3)
  if (known !== undefined) return known
  const country = readWorldFile<CountryAreas>(`areas/${a3}`)
  const wanted = country?.objects.areas.geometries.filter(
    ({ properties }) => !takes || takes((properties as { iso: string }).iso),
  )
  const area = wanted?.length ? merge(country as unknown as Topology, wanted as unknown as Areas) : null
  if (!takes) whole.set(a3, area)
  return area
}

/** The smallest box around an area. */
export function boxOfArea({ coordinates }: MultiPolygon): BBox {
  const box: BBox = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of coordinates)
    for (const ring of polygon)
      for (const [x, y] of ring as [number, number][]) {
        if (x < box[0]) box[0] = x
        if (y < box[1]) box[1] = y
        if (x > box[2]!) box[2] = x
        if (y > box[3]!) box[3] = y
      }
  return box
}
