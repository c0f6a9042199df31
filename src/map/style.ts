import type { FeatureCollection } from 'geojson'
import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { LayerId, Story } from '../story'
import { BASE_SOURCES } from '../story/layer-ids'
import { basemap } from './basemap'
import { basemapLabels } from './basemap-labels'
import { layersOf } from './layers'
import type { LayerRecord, StyleContext, Tier } from './layers/record'
import { tileSource, type TileExtent } from './layers/tiles'
import { hasToDraw } from './drawn-classes'
import type { OwnGround } from './own-ground/own-ground'

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

export interface StyleInput extends StyleContext {
  on: LayerId[]
  /** What has been loaded so far, by source id; a source without data is drawn empty. */
  data: Partial<Record<string, FeatureCollection>>
  /** A layer whose data changes without a new style: its style layers are all there, whatever they have to draw. */
  changing?: LayerId | undefined
  /** Of the layers whose tiles another host has, those that the reader lets it give. */
  remote?: Partial<Record<LayerId, TileExtent>>
  /** A basemap of the story's own, once it is shown: it lies over the build's. */
  own?: OwnGround | null | undefined
}

const TIERS: Tier[] = ['area', 'line', 'point', 'label']

/**
 * The whole map as plain data (MapLibre style, version 8), from the layer records. Pure: the static map
 * and the tests read the same object as the live map.
 */
export function buildStyle(input: StyleInput): StyleSpecification {
  const records = layersOf(input.story)
  const data = namesApart(input.data)
  const ground = basemap(input)
  const tiers: Record<Tier, LayerSpecification[]> = { area: [], line: [], point: [], label: [] }
  const sources = Object.fromEntries(records.map((record) => [record.id, sourceOf(record, input)]))
  for (const record of records) {
    const visibility = input.on.includes(record.id) ? 'visible' : 'none'
    // of tiles that have not come the source has no layers
    const noTiles = sources[record.id]!.type === 'geojson' && { 'source-layer': undefined }
    const made = record.layers(input)
    for (const tier of TIERS) {
      for (const layer of made[tier] ?? []) {
        const layout = { ...layer.layout, visibility }
        tiers[tier].push({ ...layer, ...noTiles, layout } as LayerSpecification)
      }
    }
  }
  const labels = basemapLabels(input)
  const known = input.changing ? { ...data, [input.changing]: undefined } : data
  const own = input.own?.layers(input)
  return {
    version: 8,
    name: 'Placeline',
    sources: Object.fromEntries([
      ...BASE_SOURCES.map((id) => [id, source(data[id])]),
      ...Object.entries({ ...sources, ...input.own?.sources }),
    ]),
    layers: [
      ...ground.ground,
      // under it, where its tiles do not come, the build's own borders stay
      ...(own ? [...ground.lines, ...own.ground] : []),
      ...tiers.area,
      ...(own ?? ground).lines,
      ...tiers.line,
      ...(labels.label ?? []),
      ...tiers.point,
      ...tiers.label,
      spaceForTags,
    ].filter((layer) => hasToDraw(layer, known)),
  }
}

const split = new WeakMap<FeatureCollection, { towns: FeatureCollection; names: FeatureCollection }>()

/** The labels of towns, and all other ones in a source of their own: MapLibre draws the letters of a source in one task. */
function namesApart(data: StyleInput['data']): StyleInput['data'] {
  const { towns: all } = data
  if (!all) return data
  const of = (isTown: boolean): FeatureCollection => ({
    ...all,
    features: all.features.filter(({ properties }) => (properties?.kind === 'town') === isTown),
  })
  const made = split.get(all) ?? { towns: of(true), names: of(false) }
  split.set(all, made)
  return { ...data, ...made }
}

/** Keeps the names of the basemap clear of the story's own tags, which are HTML over the canvas. */
const spaceForTags: LayerSpecification = {
  id: 'tag-space',
  type: 'symbol',
  source: 'tags',
  layout: {
    'icon-image': 'blank',
    'icon-padding': ['get', 'box'],
    'icon-offset': ['get', 'offset'],
    'icon-allow-overlap': true,
  },
}

function sourceOf(
  { id, data }: LayerRecord,
  { story, data: loaded, remote }: StyleInput,
): SourceSpecification {
  if (typeof data === 'function') return source(ofStory(data, story))
  // the static map has of them what it draws
  const extent = typeof data !== 'object' || loaded[id] ? undefined : 'url' in data ? remote?.[id] : data
  return extent ? tileSource(id, extent) : source(loaded[id])
}

function source(data: FeatureCollection | undefined): SourceSpecification {
  return { type: 'geojson', data: data ?? EMPTY, tolerance: 0.2, buffer: 64 }
}

const given = new WeakMap<Story, Map<(story: Story) => FeatureCollection, FeatureCollection>>()

/** Data made from the story, cached: another object counts as changed data when the style is compared. */
function ofStory(make: (story: Story) => FeatureCollection, story: Story): FeatureCollection {
  const made = given.get(story) ?? new Map<typeof make, FeatureCollection>()
  given.set(story, made)
  const data = made.get(make) ?? make(story)
  made.set(make, data)
  return data
}
