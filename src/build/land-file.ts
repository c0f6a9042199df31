import { detour, type Detour } from '../corridor/detour'
import { readLand, type Land } from '../corridor/land'
import { allVia, blockCentre } from '../panels/corridor/settings'
import type { Derived, Story } from '../story'
import { corridorReach } from '../view/corridor-link'
import { readLayer } from './geo-layers'

const LAND = 'corridor-land'

/** The land that a route may use. */
export function readCorridorLand(): Land {
  const read = readLand(readLayer(LAND))
  if (read.status === 'bad') throw new Error(`geo/layers/corridor-land.geojson: ${read.wrong}`)
  return read.land
}

/** The first thing that a route's recipe speaks of and the land lacks: where, what, and what would be right. */
export function missingFrom({ crossings, coast }: Land, { recipe, whatIf }: Derived): string | null {
  const known = Object.keys(crossings).sort()
  const at = recipe.crossings.findIndex(({ id }) => !known.includes(id))
  if (at >= 0)
    return (
      `recipe.crossings[${at}].id: the land has no crossing "${recipe.crossings[at]!.id}"; ` +
      (known.length ? `one of: ${known.join(', ')}` : 'none, or a land with a feature of kind "crossing"')
    )
  if (whatIf?.coast && !coast.length)
    return 'whatIf.coast: the land has no coast; none, or a land with a line of kind "coast"'
  return null
}

/** Steps of the detour plot, up to the largest radius that a reader may close. */
const DETOUR_STEPS = 24

/**
 * How the way between the recipe's ends grows with what is closed around its block, in km. The same whatever a reader
 * sets, and a second and a half of a computer's time, so that no reader's has to work it out.
 */
export function detoursOf(story: Story): Detour[] {
  const [a, b] = [allVia(story)[0]?.lngLat, allVia(story).at(-1)?.lngLat]
  const place = blockCentre(story)
  const most = corridorReach(story).blockRadiusKm?.to
  if (!a || !b || !place || !most) return []
  const radiiKm = Array.from({ length: DETOUR_STEPS + 1 }, (_, i) => (most * i) / DETOUR_STEPS)
  return detour(readCorridorLand(), a, b, place, radiiKm)
}

/**
 * The land of the corridor panel, with its positions as they are: on a grid of its own its routes would differ
 * from the published one. Its `detours` are those of the story.
 */
export function landFile(story: Story): string {
  const { bbox, features } = readLayer(LAND)
  return JSON.stringify({
    type: 'FeatureCollection',
    bbox,
    detours: detoursOf(story),
    features: features.map(({ id, properties, geometry }) => ({
      type: 'Feature',
      id,
      properties: { kind: properties?.kind },
      geometry,
    })),
  })
}
