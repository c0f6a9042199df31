import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { ADMIN_LINE, nameIn, type StyleContext, type Tier } from './layers/record'

/** The zoom at which the fine coast takes over from the coarse one. */
export const FINE_ZOOM = 6
/** Zoom levels below `FINE_ZOOM` at which its data is fetched. */
const FINE_AHEAD = 0.6

/** Whether a map at this zoom needs the data of the fine coast, or soon will. */
export function needsFine(zoom: number): boolean {
  return zoom > FINE_ZOOM - FINE_AHEAD
}

const WIDTH_BY_ZOOM = (at3: number, at9: number): ['interpolate', ['linear'], ['zoom'], ...number[]] => [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  at3,
  9,
  at9,
]

/** One scale of the basemap: land, lakes, rivers, shores and borders over the source of the same name. */
function scale(source: string, { palette }: StyleContext, zoom: { minzoom?: number; maxzoom?: number }) {
  const kind = (...kinds: string[]) => ['match', ['get', 'kind'], kinds, true, false] as never
  const layer = { source, ...zoom }
  return {
    ground: [
      {
        ...layer,
        id: `${source}-land`,
        type: 'fill',
        filter: kind('land'),
        paint: { 'fill-color': palette.land, 'fill-antialias': true },
      },
      {
        ...layer,
        id: `${source}-lake`,
        type: 'fill',
        filter: kind('lake'),
        paint: { 'fill-color': palette.sea },
      },
      {
        ...layer,
        id: `${source}-river`,
        type: 'line',
        filter: kind('river'),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': palette.river, 'line-width': WIDTH_BY_ZOOM(0.5, 1.6) },
      },
    ],
    lines: [
      {
        ...layer,
        id: `${source}-admin`,
        type: 'line',
        minzoom: Math.max(5, zoom.minzoom ?? 0),
        filter: kind('admin', 'admin-crimea'),
        paint: { ...ADMIN_LINE, 'line-color': palette.admin },
      },
      {
        ...layer,
        id: `${source}-border`,
        type: 'line',
        filter: kind('border'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.border, 'line-width': WIDTH_BY_ZOOM(0.6, 1.6) },
      },
      {
        ...layer,
        id: `${source}-undetermined`,
        type: 'line',
        filter: kind('undetermined'),
        paint: {
          'line-color': palette.border,
          'line-width': WIDTH_BY_ZOOM(0.6, 1.6),
          'line-dasharray': [4, 3],
        },
      },
    ],
  } as { ground: LayerSpecification[]; lines: LayerSpecification[] }
}

/** Hides what a coarser scale draws where a finer one is to be seen. */
function mask(source: 'coarse' | 'fine', { palette }: StyleContext, minzoom: number): LayerSpecification {
  return {
    id: `mask-${source}`,
    type: 'fill',
    source,
    minzoom,
    filter: ['==', ['get', 'kind'], 'mask'],
    paint: { 'fill-color': palette.sea, 'fill-antialias': false },
  }
}

/** The ground of every story: water is the background, and no country is filled. */
export function basemap(context: StyleContext): {
  ground: LayerSpecification[]
  lines: LayerSpecification[]
} {
  const world = scale('world', context, {})
  const coarse = scale('coarse', context, {})
  const fine = scale('fine', context, { minzoom: FINE_ZOOM })
  const background: LayerSpecification = {
    id: 'sea',
    type: 'background',
    paint: { 'background-color': context.palette.sea },
  }
  // far out the coarse borders lie over the story's areas; close up they go under the finer scale's mask
  const under = coarse.lines.map((line) => ({ ...line, id: `${line.id}-under`, minzoom: FINE_ZOOM }))
  const over = coarse.lines.map((line) => ({ ...line, maxzoom: FINE_ZOOM }))
  return {
    ground: [
      background,
      ...world.ground,
      ...world.lines,
      mask('coarse', context, 0),
      ...coarse.ground,
      ...under,
      mask('fine', context, FINE_ZOOM),
      ...fine.ground,
    ] as LayerSpecification[],
    lines: [...over, ...fine.lines] as LayerSpecification[],
  }
}

/** From which zoom on countries are named, by their rank in size: the largest, the large, the rest. */
const COUNTRY_ZOOMS = [0, 2.8, 3.8]

/** Names of the basemap, most important last: MapLibre places the topmost first. */
export function basemapLabels({
  palette,
  lang,
  tagged,
}: StyleContext): Partial<Record<Tier, LayerSpecification[]>> {
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.5, 'text-halo-blur': 0.3 }
  // a town that has a tag of the story is named there
  const named = ['!', ['in', ['get', 'name_en'], ['literal', tagged]]]
  const seas = (rank: 'wide' | 'narrow', minzoom: number): LayerSpecification => ({
    id: `sea-label-${rank}`,
    type: 'symbol',
    source: 'towns',
    minzoom,
    filter: [
      'all',
      ['==', ['get', 'kind'], 'sea-label'],
      rank === 'wide' ? ['<', ['get', 'rank'], 3] : ['>=', ['get', 'rank'], 3],
      named,
    ] as never,
    layout: {
      'text-field': nameIn(lang),
      'text-font': ['Noto Sans Italic'],
      'text-size': rank === 'wide' ? ['interpolate', ['linear'], ['zoom'], 3, 10.5, 8, 16] : 11.5,
      'text-letter-spacing': 0.06,
      'text-max-width': 6,
      'text-padding': 6,
    },
    paint: { 'text-color': palette['sea-ink'], 'text-halo-color': palette.sea, 'text-halo-width': 1 },
  })
  const town = (rank: number, minzoom: number, size: number): LayerSpecification[] => [
    {
      id: `town-dot-${rank}`,
      type: 'circle',
      source: 'towns',
      minzoom,
      filter: ['all', ['==', ['get', 'kind'], 'town'], ['==', ['get', 'rank'], rank], named] as never,
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
      filter: ['all', ['==', ['get', 'kind'], 'town'], ['==', ['get', 'rank'], rank], named] as never,
      layout: {
        'text-field': nameIn(lang),
        'text-font': [rank === 1 ? 'Noto Sans SemiBold' : 'Noto Sans Regular'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, size, 9, size + 2.5],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.45,
        'text-justify': 'auto',
        'text-padding': 3,
        'symbol-sort-key': ['-', 0, ['get', 'population']],
      },
      paint: { 'text-color': rank <= 2 ? palette.ink : palette.muted, ...halo },
    },
  ]
  const country = (rank: number, minzoom: number): LayerSpecification => ({
    id: `country-label-${rank}`,
    minzoom,
    type: 'symbol',
    source: 'towns',
    maxzoom: 7.5,
    filter: ['all', ['==', ['get', 'kind'], 'country-label'], ['==', ['get', 'rank'], rank], named] as never,
    layout: {
      'text-field': ['upcase', nameIn(lang)],
      'text-font': ['Noto Sans Regular'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9.5, 6, 12.5],
      'text-letter-spacing': 0.18,
      'text-max-width': 8,
      'text-padding': 8,
    },
    paint: { 'text-color': palette.muted, ...halo },
  })
  return {
    label: [
      ...town(4, 6.6, 10.5),
      ...town(3, 5.4, 10.5),
      ...town(2, 4.3, 11.5),
      seas('narrow', 6.8),
      seas('wide', 2),
      ...COUNTRY_ZOOMS.map((minzoom, i) => country(i + 1, minzoom)).reverse(),
      ...town(1, 3, 12),
    ],
  }
}
