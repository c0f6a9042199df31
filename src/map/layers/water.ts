import type { StoryLayer } from '../../story'
import type { LayerRecord } from './record'
import { shore, tint } from './shapes'

/** A sea or a lake; a part of kind `lagoon` is lighter, and a line of kind `shore` is drawn where the data has one. */
export function water({ id, colour }: StoryLayer): LayerRecord {
  return {
    id,
    symbol: 'water',
    colour,
    data: 'layers',
    clickable: [`${id}-fill`],
    layers: ({ palette }) => ({
      area: [tint(id, palette[colour], ['match', ['get', 'kind'], 'lagoon', 0.12, 0.24])],
      line: [shore(id, palette[colour], [0.7, 1.4])],
    }),
  }
}
