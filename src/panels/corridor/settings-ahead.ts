import type { Story } from '../../story'
import { corridorReach } from '../../view/corridor-link'
import type { CorridorSettings } from '../../view/state'
import { blockCentre, withBlock } from './settings'

/** As far as a hand moves the radius at once; each step takes a worker some 25 ms. */
const REACH_KM = 20

/**
 * What a reader may set next and takes long to answer, as each radius needs a mesh of its own: the closed place
 * opened or closed, then the radii around this one, the nearest first.
 */
export function settingsAhead(story: Story, settings: CorridorSettings): CorridorSettings[] {
  const reach = corridorReach(story).blockRadiusKm
  if (!reach || !blockCentre(story)) return []
  const radius = settings.blockRadiusKm
  if (radius === null) return [withBlock(story, settings, reach.start)]
  const steps = Array.from({ length: REACH_KM }, (_, i) => i + 1)
  const radii = steps
    .flatMap((km) => [radius + km, radius - km])
    .filter((km) => km >= reach.from && km <= reach.to)
  return [null, ...radii].map((km) => withBlock(story, settings, km))
}
