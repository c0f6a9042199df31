import { bbox, booleanPointInPolygon, difference, featureCollection, flatten, intersect } from '@turf/turf'
import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { area, layer, only, readText, rings, type AreaFeature } from '../tests/fixtures/geo-layers'

type Land = Feature<Polygon | MultiPolygon>

const land = area('corridor-land', 'land')
const crossings = layer('corridor-land').filter(
  ({ properties }) => properties.kind === 'crossing',
) as AreaFeature[]
const NOVOAZOVSK: Position = [38.083, 47.117]
const DZHANKOI: Position = [34.393, 45.709]
const STRILKOVE: Position = [34.879, 45.893] // on the Arabat Spit

const without = (from: Land, cut: AreaFeature[]) =>
  cut.reduce<Land>((rest, crossing) => difference(featureCollection([rest, crossing])) ?? rest, from)

function connected(ground: Land, a: Position, b: Position): boolean {
  return flatten(ground).features.some(
    (part) => booleanPointInPolygon(a, part) && booleanPointInPolygon(b, part),
  )
}

const except = (...ids: string[]) => crossings.filter(({ id }) => !ids.includes(String(id)))

test('has the four crossings', () => {
  expect(crossings.map(({ id }) => id).sort()).toEqual([
    'crossing-arabat',
    'crossing-chonhar',
    'crossing-henichesk',
    'crossing-perekop',
  ])
})

test('joins Novoazovsk and Dzhankoi while the crossings are open', () => {
  expect(connected(land, NOVOAZOVSK, DZHANKOI)).toBe(true)
})

test('parts Crimea from the mainland when all four are closed', () => {
  expect(connected(without(land, crossings), NOVOAZOVSK, DZHANKOI)).toBe(false)
})

test.each(['crossing-chonhar', 'crossing-perekop'])('%s alone carries the way to Crimea', (id) => {
  expect(connected(without(land, except(id)), NOVOAZOVSK, DZHANKOI)).toBe(true)
})

describe('the Arabat Spit', () => {
  test('carries the way to Crimea with the Henichesk bridge', () => {
    expect(
      connected(without(land, except('crossing-henichesk', 'crossing-arabat')), NOVOAZOVSK, DZHANKOI),
    ).toBe(true)
  })
  test('hangs on the mainland by the bridge only', () => {
    expect(connected(without(land, except('crossing-henichesk')), NOVOAZOVSK, STRILKOVE)).toBe(true)
    expect(connected(without(land, except('crossing-arabat')), NOVOAZOVSK, STRILKOVE)).toBe(false)
  })
})

test('the crossings do not touch each other', () => {
  for (const [i, a] of crossings.entries()) {
    for (const b of crossings.slice(i + 1)) expect(intersect(featureCollection([a, b]))).toBeNull()
  }
})

test('the border point stands on land in Donetsk oblast', () => {
  const at = (only('corridor-land', 'russia-border-point').geometry as Point).coordinates
  expect(booleanPointInPolygon(at, land)).toBe(true)
  expect(booleanPointInPolygon(at, area('donbass', 'donetsk-oblast'))).toBe(true)
})

test('says where it was cut: there its sides are the end of the data', () => {
  const collection = JSON.parse(readText('corridor-land.geojson')) as { bbox: number[] }
  expect(collection.bbox).toEqual([32, 44.2, 40.5, 49])
  expect(bbox(land)).toEqual(collection.bbox)
})

test('is light enough for the mesh', () => {
  expect(rings(land).flat().length).toBeLessThan(3_200)
})
