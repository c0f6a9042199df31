import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { nameIn, type StyleContext, type Tier } from './layers/record'
import { familyOf } from './font-faces'
import { drawing } from './drawn-classes'
import { inItsRange } from './name-ranges'
import { dotName } from './town-dots'

/** From which zoom on countries are named, by their rank in size: the largest, the large, the rest, territories. */
const COUNTRY_ZOOMS = [0, 2.8, 3.8, 5.4]

/** From here on the name of a river or a canal is repeated more often along it. */
const OFTEN_ZOOM = 7.5

/** From which zoom on towns are named, by their rank. */
export const TOWN_ZOOMS = [3, 3.9, 5.4, 6.6, 8.3]

/** From which zoom on provinces are named, by their rank in size. */
const PROVINCE_ZOOMS = [4.6, 5.8, 7]

/** From which zoom on islands are named, by their rank in size; and for how many zooms, the largest and groups of them. */
export const ISLAND_ZOOMS = [4, 5.2, 6.2, 7.2, 8, 8.8]
const ISLAND_SPAN = 4
const GROUP_SPAN = 2.5
/** From these ranks on the name of an island may stand beside it, and does: it is too small on the screen for a name on it. */
const MOVING_RANK = 3
const BESIDE_RANK = 5

/** Names of the basemap, most important last: MapLibre places the topmost first. */
export function basemapLabels(context: StyleContext): Partial<Record<Tier, LayerSpecification[]>> {
  return {
    label: [
      town(context, 5, 10.5),
      ...islands(context, [5, 6]),
      town(context, 4, 10.5),
      ...islands(context, [4]),
      ...PROVINCE_ZOOMS.map((minzoom, i) => province(context, i + 1, minzoom)).reverse(),
      town(context, 3, 10.5),
      ...islands(context, [1, 2, 3]),
      rivers(context, 6),
      seas(context, 3, 6.4),
      town(context, 2, 11.5),
      seas(context, 2, 3.4),
      seas(context, 1, 2),
      ...COUNTRY_ZOOMS.map((minzoom, i) => country(context, i + 1, minzoom)).reverse(),
      town(context, 1, 12),
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

/** Names of waters of a rank: in the wide ones they stand, about the others they may move. */
function seas(context: StyleContext, rank: 1 | 2 | 3, minzoom: number): LayerSpecification {
  const { palette, lang } = context
  return {
    id: `sea-label-${rank}`,
    type: 'symbol',
    ...drawing(`sea-label ${rank}`),
    source: 'names',
    minzoom,
    filter: ofKind(context, 'sea-label', [
      'all',
      ['==', ['get', 'rank'], rank],
      ['!=', ['get', 'flows'], true],
    ]),
    layout: {
      'text-field': inItsRange(nameIn(lang)),
      'text-font': [familyOf('italic')],
      'text-size': rank < 3 ? ['interpolate', ['linear'], ['zoom'], 3, 10.5, 8, 16] : 11.5,
      'text-letter-spacing': 0.06,
      'text-max-width': 6,
      'text-padding': 6,
      ...(rank > 2 && {
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
      }),
    },
    paint: { 'text-color': palette['sea-ink'], 'text-halo-color': palette.sea, 'text-halo-width': 1 },
  }
}

/** A river's name stands beside it, where there is room. */
function rivers(context: StyleContext, minzoom: number): LayerSpecification {
  const narrow = seas(context, 3, minzoom) as SymbolLayerSpecification
  const name = nameIn(context.lang)
  return {
    ...narrow,
    id: 'river-label',
    ...drawing(...[1, 2, 3].map((of) => `sea-label ${of} flows`)),
    filter: ofKind(context, 'sea-label', ['==', ['get', 'flows'], true]),
    layout: {
      ...narrow.layout,
      'text-field': ['step', ['zoom'], ['case', ['has', 'often'], '', name], OFTEN_ZOOM, name],
      // in one line there is room for it between two towns
      'text-max-width': 12,
      'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
      'text-radial-offset': 0.7,
      'text-justify': 'auto',
    },
  }
}

function town(context: StyleContext, rank: number, size: number): LayerSpecification {
  const minzoom = TOWN_ZOOMS[rank - 1]!
  const { palette, lang } = context
  const isOfRank = ['==', ['get', 'rank'], rank]
  const isDue = ['>=', ['zoom'], ['coalesce', ['get', 'late'], 0]]
  const filter = ofKind(context, 'town', rank === 2 ? ['all', isOfRank, isDue] : isOfRank)
  return {
    id: `town-${rank}`,
    type: 'symbol',
    ...drawing(`town ${rank}`),
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
      'icon-image': dotName(rank),
      'icon-padding': 0,
    },
    paint: { 'text-color': rank <= 2 ? palette.ink : palette.muted, ...haloOf(context) },
  }
}

/** Names of islands of some ranks, the smallest first, of groups under those of single ones. */
function islands(context: StyleContext, ranks: number[]): LayerSpecification[] {
  const order = [...ranks].reverse()
  return [
    ...order.map((rank) => island(context, rank, true)),
    ...order.map((rank) => island(context, rank, false)),
  ]
}

function island(context: StyleContext, rank: number, group: boolean): LayerSpecification {
  const { palette, lang } = context
  const minzoom = ISLAND_ZOOMS[rank - 1]!
  const span = group ? GROUP_SPAN : rank <= 2 ? ISLAND_SPAN : undefined
  return {
    id: `island-label-${group ? 'group-' : ''}${rank}`,
    type: 'symbol',
    ...drawing(`island-label ${rank}${group ? ' group' : ''}`),
    source: 'names',
    minzoom,
    ...(span && { maxzoom: minzoom + span }),
    filter: ofKind(context, 'island-label', [
      'all',
      ['==', ['get', 'rank'], rank],
      ['==', ['has', 'group'], group],
    ]),
    layout: {
      'text-field': inItsRange(nameIn(lang)),
      'text-font': [familyOf('regular')],
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10, 9, 12],
      'text-letter-spacing': 0.1,
      'text-max-width': 7,
      'text-padding': 4,
      ...((rank >= MOVING_RANK || group) && {
        'text-variable-anchor': [
          ...(rank < BESIDE_RANK ? (['center'] as const) : []),
          ...(['top', 'bottom', 'left', 'right'] as const),
        ],
        'text-radial-offset': group ? 2 : rank < BESIDE_RANK ? 1 : 0.7,
        'text-justify': 'auto',
      }),
    },
    paint: { 'text-color': palette.muted, ...haloOf(context) },
  }
}

function province(context: StyleContext, rank: number, minzoom: number): LayerSpecification {
  const { palette, lang } = context
  return {
    id: `province-label-${rank}`,
    type: 'symbol',
    ...drawing(`province-label ${rank}`),
    source: 'names',
    minzoom,
    filter: ofKind(context, 'province-label', ['==', ['get', 'rank'], rank]),
    layout: {
      'text-field': inItsRange(['upcase', nameIn(lang)]),
      'text-font': [familyOf('regular')],
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, 8.5, 8, 10.5],
      'text-letter-spacing': 0.12,
      'text-max-width': 8,
      'text-padding': 6,
    },
    paint: { 'text-color': palette.muted, ...haloOf(context) },
  }
}

function country(context: StyleContext, rank: number, minzoom: number): LayerSpecification {
  const { palette, lang } = context
  return {
    id: `country-label-${rank}`,
    minzoom,
    type: 'symbol',
    ...drawing(`country-label ${rank}`),
    source: 'names',
    maxzoom: 7.5,
    filter: ofKind(context, 'country-label', ['==', ['get', 'rank'], rank]),
    layout: {
      'text-field': inItsRange(['upcase', nameIn(lang)]),
      'text-font': [familyOf('regular')],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9.5, 6, 12.5],
      'text-letter-spacing': 0.18,
      'text-max-width': 8,
      'text-padding': 8,
    },
    paint: { 'text-color': palette.muted, ...haloOf(context) },
  }
}
