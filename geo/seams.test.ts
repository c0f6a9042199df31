import { area as squareMetres, featureCollection, intersect, length } from '@turf/turf'
import type { LineString, MultiLineString, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { area, only, rings, type AreaFeature } from '../tests/fixtures/geo-layers'

const edge = (a: Position, b: Position) => [a.join(), b.join()].sort().join(' ')
const edgesOf = (feature: AreaFeature) =>
  new Set(rings(feature).flatMap((ring) => ring.slice(1).map((at, i) => edge(ring[i] ?? [], at))))

const sea = area('sea-of-azov', 'sea-of-azov')
const coast = only('corridor-land', 'azov-coast')
const strokes =
  coast.geometry.type === 'LineString'
    ? [(coast.geometry as LineString).coordinates]
    : (coast.geometry as MultiLineString).coordinates
const coastEdges = strokes.flatMap((stroke) => stroke.slice(1).map((at, i) => edge(stroke[i] ?? [], at)))

describe.each<[string, AreaFeature]>([
  ['the sea', sea],
  ['the corridor land', area('corridor-land', 'land')],
  ['the fine map', area('basemap-fine', 'land')],
])('along the Azov coast %s', (_, feature) => {
  test('has the very same edges, so that there is neither gap nor sliver', () => {
    const edges = edgesOf(feature)
    const missing = coastEdges.filter((each) => !edges.has(each))
    // the Henichesk patch and the ends cut a few
    expect(missing.length).toBeLessThanOrEqual(4)
  })
})

test.each(['donetsk-oblast'])('%s meets the sea on shared edges', (id) => {
  const seaEdges = edgesOf(sea)
  const shared = [...edgesOf(area('donbass', id))].filter((each) => seaEdges.has(each))
  expect(shared.length).toBeGreaterThan(50)
})

test.each<[string, AreaFeature]>([
  ['corridor land', area('corridor-land', 'land')],
  ['fine map', area('basemap-fine', 'land')],
  ['Crimea', area('crimea', 'crimea-arc')],
  ['Donetsk oblast', area('donbass', 'donetsk-oblast')],
])('%s and sea overlap by no more than 0.1 %% of the sea', (_, land) => {
  for (const water of [sea, area('sea-of-azov', 'syvash')]) {
    const overlap = intersect(featureCollection([land, water]))
    expect(overlap ? squareMetres(overlap) : 0).toBeLessThan(0.001 * squareMetres(water))
  }
})

test('the Azov coast runs from the Russian border to Henichesk', () => {
  const ends = strokes.flat().map(([lng = 0]) => lng)
  expect(Math.max(...ends)).toBeGreaterThan(38.1)
  expect(Math.min(...ends)).toBeLessThan(34.85)
  expect(length(coast)).toBeGreaterThan(400)
})
