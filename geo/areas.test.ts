import { area as squareMetres, booleanPointInPolygon } from '@turf/turf'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { ALL_LAYERS, area, isArea, layer, type LayerName } from '../tests/fixtures/geo-layers'

const km2 = (name: LayerName, id: string) => squareMetres(area(name, id)) / 1e6

test.each([
  ['donetsk-oblast', 26_517],
  ['luhansk-oblast', 26_684],
])('%s is within 2 %% of its official area', (id, officialKm2) => {
  expect(Math.abs(km2('donbass', id) / officialKm2 - 1)).toBeLessThan(0.02)
})

test('Crimea with Sevastopol has its official area, less the lagoons that are water here', () => {
  const total = km2('crimea', 'crimea-arc') + km2('crimea', 'sevastopol')
  expect(total).toBeGreaterThan(25_500)
  expect(total).toBeLessThan(27_200)
})

test('the Sea of Azov without the Syvash has the area of the reference works', () => {
  expect(km2('sea-of-azov', 'sea-of-azov')).toBeGreaterThan(37_600)
  expect(km2('sea-of-azov', 'sea-of-azov')).toBeLessThan(39_000)
})

describe.each(ALL_LAYERS)('%s', (name) => {
  test('states the areas that its polygons have, and labels inside them', () => {
    for (const feature of layer(name).filter(isArea)) {
      const { areaKm2, label } = feature.properties
      if (name.startsWith('basemap')) continue
      expect(areaKm2, String(feature.id)).toBeCloseTo(squareMetres(feature) / 1e6, 0)
      expect(booleanPointInPolygon(label as Position, feature), String(feature.id)).toBe(true)
    }
  })
})
