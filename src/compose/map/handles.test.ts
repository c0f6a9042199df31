import { expect, it } from 'vitest'
import { handlesOf, middlesOf, type Point } from './handles'

const AT: Point[] = [
  [10, 10],
  [110, 10],
  [110, 30],
  [300, 300],
]

it('a position within the map has a handle, and none has where they are too many', () => {
  expect(handlesOf(AT, 200, 200).map(({ index }) => index)).toEqual([0, 1, 2])
  expect(
    handlesOf(
      Array.from({ length: 301 }, () => [1, 1] as const),
      200,
      200,
    ),
  ).toEqual([])
})

it('a side that is long enough has a handle in its middle, the one that closes an area too', () => {
  const handles = handlesOf(AT, 400, 400)
  expect(middlesOf('line', AT, handles)).toEqual([
    { index: 1, x: 60, y: 10 },
    { index: 3, x: 205, y: 165 },
  ])
  expect(middlesOf('area', AT, handles).at(-1)).toEqual({ index: 4, x: 155, y: 155 })
  expect(middlesOf('point', AT, handles)).toEqual([])
})
