import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import type { StyleByBreakpoint } from './css'
import type { Frame } from './frame'
import { isDrawnAt, property } from './paint'

type Paint = Record<string, string | number>

/** How SVG paints a feature as a layer does at a zoom. */
export function paintOf(layer: LayerSpecification, zoom: number, feature: Feature): Paint {
  const read = (name: string) => property(layer, name, zoom, feature)
  const some = (paint: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(paint).filter(([, v]) => v !== null && v !== undefined)) as Paint
  const part = (name: string) => (read(name) === 1 ? null : round(Number(read(name))))
  if (layer.type === 'fill' && layer.paint?.['fill-pattern']) return {}
  if (layer.type === 'fill')
    return some({
      fill: read('fill-color'),
      'fill-opacity': part('fill-opacity'),
      'fill-rule': 'evenodd',
      // also cheap: Chromium smooths the edges of many paths by drawing each pixel several times, but not beside hard ones
      'shape-rendering': layer.paint?.['fill-antialias'] === false ? 'crispEdges' : null,
    })
  if (layer.type === 'circle') {
    return dot(String(read('circle-color')), Number(read('circle-radius')))
  }
  const width = round(Number(read('line-width')))
  const dashes = read('line-dasharray') as number[] | null
  // MapLibre scales dashes as a texture of the integer zoom below
  const stretch = 2 ** (zoom % 1)
  return some({
    stroke: read('line-color'),
    'stroke-width': width,
    'stroke-opacity': part('line-opacity'),
    'stroke-dasharray': dashes ? dashes.map((d) => round(d * width * stretch)).join(' ') : null,
    'stroke-linejoin': read('line-join') === 'round' ? 'round' : null,
    'stroke-linecap': read('line-cap') === 'round' ? 'round' : null,
  })
}

function dot(colour: string, radiusPx: number): Paint {
  return { stroke: colour, 'stroke-width': round(radiusPx * 2), 'stroke-linecap': 'round' }
}

/** MapLibre strokes a circle outside its radius: drawn as a larger dot below it. */
export function ringOf(layer: LayerSpecification, frame: Frame, feature: Feature): StyleByBreakpoint {
  return frame.breakpoints.map(({ zoom }) => {
    if (!isDrawnAt(layer, zoom)) return null
    const read = (name: string) => property(layer, name, zoom, feature)
    return dot(
      String(read('circle-stroke-color')),
      Number(read('circle-radius')) + Number(read('circle-stroke-width')),
    )
  })
}

function round(value: number) {
  return Math.round(value * 100) / 100
}
