import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { ClipType } from '../../corridor/clipper'
import { combine, combineToPolygons, doubleArea, type Rings } from '../../corridor/shapes'
import { groundAreas } from '../world-cut'

/** How far the lines of `geo/world/detail` lie from their sources at most, in metres; see geo/README.md. */
export const WORLD_WITHIN_M = 160

/** Positions of the world's cells are whole steps of 1e-4 degrees; where a shore meets a lake's they need finer ones. */
const STEPS_PER_DEGREE = 1e6

/**
 * The land of the world in a box: what lies within the coast, without the lakes of 1 km² and more where these are water.
 * Its `bbox` is that of the cut, along which its sides are no shore.
 * @param box [west, south, east, north] in degrees, west of east
 */
export function worldLand(box: BBox, lakes: 'water' | 'land' = 'water'): FeatureCollection {
  const ground = groundAreas('detail', box)
  const land = combine(ClipType.Union, stepsOf(ground.land), [])
  const water = lakes === 'water' ? combine(ClipType.Union, stepsOf(ground.lakes), []) : []
  const polygons = combineToPolygons(ClipType.Difference, land, water)
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons.map(degreesOf) }
  const feature: Feature<MultiPolygon> = {
    type: 'Feature',
    id: 'land',
    properties: { kind: 'land' },
    geometry,
  }
  return { type: 'FeatureCollection', bbox: box, features: polygons.length ? [feature] : [] }
}

function stepsOf(polygons: Polygon['coordinates'][]): Rings {
  const step = (degrees: number) => Math.round(degrees * STEPS_PER_DEGREE)
  return polygons.flatMap((rings) =>
    rings.map((ring, i) => {
      const path = ring.slice(1).map(([lng, lat]) => ({ x: step(lng!), y: step(lat!) }))
      return doubleArea(path) > 0 === (i === 0) ? path : path.reverse()
    }),
  )
}

const degreesOf = (polygon: Rings): Position[][] =>
  polygon.map((ring) => [...ring, ring[0]!].map(({ x, y }) => [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]))
