import type { Map as MapLibre } from 'maplibre-gl'
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { GeoJSON } from 'geojson'

/** The changes that a step from one style to the next may need. */
export type Restyled = Pick<
  MapLibre,
  | 'addSource'
  | 'getSource'
  | 'addLayer'
  | 'removeLayer'
  | 'setPaintProperty'
  | 'setLayoutProperty'
  | 'setFilter'
  | 'setLayerZoomRange'
>

type Values = Record<string, unknown>

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)
const without = (values: object, ...names: string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
const keys = (a: Values = {}, b: Values = {}) => [...new Set([...Object.keys(a), ...Object.keys(b)])]
/** What of a layer can't be changed in place. */
const fixed = (layer: LayerSpecification) =>
  without(layer, 'paint', 'layout', 'filter', 'minzoom', 'maxzoom', 'metadata')

/**
 * Brings a map from the style that it has to the next one of the same sources or more, with its layers in the same order. Data
 * counts as changed where it is another object, so none of it is read: MapLibre's own comparison copies and compares every
 * coordinate, which a slow phone feels at each click. Returns false, and has changed nothing, where this takes more than it
 * can do.
 */
export function restyle(map: Restyled, from: StyleSpecification, to: StyleSpecification): boolean {
  if (!comparable(from, to)) return false
  for (const [id, source] of Object.entries(to.sources)) {
    const before = from.sources[id]
    if (!before) map.addSource(id, source)
    if (source.type !== 'geojson' || before?.type !== 'geojson' || source.data === before.data) continue
    const held = map.getSource(id) as { setData: (data: GeoJSON) => void } | undefined
    held?.setData(source.data as GeoJSON)
  }
  const [before, after] = [byId(from), byId(to)]
  for (const id of before.keys()) if (!after.has(id)) map.removeLayer(id)
  // each goes below the one that follows it, which is there by then
  to.layers.toReversed().forEach((layer, i, layers) => {
    const was = before.get(layer.id)
    if (was) relayer(map, was, layer)
    else map.addLayer(layer, layers[i - 1]?.id)
  })
  return true
}

const byId = ({ layers }: StyleSpecification) => new Map(layers.map((layer) => [layer.id, layer]))

function comparable(from: StyleSpecification, to: StyleSpecification): boolean {
  const ids = Object.keys(from.sources)
  const [before, after] = [byId(from), byId(to)]
  const kept = ({ layers }: StyleSpecification) =>
    layers.filter(({ id }) => before.has(id) && after.has(id)).map(fixed)
  return (
    same(without(from, 'sources', 'layers'), without(to, 'sources', 'layers')) &&
    ids.every(
      (id) => to.sources[id] && same(without(from.sources[id]!, 'data'), without(to.sources[id], 'data')),
    ) &&
    same(kept(from), kept(to))
  )
}

function relayer(map: Restyled, from: LayerSpecification, to: LayerSpecification) {
  const unchecked = { validate: false }
  const { paint: paintBefore, layout: layoutBefore } = from as { paint?: Values; layout?: Values }
  const { paint, layout } = to as { paint?: Values; layout?: Values }
  for (const name of keys(paintBefore, paint))
    if (!same(paintBefore?.[name], paint?.[name]))
      map.setPaintProperty(to.id, name as never, paint?.[name] as never, unchecked)
  for (const name of keys(layoutBefore, layout))
    if (!same(layoutBefore?.[name], layout?.[name]))
      map.setLayoutProperty(to.id, name as never, layout?.[name] as never, unchecked)
  const filter = 'filter' in to ? to.filter : undefined
  if (!same('filter' in from ? from.filter : undefined, filter)) map.setFilter(to.id, filter, unchecked)
  if (from.minzoom !== to.minzoom || from.maxzoom !== to.maxzoom)
    map.setLayerZoomRange(to.id, to.minzoom ?? 0, to.maxzoom ?? 24)
}
