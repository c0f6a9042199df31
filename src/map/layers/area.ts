import type { StoryLayer } from '../../story'
import { ADMIN_LINE, type LayerRecord } from './record'

/**
 * A region as a tint: no country's colour, and no border's line. Its outline is the data's own lines, solid along the
 * sea (kind `shore`) and, no stronger than the map's, dashed between districts (kind `limit`); on a border it has none.
 */
export function area({ id, colour }: StoryLayer): LayerRecord {
  return {
    id,
    symbol: 'area',
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
          paint: { 'fill-color': palette[colour], 'fill-opacity': 0.2, 'fill-antialias': false },
        },
      ],
      line: [
        {
          id: `${id}-shore`,
          type: 'line',
          source: id,
          filter: ['==', ['get', 'kind'], 'shore'],
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': palette[colour],
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.9, 8, 1.8],
          },
        },
        {
          id: `${id}-limit`,
          type: 'line',
          source: id,
          filter: ['==', ['get', 'kind'], 'limit'],
          paint: { ...ADMIN_LINE, 'line-color': palette[colour] },
        },
      ],
    }),
  }
}
