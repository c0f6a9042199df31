import { booleanPointInPolygon } from '@turf/turf'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { area, isArea, layer, type AreaFeature } from '../tests/fixtures/geo-layers'

// known places, well away from the shore: two earlier lagoon layers had the right areas and were wrong here
const WATER: [string, Position][] = [
  ['western Syvash', [33.85, 46.15]],
  ['middle Syvash', [34.2, 46.05]],
  ['eastern Syvash', [34.7, 46]],
  ['Sea of Azov', [36.6, 46.1]],
]
const LAND: [string, Position][] = [
  ['Perekop', [33.69, 46.16]],
  ['Dzhankoi', [34.393, 45.709]],
  ['Armiansk', [33.69, 46.106]],
  ['Berdiansk', [36.795, 46.765]],
  ['Mariupol', [37.543, 47.105]],
  ['Novoazovsk', [38.083, 47.117]],
]

const covers = (areas: AreaFeature[], at: Position) => areas.some((each) => booleanPointInPolygon(at, each))
const corridorLand = [area('corridor-land', 'land')]
const seaAndSyvash = layer('sea-of-azov').filter(isArea)
const fine = layer('basemap-fine').filter(isArea)
const dryInFine = (at: Position) =>
  covers(
    fine.filter(({ properties }) => properties.kind === 'land'),
    at,
  ) &&
  !covers(
    fine.filter(({ properties }) => properties.kind === 'lake'),
    at,
  )

describe.each(WATER)('%s is water', (_, at) => {
  test('for the corridor', () => expect(covers(corridorLand, at)).toBe(false))
  test('in the sea layer', () => expect(covers(seaAndSyvash, at)).toBe(true))
  test('on the fine map', () => expect(dryInFine(at)).toBe(false))
})

describe.each(LAND)('%s is land', (_, at) => {
  test('for the corridor', () => expect(covers(corridorLand, at)).toBe(true))
  test('in the sea layer', () => expect(covers(seaAndSyvash, at)).toBe(false))
  test('on the fine map', () => expect(dryInFine(at)).toBe(true))
})

test.each<[string, Position]>([
  ['Kakhovka reservoir', [34.9, 47.5]],
  ['Kremenchuk reservoir', [32.7, 49.25]],
])('%s, full in April 2022, is drawn as water', (_, at) => {
  expect(dryInFine(at)).toBe(false)
})

test.each<[string, Position]>([
  ['Kyiv reservoir', [30.5, 50.9]],
  ['Tsymliansk reservoir', [42.9, 47.9]],
])('%s is drawn as water on the coarse map', (_, at) => {
  expect(
    covers(
      layer('basemap-coarse')
        .filter(isArea)
        .filter(({ properties }) => properties.kind === 'lake'),
      at,
    ),
  ).toBe(true)
})
