import type { StoryLayer } from '../../story'
import type { LayerRecord } from './record'

/** A sea or a lake; a part of kind `lagoon` is lighter, and a line of kind `shore` is drawn where the data has one. */
export function water({ id, colour }: StoryLayer): LayerRecord {
  return {
    id,
    symbol: 'water',
    colour,
    data: 'layers',
    clickable: [`${id}-fill`],
    layers: ({ palette }) => ({
      area: [
        {
          id: `${id}-fill`,
          type: 'fill',
          source: id,
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: {
            'fill-color': palette[colour],
            'fill-opacity': ['match', ['get', 'kind'], 'lagoon', 0.12, 0.24],
            'fill-antialias': false,
          },
        },
      ],
      line: [
        {
          id: `${id}-shore`,
          type: 'line',
          source: id,
          filter: ['==', ['get', 'kind'], 'shore'],
          paint: {
            'line-color': palette[colour],
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.7, 8, 1.4],
          },
        },
      ],
    }),
  }
}
