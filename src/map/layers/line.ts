import type { StoryLayer } from '../../story'
import type { LayerRecord } from './record'

/** A road, a pipeline, a front of a fire: lines as the data has them, over a halo that sets them off from the map's own. */
export function line({ id, colour }: StoryLayer): LayerRecord {
  return {
    id,
    symbol: 'line',
    colour,
    data: 'layers',
    clickable: [`${id}-line`],
    layers: ({ palette }) => ({
      line: [
        {
          id: `${id}-line-halo`,
          type: 'line',
          source: id,
          filter: ['==', ['geometry-type'], 'LineString'],
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.7 },
        },
        {
          id: `${id}-line`,
          type: 'line',
          source: id,
          filter: ['==', ['geometry-type'], 'LineString'],
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: {
            'line-color': palette[colour],
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1.4, 8, 2.6],
          },
        },
      ],
    }),
  }
}
