import { readFileSync } from 'node:fs'
import { centroid } from '@turf/turf'
import type { BBox, Feature, LineString, Polygon } from 'geojson'
import { feature, type LayerFeature } from './features'
import { mapshaper, type Shapes } from './mapshaper'
import { riverNames } from './river-names'

// The water bodies of OpenStreetMap draw these: see LAGOONS in lagoons.ts
const DRAWN_ELSEWHERE: BBox[] = [
  [33.6, 45.8, 34.9, 46.4],
  [35, 46.3, 35.5, 46.8],
]

type Detail = {
  box: BBox
  lakeToleranceM: number
  riverToleranceM: number
  minLakeKm2: number
  maxRiverLevel: number
  waters: Shapes
}

/** Lakes, reservoirs and rivers of GSHHG in a box, without what lies in the sea (`waters`). */
export async function inlandWaters({
  box,
  lakeToleranceM,
  riverToleranceM,
  minLakeKm2,
  maxRiverLevel,
  waters,
}: Detail): Promise<LayerFeature[]> {
  const source = JSON.parse(
    readFileSync(new URL('../data/gshhg-waters.geojson', import.meta.url), 'utf8'),
  ) as Shapes
  const of = (kind: string): Shapes => ({
    ...source,
    features: source.features.filter((f) => f.properties.kind === kind),
  })
  const { lakes } = await mapshaper(
    `-i lakes.json waters.json combine-files -target lakes -erase waters -explode -simplify weighted interval=${lakeToleranceM} keep-shapes -clean
     -clip bbox=${box.join(',')} -filter "!this.isNull && this.area > ${minLakeKm2}e6" -o lakes.json target=lakes precision=0.00001`,
    { lakes: of('lake'), waters },
  )
  const { rivers } = await mapshaper(
    `-i rivers.json waters.json combine-files -target rivers -filter "level <= ${maxRiverLevel}" -erase waters
     -simplify weighted interval=${riverToleranceM} -clip bbox=${box.join(',')} -filter "!this.isNull" -explode
     -o rivers.json target=rivers precision=0.00001`,
    { rivers: of('river'), waters },
  )
  const inland = (lakes as Shapes).features.filter((lake) => !drawnElsewhere(lake as Feature<Polygon>))
  return [
    ...inland.map(({ geometry }, i) => feature(`lake-${i + 1}`, geometry, { kind: 'lake' })),
    ...(rivers as Shapes).features.map(({ geometry, properties }, i) =>
      feature(`river-${i + 1}`, geometry, {
        kind: 'river',
        level: properties.level,
        ...riverNames(geometry as LineString),
      }),
    ),
  ]
}

function drawnElsewhere(lake: Feature<Polygon>): boolean {
  const [lng = 0, lat = 0] = centroid(lake).geometry.coordinates
  return DRAWN_ELSEWHERE.some(
    ([west, south, east, north]) => lng > west && lng < east && lat > south && lat < north,
  )
}
