import type { FillLayerSpecification, LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec'

/** The polygons of a layer as a tint; their edges are lines of their own. */
export function tint(
  id: string,
  colour: string,
  opacity: NonNullable<FillLayerSpecification['paint']>['fill-opacity'],
): FillLayerSpecification {
  return {
    id: `${id}-fill`,
    type: 'fill',
    source: id,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': colour, 'fill-opacity': opacity, 'fill-antialias': false },
  }
}

/**
 * The line along the sea, where a layer's data has one (kind `shore`).
 * @param widths in CSS px at zoom 4 and at zoom 8
 */
export function shore(
  id: string,
  colour: string,
  widths: [atZoom4: number, atZoom8: number],
  layout?: LineLayerSpecification['layout'],
): LineLayerSpecification {
  const [atZoom4, atZoom8] = widths
  return {
    id: `${id}-shore`,
    type: 'line',
    source: id,
    filter: ['==', ['get', 'kind'], 'shore'],
    ...(layout && { layout }),
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, atZoom4, 8, atZoom8],
    },
  }
}
