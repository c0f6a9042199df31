import { COMPUTED_WITH, recipeOf, routeGeoJSON } from '../../corridor/export'
import type { LandRouteRecipe } from '../../corridor'
import type { Story } from '../../story'
import { chosenVia } from './settings'
import type { Outcome } from './outcome'

/** The route and corridor as a GeoJSON file to keep, with what they were made from; `null` where there is no way. */
export function exportFile(
  story: Story,
  outcome: Outcome,
  credit: string,
): { name: string; text: string } | null {
  const model = story.derived[0]
  const { route, corridor, settings, limits } = outcome
  if (!model || route.status !== 'ok') return null
  const via = chosenVia(story, settings)
  const recipe: LandRouteRecipe = {
    ...recipeOf(model.recipe),
    // the names go with the legs, so a place that was left out is left out here too
    via: model.recipe.via.filter((v) =>
      via.some((chosen) => chosen.lngLat === v.lngLat),
    ) as LandRouteRecipe['via'],
    halfWidthKm: settings.halfWidthKm,
    crossings: { ...recipeOf(model.recipe).crossings, ...limits.crossings },
  }
  const collection = routeGeoJSON(route, corridor, {
    recipe,
    limits,
    asOf: story.asOf,
    credit,
    caveat: model.caveat,
    computedWith:
      `${COMPUTED_WITH}; corridor clipped on the plane, area by turf on a sphere` +
      (settings.connectedOnly ? '; only pieces that the line touches' : ''),
  })
  return { name: `land-route-${story.asOf}.geojson`, text: JSON.stringify(collection) }
}

/** Hands a text to the reader as a file. */
export function download({ name, text }: { name: string; text: string }) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/geo+json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
