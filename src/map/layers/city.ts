import type { LayerId } from '../../story'
import type { ColourName } from '../palette'
import type { LayerRecord } from './record'

/** A city of the article: its area, where a source has one, and a dot; the name is in the story's labels. */
export function cityLayer(id: LayerId, colour: ColourName, sources: string[]): LayerRecord {
  return {
    id,
    symbol: 'dot',
    colour,
    data: 'layers',
    sources,
    clickable: [`${id}-area`, `${id}-dot`],
    layers: ({ palette }) => ({
      area: [
        {
          id: `${id}-area`,
          type: 'fill',
          source: id,
          minzoom: 6,
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-color': palette[colour], 'fill-opacity': 0.16 },
        },
      ],
      line: [
        {
          id: `${id}-outline`,
          type: 'line',
          source: id,
          minzoom: 6,
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'line-color': palette[colour], 'line-width': 1, 'line-dasharray': [3, 2] },
        },
      ],
      point: [
        {
          id: `${id}-dot`,
          type: 'circle',
          source: id,
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-color': palette[colour],
            'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 4, 8, 6],
            'circle-stroke-color': palette.halo,
            'circle-stroke-width': 1.5,
          },
        },
      ],
    }),
  }
}
