import type { FeatureCollection, Position } from 'geojson'
import { expect, it } from 'vitest'
import { coastOfStrip, crossingCentres } from './land-parts'

const square = (west: number, south: number): Position[] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
]

const land: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'crossing-weir',
      properties: { kind: 'crossing' },
      geometry: { type: 'Polygon', coordinates: [square(10, 5)] },
    },
    {
      type: 'Feature',
      id: 'crossing-bridge',
      properties: { kind: 'crossing' },
      geometry: { type: 'MultiPolygon', coordinates: [[square(20, 5)], [square(22, 7)]] },
    },
    {
      type: 'Feature',
      id: 'coast',
      properties: { kind: 'coast' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [10, 5],
          [11, 5],
          [12, 6],
        ],
      },
    },
  ],
}

it('finds the middle of each crossing, of one area or several', () => {
  expect(crossingCentres(land)).toEqual({ weir: [10.5, 5.5], bridge: [21.5, 6.5] })
})

it('takes the coast within the bounds of the strip, and all of it without bounds', () => {
  expect(coastOfStrip(land)).toHaveLength(3)
  expect(coastOfStrip(land, { west: 10.5, north: 5.5 })).toEqual([[11, 5]])
})
