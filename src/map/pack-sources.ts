import type { Story } from '../story'
import { layersOf } from './layers'

export type PackName = 'basemap' | 'region' | 'world' | 'layers' | 'route' | 'fine'

/** The packs that the map asks for at once. */
export const FIRST_PACKS: PackName[] = ['basemap', 'layers', 'route']

/** Which map sources each data pack of a story holds; the build makes the packs by it, and the page refuses a pack that lacks one. */
export function packSources(story: Story): Record<PackName, string[]> {
  const from = new Map(layersOf(story).map(({ id, data }) => [id, data]))
  const heldIn = (name: PackName) => story.layers.flatMap(({ id }) => (from.get(id) === name ? [id] : []))
  return {
    // of each what lies near the story; the packs of region and world have the whole
    basemap: ['world', 'coarse', 'towns'],
    region: ['coarse', 'towns'],
    world: ['world'],
    layers: heldIn('layers'),
    route: heldIn('route'),
    fine: ['fine'],
  }
}
