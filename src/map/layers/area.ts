import type { StoryLayer } from '../../story'
import { ADMIN_LINE, type LayerRecord } from './record'
import { shore, tint } from './shapes'

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
      area: [tint(id, palette[colour], 0.2)],
      line: [
        shore(id, palette[colour], [0.9, 1.8], { 'line-join': 'round' }),
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
