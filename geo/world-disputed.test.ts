import { bbox, lineIntersect, lineString } from '@turf/turf'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { readLines } from '../src/build/world/read'
import { LISTED, LISTED_CLOSE, NOT_LISTED, SETTLED, type Way } from '../tests/fixtures/disputed-ways'
import { SCALES, type Scale } from './grid'
import { DISPUTED_AREAS } from './policy'

/** Which lines between states the cells of a scale have across a way. */
function across(scale: Scale, [lng, lat, lng2, lat2]: Way): string[] {
  const { unit } = SCALES[scale]
  const way = lineString([
    [lng, lat],
    [lng2, lat2],
  ])
  const found = readLines(scale, bbox(way))
    .filter(({ kind }) => kind === 'border' || kind === 'undetermined')
    .filter(({ points }) => {
      const line = lineString(points.map((at): Position => at.map((value) => value * unit)))
      return lineIntersect(way, line).features.length > 0
    })
  return [...new Set(found.map(({ kind }) => kind))]
}

const expected = (row: string) =>
  DISPUTED_AREAS.find(({ id }) => id === row)?.drawn === 'dashed' ? ['undetermined'] : []

describe.each(['detail', 'region', 'world'] as const)('at the scale of the %s', (scale) => {
  test.each(LISTED)('%s is drawn as its row says', (_, way, row) => {
    expect(across(scale, way)).toEqual(expected(row))
  })

  test.each(NOT_LISTED)('%s is a border as any other', (_, way) => {
    expect(across(scale, way)).toEqual(['border'])
  })
})

test.each(LISTED_CLOSE)('%s is drawn as its row says, close up', (_, way, row) => {
  expect(across('detail', way)).toEqual(expected(row))
})

test.each(SETTLED)('%s is drawn as a border, close up', (_, way) => {
  expect(across('detail', way)).toEqual(['border'])
})
