import type { LayerId } from '../../story'
import type { ColourName } from '../palette'
import type { LayerRecord } from './record'

/** A region of the article as an outlined tint: no country's colour, and no border's line. */
export function regionLayer(id: LayerId, colour: ColourName, sources: string[]): LayerRecord {
  return {
    id,
    symbol: 'area',
    colour,
    data: 'layers',
    sources,
    clickable: [`${id}-fill`],
    layers: ({ palette }) => ({
      area: [
        {
          id: `${id}-fill`,
          type: 'fill',
          source: id,
          paint: { 'fill-color': palette[colour], 'fill-opacity': 0.2, 'fill-antialias': false },
        },
      ],
      line: [
        {
          id: `${id}-outline`,
          type: 'line',
          source: id,
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': palette[colour],
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.9, 8, 1.8],
          },
        },
      ],
    }),
  }
}
