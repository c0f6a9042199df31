import { bbox } from '@turf/turf'
import type { FeatureCollection } from 'geojson'
import { detour, type Detour } from '../corridor/detour'
import { readLand, type Land } from '../corridor/land'
import { allVia, blockCentre } from '../panels/corridor/settings'
import type { Story } from '../story'
import { readLayer } from './geo-layers'

/** The land that a route may use, with its `bbox`: where it was cut there, it has no shore. */
function corridorLand(): FeatureCollection {
  const land = readLayer('corridor-land')
  return { ...land, bbox: bbox(land) }
}

/** The same, ready for routes. */
export function readCorridorLand(): Land {
  const read = readLand(corridorLand())
  if (read.status === 'bad') throw new Error(`geo/layers/corridor-land.geojson: ${read.wrong}`)
  return read.land
}

/** Radii of the detour plot, in km. */
const DETOUR_RADII_KM = Array.from({ length: 25 }, (_, i) => i * 2.5)

/**
 * How the way between the recipe's ends grows with what is closed around its block, in km. The same whatever a reader
 * sets, and a second and a half of a computer's time, so that no reader's has to work it out.
 */
export function detoursOf(story: Story): Detour[] {
  const [a, b] = [allVia(story)[0]?.lngLat, allVia(story).at(-1)?.lngLat]
  const place = blockCentre(story)
  return a && b && place ? detour(readCorridorLand(), a, b, place, DETOUR_RADII_KM) : []
}

/**
 * The land of the corridor panel, with its positions as they are: on a grid of its own its routes would differ
 * from the published one. Its `detours` are those of the story.
 */
export function landFile(story: Story): string {
  const { bbox, features } = corridorLand()
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
