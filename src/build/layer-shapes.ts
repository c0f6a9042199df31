import { existsSync, readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { readLayerFile } from '../folder/layer-file'
import type { Story, StoryLayer } from '../story'
import { geographyShapes } from './geography'
import { GEO_LAYERS } from './geo-layers'

/**
 * The shapes of a story's layer, out of its own folder or of the geography that comes with the code, by file or reference. A feature that can't
 * be drawn is left out, as the checker tells of it. Throws where there is no file, or none of it can be drawn.
 * @param folder the story's own, or a file in it
 */
export function shapesOf(story: Story, layer: StoryLayer, folder: URL): FeatureCollection {
  if (layer.geography) return geographyShapes(layer.geography)
  const name = layer.data?.file ?? `${layer.builtin}.geojson`
  const file = new URL(name, layer.data ? folder : GEO_LAYERS)
  if (!existsSync(file)) throw new Error(`${story.id}: the layer "${layer.id}" has no file ${name}`)
  const { collection, problems } = readLayerFile(readFileSync(file), name)
  if (!collection?.features.length)
    throw new Error(`${story.id}: the layer "${layer.id}": ${problems.map(({ wrong }) => wrong).join('; ')}`)
  return collection
}
