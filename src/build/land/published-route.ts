import type { FeatureCollection } from 'geojson'
import { deriveLandRoute } from '../../corridor/derive'
import { recipeOf, type RouteAbout } from '../../corridor/export'
import type { RouteFigures } from '../../corridor/figures'
import type { Land } from '../../corridor/land'
import type { LandRoute, RouteResult } from '../../corridor/route'
import type { LandOf } from './story-land'

export type PublishedRoute =
  { status: 'ok'; layer: FeatureCollection; figures: RouteFigures } | Exclude<RouteResult, LandRoute>

/**
 * A land route and its figures as they are published, by its recipe; the route's own answer where there is none.
 * @param route the recipe's, where it is known
 */
export function publishedRoute(
  land: Land,
  { recipe }: LandOf,
  about: Pick<RouteAbout, 'asOf' | 'credit' | 'caveat'>,
  route?: RouteResult,
): PublishedRoute {
  const made = deriveLandRoute(land, recipeOf(recipe), about, route)
  if (made.status !== 'ok') return made
  const { lengthKm, legsKm } = made.route
  const { areaKm2, pieces } = made.area
  return {
    status: 'ok',
    layer: made.layer,
    figures: { lengthKm, legsKm, areaKm2, halfWidthKm: recipe.halfWidthKm, pieces },
  }
}
