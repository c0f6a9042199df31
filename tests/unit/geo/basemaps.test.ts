import { expect, test } from 'vitest'
import { BASEMAPS, layer } from './layers'

const kinds = (name: (typeof BASEMAPS)[number]) =>
  new Set(layer(name).map(({ properties }) => properties.kind))

test('the regional maps have every kind that the style draws', () => {
  const every = [
    'admin',
    'admin-crimea',
    'border',
    'country-label',
    'lake',
    'land',
    'river',
    'sea-label',
    'town',
  ]
  for (const name of ['basemap-coarse', 'basemap-fine'] as const)
    expect([...kinds(name)].sort()).toEqual(every)
  expect([...kinds('basemap-world')].sort()).toEqual(['border', 'country-label', 'land', 'sea-label'])
})

test('towns have a rank, a population and whether they are capitals', () => {
  for (const name of ['basemap-coarse', 'basemap-fine'] as const) {
    for (const { id, properties } of layer(name).filter((feature) => feature.properties.kind === 'town')) {
      expect([1, 2, 3, 4], String(id)).toContain(properties.rank)
      expect(properties.population, String(id)).toBeGreaterThan(500)
      expect(typeof properties.capital).toBe('boolean')
    }
  }
})

test('towns of Ukraine go by their official romanisation', () => {
  const towns = new Set(layer('basemap-fine').map(({ properties }) => properties.name_en))
  for (const name of [
    'Odesa',
    'Mykolaiv',
    'Dnipro',
    'Zaporizhzhia',
    'Berdiansk',
    'Luhansk',
    'Henichesk',
    'Dzhankoi',
  ]) {
    expect(towns).toContain(name)
  }
  for (const name of ['Odessa', 'Nikolaev', 'Lugansk', 'Zaporozhye', 'Berdyansk'])
    expect(towns).not.toContain(name)
})

test('no name repeats within a map', () => {
  for (const name of BASEMAPS) {
    const names = layer(name)
      .filter(({ properties }) => properties.kind === 'town')
      .map(({ properties }) => properties.name_en)
    expect(new Set(names).size).toBe(names.length)
  }
})
