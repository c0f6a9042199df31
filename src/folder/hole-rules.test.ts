import type { Position } from 'geojson'
import { expect, it } from 'vitest'
import { holesOutside } from './hole-rules'
import { readLayerFile } from './layer-file'

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
/** A square of 10 degrees with a bay from the east: its tip is at 5, 5. */
const BAY: Position[] = [
  [0, 0],
  [10, 0],
  [10, 4],
  [5, 5],
  [10, 6],
  [10, 10],
  [0, 10],
  [0, 0],
]
const withHoles = (...holes: Position[][]) => ({
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'MultiPolygon' as const, coordinates: [[box(20, 0, 30, 10)], [BAY, ...holes]] },
    },
  ],
})

it('a hole within its area is none to tell of, not where it touches the ring in a corner or a side', () => {
  expect(holesOutside(withHoles(box(1, 1, 3, 3), box(0, 4, 1, 6), box(2, 4, 5, 5)))).toEqual([])
})

it('a hole that leaves its area is told, with a position that is outside', () => {
  const tell = (hole: Position[]) =>
    holesOutside(withHoles(hole)).map(({ area, hole, at }) => [area, hole, at])
  expect(tell(box(8, 7, 12, 9))).toEqual([[2, 1, [12, 7]]])
  expect(tell(box(12, 12, 13, 13))).toEqual([[2, 1, [12, 12]]])
  // over the bay: each of its corners is within
  expect(tell(box(7, 2, 8, 8))[0]!.slice(0, 2)).toEqual([2, 1])
})

it('the checker says so of a layer’s file, by line, and keeps the feature', () => {
  const text = JSON.stringify(withHoles(box(8, 7, 12, 9)), null, 1)
  const { collection, problems, warnings } = readLayerFile(new TextEncoder().encode(text), 'a.geojson')
  expect(collection!.features).toHaveLength(1)
  expect(problems).toEqual([])
  expect(warnings).toMatchObject([
    {
      path: 'features[0]',
      line: 4,
      wrong: 'feature 0: hole 1 of its area 2 lies outside of the area at latitude 7, longitude 12',
      right: 'a hole within its area',
    },
  ])
})
