import type { LayerKind, Story, StoryLayer } from '../../story'
import type { RemoteTiles } from '../../story/layer-tiles'
import { area } from './area'
import { corridor } from './corridor'
import { journey } from './journey'
import { line } from './line'
import { point } from './point'
import type { LayerRecord } from './record'
import { asTiles } from './tiles'
import { water } from './water'

/** What makes a layer of each kind, from the ground up. */
const KINDS: Record<LayerKind, (layer: StoryLayer) => LayerRecord> = {
  water,
  area,
  corridor,
  line,
  journey,
  point,
}

const made = new WeakMap<Story, LayerRecord[]>()

/** The layers of a story from the ground up, those of one kind in its own order. Made once for each story. */
export function layersOf(story: Story): LayerRecord[] {
  const known = made.get(story)
  if (known) return known
  const records = (Object.keys(KINDS) as LayerKind[]).flatMap((kind) =>
    story.layers
      .filter((layer) => layer.kind === kind)
      .map((layer) => {
        const tiles = layer.tiles ?? remoteOf(layer)
        return tiles ? asTiles(KINDS[kind](layer), tiles) : KINDS[kind](layer)
      }),
  )
  made.set(story, records)
  return records
}

/** The tiles of a layer that another host has; `undefined` for any other layer. */
export const remoteOf = ({ pmtiles }: StoryLayer): RemoteTiles | undefined =>
  pmtiles?.url === undefined ? undefined : { url: pmtiles.url, layer: pmtiles.layer }
