import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, Geometry } from 'geojson'
import { evaluate } from './expression'
import { worldPx } from './mercator'
import { pathOf, round } from './sketch-path'

/** One SVG element: its name, its attributes, and the text in it. */
export interface Shape {
  /** The style layer that draws it. */
  layer: string
  /** Its own among all shapes of a sketch. */
  key: string
  name: 'path' | 'circle' | 'text'
  attributes: Record<string, string | number>
  text?: string
}

/**
 * Features as a map with these style layers draws them at a zoom: SVG shapes in CSS px of the world from `origin`
 * (also px of the world at that zoom), from the ground up. For what moves with every step of a hand: painting the
 * whole map anew takes much longer than painting this. A pattern is filled with `url(#<pattern>)`.
 */
export function sketch(
  layers: LayerSpecification[],
  features: Feature[],
  zoom: number,
  origin: [number, number],
): Shape[] {
  return layers.flatMap((layer) => {
    if (!('source' in layer)) return []
    return features.flatMap((feature, i) => {
      const { properties, geometry } = feature
      const context = { zoom, properties }
      if (layer.filter && !evaluate(layer.filter, context)) return []
      const given = { ...layer.layout, ...layer.paint } as Record<string, unknown>
      const read = <T>(name: string, otherwise: T) => (evaluate(given[name], context) ?? otherwise) as T
      const shape = drawn(layer.type, geometry, read, zoom, origin)
      return shape ? [{ layer: layer.id, key: `${layer.id} ${i}`, ...shape }] : []
    })
  })
}

type Read = <T>(name: string, otherwise: T) => T

function drawn(
  type: LayerSpecification['type'],
  geometry: Geometry,
  read: Read,
  zoom: number,
  origin: [number, number],
): Pick<Shape, 'name' | 'attributes' | 'text'> | null {
  if (geometry.type === 'Point') {
    const [x, y] = worldPx(geometry.coordinates as [number, number], zoom)
    const at = { x: round(x - origin[0]), y: round(y - origin[1]) }
    if (type === 'circle') return circle(at, read)
    return type === 'symbol' ? letters(at, read) : null
  }
  const d = pathOf(geometry, zoom, origin)
  if (type === 'line') return { name: 'path', attributes: { d, ...stroke(read, zoom) } }
  if (type !== 'fill') return null
  const pattern = read('fill-pattern', '')
  const fill = pattern ? `url(#${pattern})` : read('fill-color', '')
  return {
    name: 'path',
    attributes: { d, fill, 'fill-opacity': read('fill-opacity', 1), 'fill-rule': 'evenodd' },
  }
}

function stroke(read: Read, zoom: number) {
  const width = read('line-width', 1)
  // MapLibre scales dashes as a texture of the integer zoom below
  const dashes = read<number[]>('line-dasharray', []).map((d) => round(d * width * 2 ** (zoom % 1)))
  return {
    fill: 'none',
    stroke: read('line-color', ''),
    'stroke-width': round(width),
    'stroke-opacity': read('line-opacity', 1),
    'stroke-dasharray': dashes.join(' '),
    'stroke-linejoin': read('line-join', 'miter'),
    'stroke-linecap': read('line-cap', 'butt'),
  }
}

function circle({ x, y }: { x: number; y: number }, read: Read) {
  const [radius, width] = [read('circle-radius', 5), read('circle-stroke-width', 0)]
  return {
    name: 'circle' as const,
    attributes: {
      cx: x,
      cy: y,
      // MapLibre strokes a circle outside its radius, SVG on it
      r: radius + width / 2,
      fill: read('circle-color', ''),
      'fill-opacity': read('circle-opacity', 1),
      stroke: read('circle-stroke-color', ''),
      'stroke-width': width,
      'stroke-opacity': read('circle-stroke-opacity', 1),
    },
  }
}

function letters({ x, y }: { x: number; y: number }, read: Read) {
  return {
    name: 'text' as const,
    text: read('text-field', ''),
    attributes: {
      x,
      y,
      'font-size': read('text-size', 16),
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
      fill: read('text-color', ''),
      stroke: read('text-halo-color', ''),
      'stroke-width': 2 * read('text-halo-width', 0),
      'paint-order': 'stroke',
    },
  }
}
