import { accuracyOf } from '../corridor/accuracy'
import { detour, type Detour } from '../corridor/detour'
import type { Land } from '../corridor/land'
import { allVia, blockCentre } from '../panels/corridor/settings'
import type { StoryFile } from '../story'
import { corridorReach } from '../view/corridor-link'
import { landOf, withinM } from './land/story-land'

/** Steps of the detour plot, up to the largest radius that a reader may close. */
const DETOUR_STEPS = 24

/**
 * How the way between the recipe's ends grows with what is closed around its block, in km. The same whatever a reader
 * sets, and a second of a computer's time, so that no reader's has to work it out.
 */
function detoursOf(story: StoryFile, land: Land): Detour[] {
  const [a, b] = [allVia(story)[0]?.lngLat, allVia(story).at(-1)?.lngLat]
  const place = blockCentre(story)
  const most = corridorReach(story).blockRadiusKm?.to
  if (!a || !b || !place || !most) return []
  const radiiKm = Array.from({ length: DETOUR_STEPS + 1 }, (_, i) => (most * i) / DETOUR_STEPS)
  return detour(land, a, b, place, radiiKm)
}

/**
 * The land of the corridor panel, with its positions as they are: on a grid of its own its routes would differ
 * from the published one. Its `detours` are those of the story, its `accuracy` that of their figures. Without a land route it is empty.
 * @param folder the story's own, with its layers
 */
export function landFile(story: StoryFile, folder: URL): string {
  const [route] = story.derived
  if (!route) return JSON.stringify({ type: 'FeatureCollection', detours: [], features: [] })
  const found = landOf(route, folder)
  if (found.status === 'bad') throw new Error(`${story.id}: ${found.faults[0]?.wrong}`)
  const { bbox, features } = found.collection
  return JSON.stringify({
    type: 'FeatureCollection',
    ...(bbox && { bbox }),
    detours: detoursOf(story, found.land),
    accuracy: { ...accuracyOf(found.land), withinM: withinM(route) },
    features: features.map(({ id, properties, geometry }) => ({
      type: 'Feature',
      id,
      properties: { kind: properties?.kind },
      geometry,
    })),
  })
}
