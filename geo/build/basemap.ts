import type { BBox } from 'geojson'
import { boundaries } from './boundaries'
import { COARSE_BOX, FINE_BOX } from './extent'
import { feature, layer, type Layer } from './features'
import { MIN_ISLAND_KM2 } from './coast'
import { coarseLabels, fineLabels } from './labels'
import { mapshaper, type Shapes } from './mapshaper'
import { joinedLines } from './seams'
import { towns } from './towns'
import { inlandWaters } from './waters-inland'

const COARSE_TOLERANCE_M = 4000
const COARSE_RIVER_TOLERANCE_M = 6000
const COARSE_LAKE_TOLERANCE_M = 2500
const COARSE_MIN_ISLAND_KM2 = 200
const FINE_WATER_TOLERANCE_M = 450

/** The Sea of Azov and its hinterland for zoom 6 to 10, on the same coast as every other layer. */
export async function basemapFine(faces: Shapes): Promise<Layer> {
  const clipped = await clip(faces, FINE_BOX)
  const water = {
    minLakeKm2: 20,
    maxRiverLevel: 3,
    lakeToleranceM: FINE_WATER_TOLERANCE_M,
    riverToleranceM: FINE_WATER_TOLERANCE_M,
  }
  return layer([
    ...(await landAndLakes(clipped, MIN_ISLAND_KM2)),
    ...(await inlandWaters({ box: FINE_BOX, waters: await seas(clipped), ...water })),
    ...(await boundaries(clipped)),
    ...towns(FINE_BOX, 4),
    ...fineLabels(FINE_BOX),
  ])
}

/**
 * The wider region for zoom 3 to 6: the fine faces simplified together, so that they still meet; its boundaries go on
 * where those of the `fine` map end.
 */
export async function basemapCoarse(faces: Shapes, fine: Layer): Promise<Layer> {
  const { coarse } = await mapshaper(
    `-i faces.json -simplify weighted interval=${COARSE_TOLERANCE_M} keep-shapes -clean
     -clip bbox=${COARSE_BOX.join(',')} -filter "!this.isNull" -o coarse.json precision=0.001`,
    { faces },
  )
  const simplified = coarse as Shapes
  const water = {
    minLakeKm2: 120,
    maxRiverLevel: 2,
    lakeToleranceM: COARSE_LAKE_TOLERANCE_M,
    riverToleranceM: COARSE_RIVER_TOLERANCE_M,
  }
  return layer([
    ...(await landAndLakes(simplified, COARSE_MIN_ISLAND_KM2)),
    ...(await inlandWaters({ box: COARSE_BOX, waters: await seas(simplified), ...water })),
    ...(await joinedLines(await boundaries(simplified), fine.features, FINE_BOX)),
    ...towns(COARSE_BOX, 3),
    ...coarseLabels(COARSE_BOX),
  ])
}

async function clip(faces: Shapes, box: BBox): Promise<Shapes> {
  const { part } = await mapshaper(
    `-i faces.json -clip bbox=${box.join(',')} -filter "!this.isNull" -o part.json precision=0.00001`,
    { faces },
  )
  return part as Shapes
}

async function seas(faces: Shapes): Promise<Shapes> {
  const { sea } = await mapshaper(
    `-i faces.json -filter "water !== '' && water !== 'lake'" -dissolve2 -o sea.json`,
    {
      faces,
    },
  )
  return sea as Shapes
}

async function landAndLakes(faces: Shapes, minIslandKm2: number) {
  const { land, lakes } = await mapshaper(
    `-i faces.json -filter "water === '' || water === 'lake'" -dissolve2 + name=land
     -filter-islands min-area=${minIslandKm2}km2 -o land.json target=land
     -target faces -filter "water === 'lake'" -dissolve2 -explode -o lakes.json target=faces`,
    { faces },
  )
  return [
    ...(land as Shapes).features.map(({ geometry }) => feature('land', geometry, { kind: 'land' })),
    ...(lakes as Shapes).features.map(({ geometry }, i) =>
      feature(`lagoon-${i + 1}`, geometry, { kind: 'lake' }),
    ),
  ]
}
