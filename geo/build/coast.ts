import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bbox, polygon } from '@turf/turf'
import type { BBox, Feature, MultiPolygon, Polygon } from 'geojson'
import { closeGaps } from './closing'
import { COARSE_BOX, boxShape } from './extent'
import { LAGOONS, LAGOON_BOX, type Lagoon } from './lagoons'
import { mapshaper, type Shapes } from './mapshaper'

/** Smaller islands, lakes and ponds are left out everywhere. */
export const MIN_ISLAND_KM2 = 1

const NOTHING: Shapes = { type: 'FeatureCollection', features: [] }
const MARGIN_DEGREES = 0.06
const LAGOON_TOLERANCE_M = 300 // the sources' own gaps are wider

/**
 * The one coast: sea and coastal lagoons of the wider region as simple polygons, from which every layer is cut.
 * Simplified to about `toleranceM` metres; islands and water bodies below 1 km2 dropped.
 */
export async function coast(toleranceM: number): Promise<{ water: Shapes; lakes: Shapes }> {
  const seas = await clipped('@geo-maps/earth-seas-10m', COARSE_BOX)
  const bodies = await clipped('@geo-maps/earth-waterbodies-10m', LAGOON_BOX)
  const nearSeas = await mapshaper('-i seas.json -clip box.json -o near.json', {
    seas,
    box: boxShape(LAGOON_BOX),
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
