import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { OWN_GROUND, PLACELINE_LAYER, type GroundSchema } from '../../story/own-ground'
import { mask, scale } from '../basemap'
import { ADMIN_LINE, type StyleContext } from '../layers/record'
import type { OwnGround } from './own-ground'

type Layers = OwnGround['layers']

/** How an archive of ground is drawn in the map's own colours, by its schema. Names and signs are the map's own. */
export const ARCHIVE_STYLES: Record<GroundSchema, Layers> = {
  placeline: (context) => {
    const { ground, lines } = scale(OWN_GROUND, context, {})
    const within = (layers: LayerSpecification[]) =>
      layers.map((layer) => ({ ...layer, 'source-layer': PLACELINE_LAYER }) as LayerSpecification)
    return { ground: within([mask(OWN_GROUND, context, 0), ...ground]), lines: within(lines) }
  },
  protomaps: (context) => ({ ground: protomapsGround(context), lines: protomapsLines(context) }),
}

const byZoom = (...stops: number[]) => ['interpolate', ['exponential', 1.5], ['zoom'], ...stops]
/** Version 4 of the schema has `kind`, older ones `pmap:kind`. */
const KIND = ['coalesce', ['get', 'kind'], ['get', 'pmap:kind']]
const ofKind = (...kinds: string[]) => ['match', KIND, kinds, true, false]
const AREAS = ['match', ['geometry-type'], ['Polygon', 'MultiPolygon'], true, false]
const LINES = ['match', ['geometry-type'], ['LineString', 'MultiLineString'], true, false]
const DISPUTED = ['to-boolean', ['get', 'disputed']]

/** A layer of the archive: in a style, the name of a source goes with each. */
const of = (layer: string, id: string, more: object) =>
  ({ source: OWN_GROUND, 'source-layer': layer, id: `${OWN_GROUND}-${id}`, ...more }) as LayerSpecification

function protomapsGround({ palette }: StyleContext): LayerSpecification[] {
  const river = { 'line-color': palette.river, 'line-width': byZoom(6, 0.5, 10, 1.2, 16, 5) }
  const road = (id: string, kinds: string[], minzoom: number, width: number[]) =>
    of('roads', id, {
      type: 'line',
      minzoom,
      filter: ofKind(...kinds),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.faint, 'line-width': byZoom(...width) },
    })
  return [
    of('earth', 'land', { type: 'fill', filter: AREAS, paint: { 'fill-color': palette.land } }),
    of('water', 'water', { type: 'fill', filter: AREAS, paint: { 'fill-color': palette.sea } }),
    of('water', 'river', {
      type: 'line',
      filter: ['all', LINES, ofKind('river', 'canal')],
      paint: river,
    }),
    of('physical_line', 'older-river', {
      type: 'line',
      filter: ofKind('river', 'canal'),
      paint: river,
    }),
    road('minor-road', ['minor_road'], 12, [12, 0.3, 16, 4]),
    road('road', ['major_road', 'medium_road'], 8, [8, 0.4, 12, 1, 16, 6]),
    road('highway', ['highway'], 6, [6, 0.6, 12, 1.8, 16, 8]),
  ]
}

/** What is disputed is dashed, as in the map's own ground, whoever of its makers draws it as settled. */
function protomapsLines({ palette }: StyleContext): LayerSpecification[] {
  const width = byZoom(3, 0.6, 9, 1.6)
  return [
    of('boundaries', 'admin', {
      type: 'line',
      minzoom: 5,
      filter: ofKind('region'),
      paint: { ...ADMIN_LINE, 'line-color': palette.admin },
    }),
    of('boundaries', 'border', {
      type: 'line',
      filter: ['all', ofKind('country'), ['!', DISPUTED]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': width },
    }),
    of('boundaries', 'undetermined', {
      type: 'line',
      filter: ['all', ofKind('country'), DISPUTED],
      paint: { 'line-color': palette.border, 'line-width': width, 'line-dasharray': [4, 3] },
    }),
  ]
}
