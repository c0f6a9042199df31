import { expect, test } from 'vitest'
import { BASEMAPS, layer } from '../tests/fixtures/geo-layers'

const kinds = (name: (typeof BASEMAPS)[number]) =>
  new Set(layer(name).map(({ properties }) => properties.kind))

test('the regional maps have every kind that the style draws', () => {
  const every = [
    'admin',
    'admin-contested',
    'border',
    'country-label',
    'lake',
    'land',
    'river',
    'sea-label',
    'town',
  ]
  expect([...kinds('basemap-fine')].sort()).toEqual(every)
  expect([...kinds('basemap-coarse')].sort()).toEqual([...every, 'undetermined'])
  const world = ['border', 'country-label', 'land', 'sea-label', 'undetermined']
  expect([...kinds('basemap-world')].sort()).toEqual(world)
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

test('the capitals of all countries of the region are there', () => {
  const capitals = layer('basemap-coarse').filter(({ properties }) => properties.capital === true)
  const names = capitals.map(({ properties }) => properties.name_en)
  expect(names).toEqual(
    expect.arrayContaining(['Skopje', 'Podgorica', 'Sarajevo', 'Tirana', 'Kyiv', 'Minsk', 'Tbilisi']),
  )
})

test('names are those of April 2022', () => {
  const english = BASEMAPS.flatMap((name) => layer(name).map(({ properties }) => properties.name_en))
  expect(english).toEqual(expect.arrayContaining(['Turkey', 'Homel']))
  for (const later of ['Türkiye', 'Homiel']) expect(english).not.toContain(later)
  expect(layer('basemap-coarse').map(({ properties }) => properties.name_uk)).not.toContain('Берестя')
})

test('far out the larger countries are named first', () => {
  const rank = new Map(
    (['basemap-world', 'basemap-coarse'] as const)
      .flatMap((name) => layer(name))
      .filter(({ properties }) => properties.kind === 'country-label')
      .map(({ properties }) => [properties.name_en, properties.rank]),
  )
  const ranks = (...names: string[]) => names.map((name) => rank.get(name))
  expect(ranks('Russia', 'Kazakhstan', 'United States', 'China')).toEqual([1, 1, 1, 1])
  expect(ranks('Germany', 'France', 'Ukraine', 'Turkey', 'Poland')).toEqual([2, 2, 2, 2, 2])
  expect(ranks('Lithuania', 'Serbia', 'Georgia', 'Moldova')).toEqual([3, 3, 3, 3])
})

test('no name repeats within a map', () => {
  for (const name of BASEMAPS) {
    const names = layer(name)
      .filter(({ properties }) => properties.kind === 'town')
      .map(({ properties }) => properties.name_en)
    expect(new Set(names).size).toBe(names.length)
  }
})
