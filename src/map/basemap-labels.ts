import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import { nameIn, type StyleContext, type Tier } from './layers/record'
import { familyOf } from './font-faces'

/** From which zoom on countries are named, by their rank in size: the largest, the large, the rest. */
const COUNTRY_ZOOMS = [0, 2.8, 3.8]

/** From here on a country's name is the one that stands closest to what the story looks at. */
const COUNTRY_CLOSE_ZOOM = 5.4

/** Names of the basemap, most important last: MapLibre places the topmost first. */
export function basemapLabels(context: StyleContext): Partial<Record<Tier, LayerSpecification[]>> {
  return {
    label: [
      ...town(context, 5, 8.3, 10.5),
      ...town(context, 4, 6.6, 10.5),
      ...town(context, 3, 5.4, 10.5),
      ...town(context, 2, 4.3, 11.5),
      rivers(context, 6.4),
      seas(context, 'narrow', 6.8),
      seas(context, 'wide', 2),
      ...COUNTRY_ZOOMS.map((minzoom, i) => country(context, i + 1, minzoom)).reverse(),
      ...town(context, 1, 3, 12),
    ],
  }
}

const haloOf = ({ palette }: StyleContext) => ({
  'text-halo-color': palette.halo,
  'text-halo-width': 1.5,
  'text-halo-blur': 0.3,
})

/** What has a tag of the story is named there. */
const untagged = ({ tagged }: StyleContext) => ['!', ['in', ['get', 'name_en'], ['literal', tagged]]]

const ofKind = (context: StyleContext, kind: string, rank: unknown[]) =>
  ['all', ['==', ['get', 'kind'], kind], rank, untagged(context)] as never

function seas(context: StyleContext, rank: 'wide' | 'narrow', minzoom: number): LayerSpecification {
  const { palette, lang } = context
  return {
    id: `sea-label-${rank}`,
    type: 'symbol',
    source: 'towns',
    minzoom,
    filter: ofKind(context, 'sea-label', [
      'all',
      [rank === 'wide' ? '<' : '>=', ['get', 'rank'], 3],
      ['!=', ['get', 'flows'], true],
    ]),
    layout: {
      'text-field': nameIn(lang),
      'text-font': [familyOf('italic')],
      'text-size': rank === 'wide' ? ['interpolate', ['linear'], ['zoom'], 3, 10.5, 8, 16] : 11.5,
      'text-letter-spacing': 0.06,
      'text-max-width': 6,
      'text-padding': 6,
    },
    paint: { 'text-color': palette['sea-ink'], 'text-halo-color': palette.sea, 'text-halo-width': 1 },
  }
}

/** A river's name stands beside it, where there is room. */
function rivers(context: StyleContext, minzoom: number): LayerSpecification {
  const narrow = seas(context, 'narrow', minzoom) as SymbolLayerSpecification
  return {
    ...narrow,
    id: 'river-label',
    filter: ofKind(context, 'sea-label', ['==', ['get', 'flows'], true]),
    layout: {
      ...narrow.layout,
      'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
      'text-radial-offset': 0.7,
      'text-justify': 'auto',
    },
  }
}

function town(context: StyleContext, rank: number, minzoom: number, size: number): LayerSpecification[] {
  const { palette, lang } = context
  const filter = ofKind(context, 'town', ['==', ['get', 'rank'], rank])
  return [
    {
      id: `town-dot-${rank}`,
      type: 'circle',
      source: 'towns',
      minzoom,
      filter,
      paint: {
        'circle-radius': rank <= 2 ? 2.4 : 1.9,
        'circle-color': palette.paper,
        'circle-stroke-color': palette.muted,
        'circle-stroke-width': rank === 1 ? 1.6 : 1.1,
      },
    },
    {
      id: `town-${rank}`,
      type: 'symbol',
      source: 'towns',
      minzoom,
      filter,
      layout: {
        'text-field': nameIn(lang),
        'text-font': [familyOf(rank === 1 ? 'semibold' : 'regular')],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, size, 9, size + 2.5],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.45,
        'text-justify': 'auto',
        'text-padding': 3,
        'symbol-sort-key': ['-', 0, ['get', 'population']],
      },
      paint: { 'text-color': rank <= 2 ? palette.ink : palette.muted, ...haloOf(context) },
    },
  ]
}

function country(context: StyleContext, rank: number, minzoom: number): LayerSpecification {
  const { palette, lang } = context
  // the build gives some a name far out and another one close up
  const unless = (close: boolean): ExpressionSpecification => [
    'case',
    ['==', ['get', 'close'], close],
    '',
    ['upcase', nameIn(lang)],
  ]
  return {
    id: `country-label-${rank}`,
    minzoom,
    type: 'symbol',
    source: 'towns',
    maxzoom: 7.5,
    filter: ofKind(context, 'country-label', ['==', ['get', 'rank'], rank]),
    layout: {
      'text-field': ['step', ['zoom'], unless(true), COUNTRY_CLOSE_ZOOM, unless(false)],
      'text-font': [familyOf('regular')],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9.5, 6, 12.5],
      'text-letter-spacing': 0.18,
      'text-max-width': 8,
      'text-padding': 8,
    },
    paint: { 'text-color': palette.muted, ...haloOf(context) },
  }
}
