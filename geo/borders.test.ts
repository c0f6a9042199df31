import { booleanPointInPolygon, bboxClip, lineIntersect, lineString, pointToLineDistance } from '@turf/turf'
import type { Feature, LineString, MultiLineString, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { IN_UKRAINE } from './policy'
import { BASEMAPS, isArea, layer, only, type LayerName } from '../tests/fixtures/geo-layers'

type Lines = Feature<LineString | MultiLineString>

const CERTAINLY_UKRAINE: Position = [34, 48.6] // by Dnipro
const CERTAINLY_RUSSIA: Position = [40.9, 49.4] // east of Starobilsk, in Rostov oblast
const KRASNODAR: Position = [39, 45.1]

const crossings = (from: Position, to: Position, lines: Lines) =>
  lineIntersect(lineString([from, to]), lines).features.length

const landOf = (name: LayerName) =>
  layer(name)
    .filter(isArea)
    .filter(({ properties }) => properties.kind === 'land')
const onLand = (name: LayerName, at: Position) => landOf(name).some((land) => booleanPointInPolygon(at, land))

describe.each(BASEMAPS)('%s', (name) => {
  const border = only(name, 'border-lines') as Lines

  test.each(IN_UKRAINE)(
    '$id is on land in Ukraine: no border lies between it and the middle of the country',
    ({ lngLat }) => {
      expect(onLand(name, lngLat)).toBe(true)
      expect(crossings(lngLat, CERTAINLY_UKRAINE, border)).toBe(0)
    },
  )

  test('the way from Ukraine to Russia crosses the border an odd number of times', () => {
    expect(crossings(CERTAINLY_UKRAINE, CERTAINLY_RUSSIA, border) % 2).toBe(1)
    expect(crossings([38.6, 48.2], CERTAINLY_RUSSIA, border) % 2).toBe(1)
  })

  test('between Kerch and Krasnodar lies water, and no line in it', () => {
    const kerch = IN_UKRAINE.find(({ id }) => id === 'kerch')?.lngLat ?? [0, 0]
    expect(crossings(kerch, KRASNODAR, border)).toBe(0)
    const way = Array.from({ length: 200 }, (_, i) => i / 200).map((t): Position => [
      kerch[0] + t * ((KRASNODAR[0] ?? 0) - kerch[0]),
      kerch[1] + t * ((KRASNODAR[1] ?? 0) - kerch[1]),
    ])
    expect(way.some((at) => !onLand(name, at))).toBe(true)
  })

  test('no border runs in the Sea of Azov, the Kerch Strait or Crimea', () => {
    const south = bboxClip(border, [32.3, 44, 38.1, 46.9])
    expect(south.geometry.coordinates.flat(2)).toEqual([])
  })
})

test('the check would notice a border at Perekop', () => {
  const wrong = only('basemap-fine', 'admin-contested-lines') as Lines
  expect(crossings([34.1, 44.95], CERTAINLY_UKRAINE, wrong)).toBeGreaterThan(0)
})

test.each(['basemap-coarse', 'basemap-fine'] as const)(
  '%s draws the Crimea line at Perekop, and not as a border',
  (name) => {
    const line = only(name, 'admin-contested-lines')
    expect(line.properties.kind).toBe('admin-contested')
    const perekop: Position = [33.66, 46.17]
    const strokes =
      (line.geometry as MultiLineString | LineString).type === 'LineString'
        ? [(line.geometry as LineString).coordinates]
        : (line.geometry as MultiLineString).coordinates
    expect(
      Math.min(...strokes.map((stroke) => pointToLineDistance(perekop, lineString(stroke)))),
    ).toBeLessThan(8)
  },
)

test('Donetsk, Luhansk, Simferopol and Sevastopol lie in their oblasts', () => {
  const inside = (name: LayerName, id: string, city: string) => {
    const at = IN_UKRAINE.find((place) => place.id === city)?.lngLat ?? [0, 0]
    return booleanPointInPolygon(at, only(name, id) as never)
  }
  expect(inside('donbass', 'donetsk-oblast', 'donetsk')).toBe(true)
  expect(inside('donbass', 'donetsk-oblast', 'mariupol')).toBe(true)
  expect(inside('donbass', 'luhansk-oblast', 'luhansk')).toBe(true)
  expect(inside('crimea', 'crimea-arc', 'simferopol')).toBe(true)
  expect(inside('crimea', 'crimea-arc', 'kerch')).toBe(true)
  expect(inside('crimea', 'sevastopol', 'sevastopol')).toBe(true)
})
