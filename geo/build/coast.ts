import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bbox, bboxPolygon, polygon } from '@turf/turf'
import type { BBox, Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { closeGaps } from './closing'
import { COARSE_BOX, boxShape } from './extent'
import { mapshaper, type Shapes } from './mapshaper'

type Lagoon = {
  id: string
  window: Position[]
  closeKm: number
  openKm: number
  minKm2: number
  isLake: boolean
}

/**
 * Coastal waters that OpenStreetMap does not count as sea. Its water bodies come cut into tiles with gaps,
 * so each window is closed (see `closeGaps`); the outlines are approximate.
 * A lake is shut off from the sea by land: it cuts the route, but belongs to its oblast.
 */
export const LAGOONS: Lagoon[] = [
  {
    id: 'western-syvash',
    // 34.24 E: further east the sea package draws the Syvash itself, finer
    window: [
      [33.68, 46.05],
      [34.12, 46.05],
      [34.19, 46.035],
      [34.24, 46],
      [34.24, 46.32],
      [33.68, 46.32],
      [33.68, 46.05],
    ],
    closeKm: 1,
    openKm: 0.5,
    minKm2: 8,
    isLake: false,
  },
  {
    id: 'middle-syvash',
    // only to take away dams and sandbars thinner than 0.24 km, such as the railway's
    window: box(34.2, 45.86, 34.53, 46.15),
    closeKm: 0.12,
    openKm: 0,
    minKm2: 4,
    isLake: false,
  },
  {
    id: 'eastern-syvash',
    // generalised: sand spits narrower than 1.6 km inside the lagoon
    window: box(34.66, 45.93, 34.8, 46.03),
    closeKm: 0.8,
    openKm: 0,
    minKm2: 4,
    isLake: false,
  },
  {
    id: 'upper-utliuk',
    window: box(35.16, 46.32, 35.3, 46.47),
    closeKm: 0.6,
    openKm: 0.4,
    minKm2: 4,
    isLake: false,
  },
  {
    id: 'perekop-lakes',
    window: box(33.74, 45.88, 34.24, 46.035),
    closeKm: 0.8,
    openKm: 0.5,
    minKm2: 8,
    isLake: true,
  },
  {
    id: 'dniester-liman',
    window: box(30.1, 45.95, 30.65, 46.45),
    closeKm: 0.6,
    openKm: 0.3,
    minKm2: 20,
    isLake: false,
  },
  {
    id: 'molochnyi',
    // its south-eastern side runs along the bar that shuts the lagoon, which the tiles blur
    window: [
      [35.2, 46.75],
      [35.5, 46.75],
      [35.5, 46.47],
      [35.436, 46.452],
      [35.36, 46.39],
      [35.3, 46.4],
      [35.27, 46.5],
      [35.2, 46.6],
      [35.2, 46.75],
    ],
    closeKm: 0.8,
    openKm: 0.4,
    minKm2: 10,
    isLake: true,
  },
]

const NOTHING: Shapes = { type: 'FeatureCollection', features: [] }
/** Smaller islands, lakes and ponds are left out everywhere. */
export const MIN_ISLAND_KM2 = 1

const MARGIN_DEGREES = 0.06
const LAGOON_TOLERANCE_M = 300 // the sources' own gaps are wider

/**
 * The one coast: sea and coastal lagoons of the wider region as simple polygons, from which every layer is cut.
 * Simplified to about `toleranceM` metres; islands and water bodies below 1 km2 dropped.
 */
export async function coast(toleranceM: number): Promise<{ water: Shapes; lakes: Shapes }> {
  const seas = await clipped('@geo-maps/earth-seas-10m', COARSE_BOX)
  const lagoonBox: BBox = [29, 45, 36, 47]
  const bodies = await clipped('@geo-maps/earth-waterbodies-10m', lagoonBox)
  const nearSeas = await mapshaper('-i seas.json -clip box.json -o near.json', {
    seas,
    box: boxShape(lagoonBox),
  })
  const lagoons: Shapes = { type: 'FeatureCollection', features: [] }
  const lakes: Shapes = { type: 'FeatureCollection', features: [] }
  for (const lagoon of LAGOONS) {
    const found = await closedLagoon(lagoon, bodies, nearSeas.near as Shapes)
    ;(lagoon.isLake ? lakes : lagoons).features.push(...found)
  }
  const { water } = await mapshaper(
    `-i seas.json lagoons.json combine-files -merge-layers force -dissolve2 -explode
     -simplify weighted interval=${toleranceM} keep-shapes -clean gap-fill-area=${MIN_ISLAND_KM2}km2 -explode
     -filter "this.area > ${MIN_ISLAND_KM2}e6" -filter-slivers
     -o water.json format=geojson precision=0.000001`,
    { seas, lagoons },
  )
  return { water: water as Shapes, lakes }
}

async function closedLagoon(lagoon: Lagoon, bodies: Shapes, seas: Shapes) {
  const window = { type: 'FeatureCollection', features: [polygon([lagoon.window])] }
  // closing needs what lies around: at a cut edge it would eat the water away
  const [west, south, east, north] = bbox(window)
  const around = [
    west - MARGIN_DEGREES,
    south - MARGIN_DEGREES,
    east + MARGIN_DEGREES,
    north + MARGIN_DEGREES,
  ]
  const { inside } = await mapshaper(
    `-i bodies.json seas.json combine-files -merge-layers force -clip bbox2=${around.join(',')}
     -dissolve2 -explode -o inside.json`,
    { bodies: lagoon.openKm === 0 ? NOTHING : bodies, seas: lagoon.isLake ? NOTHING : seas },
  )
  const parts = (inside as Shapes).features as Feature<Polygon | MultiPolygon>[]
  const closed = { type: 'FeatureCollection', features: closeGaps(parts, lagoon.closeKm, lagoon.openKm) }
  const { lagoons } = await mapshaper(
    `-i closed.json -clip window.json -explode -filter "this.area > ${lagoon.minKm2}e6"
     -simplify weighted interval=${LAGOON_TOLERANCE_M} keep-shapes -o lagoons.json`,
    { closed, window },
  )
  return (lagoons as Shapes).features
}

/** One of the @geo-maps packages, clipped to a box, as single polygons. */
async function clipped(packageName: string, box: BBox): Promise<Shapes> {
  const file = createRequire(import.meta.url).resolve(`${packageName}/map.geo.json`)
  const world: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const { part } = await mapshaper(`-i world.json -clip bbox2=${box.join(',')} -explode -o part.json`, {
    world,
  })
  return part as Shapes
}

function box(west: number, south: number, east: number, north: number): Position[] {
  return bboxPolygon([west, south, east, north]).geometry.coordinates[0] ?? []
}
