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
  const at = coordinates.flat(2)
  const side = (axis: 0 | 1, pick: (a: number, b: number) => number, from: number) =>
    at.reduce((value, position) => pick(value, position[axis]!), from)
  return [
    side(0, Math.min, Infinity),
    side(1, Math.min, Infinity),
    side(0, Math.max, -Infinity),
    side(1, Math.max, -Infinity),
  ]
}
