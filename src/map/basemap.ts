import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { drawing } from './drawn-classes'
import { ADMIN_LINE, type StyleContext } from './layers/record'

/** The zoom at which the fine coast takes over from the coarse one. */
export const FINE_ZOOM = 6
/** The zoom from which the region's rivers are drawn: further out a map shows where the region ends, and they with it. */
const RIVER_ZOOM = 3.7
/** From here on what a map shows lies in a box of the fine scale: lines that the region has not would end at its edges further out. */
const MINOR_ZOOM = 7.2
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

/** All rivers or limits of provinces; or those that only the fine scale has, or the others. */
type Part = 'all' | 'major' | 'minor'

/**
 * One scale of the basemap: land, lakes, rivers, shores and borders over the source of the same name.
 * @param minorFrom the zoom from which it has smaller rivers and provinces too; without it they are drawn like any other
 */
export function scale(
  source: string,
  { palette }: StyleContext,
  zoom: { minzoom?: number; maxzoom?: number },
  minorFrom?: number,
) {
  const ofKind = (...kinds: string[]) => ({
    ...drawing(...kinds),
    filter: ['match', ['get', 'kind'], kinds, true, false],
  })
  const ofPart = (part: Part, ...kinds: string[]) => {
    const all = ofKind(...kinds)
    if (part === 'all') return all
    const isMinor = ['has', 'minor']
    if (part === 'major') return { ...all, filter: ['all', all.filter, ['!', isMinor]] }
    return { ...drawing(...kinds.map((kind) => `${kind} minor`)), filter: ['all', all.filter, isMinor] }
  }
  const layer = { source, ...zoom }
  const river = (id: string, part: Part, minzoom: number) => ({
    ...layer,
    id,
    type: 'line',
    minzoom: Math.max(minzoom, zoom.minzoom ?? 0),
    ...ofPart(part, 'river'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.river, 'line-width': WIDTH_BY_ZOOM(0.5, 1.6) },
  })
  const admin = (id: string, part: Part, minzoom: number) => ({
    ...layer,
    id,
    type: 'line',
    minzoom: Math.max(minzoom, zoom.minzoom ?? 0),
    ...ofPart(part, 'admin', 'admin-contested'),
    paint: { ...ADMIN_LINE, 'line-color': palette.admin },
  })
  return {
    ground: [
      {
        ...layer,
        id: `${source}-land`,
        type: 'fill',
        ...ofKind('land'),
        paint: { 'fill-color': palette.land, 'fill-antialias': true },
      },
      {
        ...layer,
        id: `${source}-lake`,
        type: 'fill',
        ...ofKind('lake'),
        paint: { 'fill-color': palette.sea },
      },
      river(`${source}-river`, minorFrom ? 'major' : 'all', RIVER_ZOOM),
      ...(minorFrom ? [river(`${source}-minor-river`, 'minor', minorFrom)] : []),
    ],
    lines: [
      admin(`${source}-admin`, minorFrom ? 'major' : 'all', 5),
      ...(minorFrom ? [admin(`${source}-minor-admin`, 'minor', minorFrom)] : []),
      {
        ...layer,
        id: `${source}-border`,
        type: 'line',
        ...ofKind('border'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.border, 'line-width': WIDTH_BY_ZOOM(0.6, 1.6) },
      },
      {
        ...layer,
        id: `${source}-undetermined`,
        type: 'line',
        ...ofKind('undetermined'),
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
export function mask(source: string, { palette }: StyleContext, minzoom: number): LayerSpecification {
  return {
    id: `mask-${source}`,
    type: 'fill',
    source,
    minzoom,
    ...drawing('mask'),
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
  const fine = scale('fine', context, { minzoom: FINE_ZOOM }, MINOR_ZOOM)
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
