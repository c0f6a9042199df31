import { booleanClockwise, coordEach, kinks, polygon } from '@turf/turf'
import { describe, expect, test } from 'vitest'
import { ALL_LAYERS, isArea, layer, rings, type AreaFeature } from '../tests/fixtures/geo-layers'

const polygons = ({ geometry }: AreaFeature) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

describe.each(ALL_LAYERS)('%s', (name) => {
  const features = layer(name)
  const areas = features.filter(isArea)

  test('gives every feature an id of its own and a kind', () => {
    const ids = features.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, properties } of features) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      expect(properties.kind).toMatch(/^[a-z-]+$/)
    }
  })

  test('names in all three languages, or not at all', () => {
    for (const { properties } of features) {
      const names = [properties.name_en, properties.name_uk, properties.name_ru]
      const given = names.filter((value) => typeof value === 'string' && value !== '').length
      expect([0, 3]).toContain(given)
    }
  })

  test('has no more than five decimals', () => {
    const finer: number[] = []
    for (const feature of features)
      coordEach(feature, (at) => finer.push(...at.filter((value) => value !== Number(value.toFixed(5)))))
    expect(finer).toEqual([])
  })

  test('has closed rings of four positions or more', () => {
    for (const ring of areas.flatMap(rings)) {
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring.at(-1)).toEqual(ring[0])
    }
  })

  test('winds its rings by the right hand (RFC 7946)', () => {
    for (const [outer, ...holes] of areas.flatMap(polygons)) {
      expect(booleanClockwise(outer ?? [])).toBe(false)
      for (const hole of holes) expect(booleanClockwise(hole)).toBe(true)
    }
  })

  test('has no ring that crosses itself', () => {
    for (const ring of areas.flatMap(rings)) expect(kinks(polygon([ring])).features).toEqual([])
  })
})
