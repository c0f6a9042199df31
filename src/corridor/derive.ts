// build time and tests only: turf's buffer and intersect are too large and too slow for the page
import {
  area,
  bbox,
  bboxClip,
  buffer,
  featureCollection,
  intersect,
  length,
  lineString,
  multiPolygon,
} from '@turf/turf'
import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { landUnder } from './block'
import type { Corridor } from './corridor'
import { COMPUTED_WITH, routeGeoJSON, type LandRouteRecipe, type RouteAbout } from './export'
import { landArea, type Land } from './land'
import { landRoute, type LandRoute, type RouteResult } from './route'

export type Derived =
  | { status: 'ok'; layer: FeatureCollection; route: LandRoute; area: Corridor; turfLengthKm: number }
  | Exclude<RouteResult, LandRoute>

/**
 * The published land route of a story: the route as on the page, its corridor by turf (buffer with 64 steps a
 * quarter circle, intersect, area), as a FeatureCollection with the figures in its properties. `turfLengthKm` is
 * the same line by turf's sphere, 0.1 to 0.3 % under the ellipsoid's length here. Gives the route's own answer
 * when there is none.
 * @param route the recipe's, where it is known
 */
export function deriveLandRoute(
  land: Land,
  recipe: LandRouteRecipe,
  about: Pick<RouteAbout, 'asOf' | 'credit' | 'caveat'>,
  route: RouteResult = recipeRoute(land, recipe),
): Derived {
  if (route.status !== 'ok') return route
  const corridor = turfCorridor(
    route,
    landArea(landUnder(land, { crossings: recipe.crossings })),
    recipe.halfWidthKm,
  )
  const computedWith = `${COMPUTED_WITH}; corridor with turf buffer, intersect and area`
  const layer = routeGeoJSON(route, corridor, { recipe, computedWith, ...about })
  const turfLengthKm = length(lineString(route.line.coordinates))
  return { status: 'ok', layer, route, area: corridor, turfLengthKm }
}

/** The shortest way through the places of a recipe, by its crossings. */
export const recipeRoute = (land: Land, { via, crossings }: LandRouteRecipe): RouteResult =>
  landRoute(
    land,
    via.map(({ lngLat }) => lngLat),
    { crossings },
  )

/** The corridor by turf alone, in lng/lat. */
export function turfCorridor(
  { line }: Pick<LandRoute, 'line'>,
  land: Polygon | MultiPolygon,
  halfWidthKm: number,
): Corridor {
  const around = buffer(lineString(line.coordinates), halfWidthKm, { units: 'kilometers', steps: 64 })
  const near = around && landNear(land, bbox(around))
  const clipped = near && intersect(featureCollection<Polygon | MultiPolygon>([around, near]))
  const found = clipped?.geometry
  const coordinates = !found ? [] : found.type === 'Polygon' ? [found.coordinates] : found.coordinates
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: coordinates.map(roundRings) }
  return { geometry, areaKm2: area(geometry) / 1e6, pieces: coordinates.length }
}

/** Degrees beside a buffer at which the land is cut off roughly: most of its corners are far away and take most time. */
const MARGIN = 0.05

function landNear(land: Polygon | MultiPolygon, [west = 0, south = 0, east = 0, north = 0]: BBox) {
  const box: BBox = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN]
  const polygons = land.type === 'Polygon' ? [land.coordinates] : land.coordinates
  const { geometry } = bboxClip(multiPolygon(polygons), box) as Feature<MultiPolygon>
  const left = geometry.coordinates.filter((polygon) => polygon.length)
  return left.length ? multiPolygon(left) : null
}

function roundRings(polygon: number[][][]): number[][][] {
  const six = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return polygon.map((ring) => ring.map(([lng, lat]) => [six(lng!), six(lat!)]))
}
