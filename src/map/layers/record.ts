import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Colour, Lang, LayerId, Story, StoryLayer } from '../../story'
import type { LayerTiles, RemoteTiles } from '../../story/layer-tiles'
import type { Palette } from '../palette'

/** How a layer is shown beside its checkbox, and in the printed legend. */
export type LegendSymbol = 'dot' | 'area' | 'water' | 'line' | 'arc' | 'hatch'

/** What a layer's style may depend on. */
export interface StyleContext {
  palette: Palette
  lang: Lang
  story: Story
  /** English names that the story's tags show, so that the basemap need not. */
  tagged: string[]
}

/** Where a style layer stands in the drawing order, from the ground up. */
export type Tier = 'area' | 'line' | 'point' | 'label'

export type TieredLayer = LayerSpecification & { metadata?: { tier: Tier } }

/**
 * Everything that a map layer is. The style, the checkbox, the legend, the static map and the print
 * are all made from these records, so they cannot disagree.
 */
export interface LayerRecord {
  id: LayerId
  symbol: LegendSymbol
  colour: Colour
  /** The data pack that holds the layer's source, of the layer's id; vector tiles; or how the story itself gives it. */
  data: 'layers' | 'route' | LayerTiles | RemoteTiles | ((story: Story) => FeatureCollection)
  /** MapLibre layers over the source `<id>`, in drawing order; ids start with the record's id. */
  layers: (context: StyleContext) => Partial<Record<Tier, LayerSpecification[]>>
  /** Style layers whose features open the card of the layer's place when they are clicked. */
  clickable: string[]
}

/** Whether a layer has shapes besides the story's places: from the story's folder, or from the geography that comes with the code. */
export function hasFile({ data, builtin, geography, pmtiles }: StoryLayer): boolean {
  return [data, builtin, geography, pmtiles].some((one) => one !== undefined)
}

/** How a line between oblasts is drawn, wherever it is: thin and dashed, never as a border. */
export const ADMIN_LINE = {
  'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 9, 1] as [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...number[],
  ],
  'line-dasharray': [3, 2.5],
}

/** The property of a feature that holds its name in a language. */
export function nameIn(lang: Lang): ['coalesce', ['get', string], ['get', string]] {
  return ['coalesce', ['get', `name_${lang}`], ['get', 'name_en']]
}
