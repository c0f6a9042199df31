import { expect, it } from 'vitest'
import { isDrawnAt } from './paint'

it.each([
  [undefined, undefined, -0.9, true],
  [0, undefined, -0.9, true],
  [3, undefined, 2.9, false],
  [3, undefined, 3, true],
  [undefined, 5, 4.9, true],
  [undefined, 5, 5, false],
])('draws a layer from zoom %s to %s at zoom %d: %s', (minzoom, maxzoom, zoom, is) => {
  const layer = { id: 'land', type: 'fill', source: 'world', minzoom, maxzoom } as const
  expect(isDrawnAt(layer as never, zoom)).toBe(is)
})
