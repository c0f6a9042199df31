import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { inPackage } from './root'

/** Where the layers of the built-in geography lie. */
export const GEO_LAYERS = inPackage('geo/layers/')

/** A file of geo/layers, by its name without ending. Throws where there is none. */
export function readLayer(name: string): FeatureCollection {
  return JSON.parse(readFileSync(new URL(`${name}.geojson`, GEO_LAYERS), 'utf8'))
}
