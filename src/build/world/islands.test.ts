import type { Feature, Point } from 'geojson'
import { describe, expect, it } from 'vitest'
import { readStory } from '../../../tests/fixtures/story-files'
import { worldPx } from '../../map/mercator'
import { PALETTES } from '../../map/palette'
import { buildStyle } from '../../map/style'
import { isDrawnAt, property } from '../../poster/paint'
import { cutOf } from '../ground'
import { rankOf } from './islands'
import { labelsIn } from './labels'

const story = readStory('tests/fixtures/stories/one-place/story.json')
const LANGS = ['en', 'uk', 'ru', 'fr', 'ar']

/** The names on the map of a story in all languages that opens at a place. */
function namesAt(center: [number, number], zoom = 8): Feature<Point>[] {
  const { region, options } = cutOf({ ...story, langs: LANGS, view: { ...story.view, center, zoom } })
  return labelsIn(region, options) as Feature<Point>[]
}

const islandsAt = (center: [number, number], zoom?: number) =>
  namesAt(center, zoom).filter(({ properties }) => properties?.kind === 'island-label')

const textOf = ({ properties: p }: Feature, lang: string) => String(p?.[`name_${lang}`] ?? p?.name_en)

it.each([
  [[120.98, 14.6], { en: 'Luzon', uk: 'Лусон', ar: 'لوزون' }],
  [[178.5, -17.8], { en: 'Viti Levu', uk: 'Віті-Леву', fr: 'Viti Levu' }],
  [[15.6, 78.2], { en: 'Spitsbergen', uk: 'Західний Шпіцберген', fr: 'Spitzberg' }],
  [[26.5, 39.1], { en: 'Lesbos', ru: 'Лесбос', ar: 'ليسبوس' }],
  [[18.3, 57.6], { en: 'Gotland', uk: 'Готланд' }],
  [[141.35, 43.06], { en: 'Hokkaido', uk: 'Хоккайдо', ar: 'هوكايدو' }],
  [[142.7, 47], { en: 'Sakhalin', uk: 'Сахалін' }],
  [[-89.3, 48.4], { en: 'Isle Royale', ru: 'Айл-Ройал' }],
] as [[number, number], Record<string, string>][])('names islands near %j', (center, names) => {
  const islands = islandsAt(center)
  for (const [lang, name] of Object.entries(names))
    expect(islands.map((one) => textOf(one, lang))).toContain(name)
})

it('stands on no dot of a town as it begins to be named', () => {
  const names = namesAt([123.2, 11.3])
  const at = (one: Feature<Point>) => worldPx(one.geometry.coordinates as [number, number], 5.7)
  const dots = names.filter(({ properties: p }) => p?.kind === 'town' && p.rank <= 3).map(at)
  for (const name of ['Leyte', 'Negros', 'Panay', 'Samar']) {
    const [x, y] = at(
      names.find((one) => one.properties?.kind === 'island-label' && textOf(one, 'en') === name)!,
    )
    expect(dots.filter(([dx, dy]) => Math.abs(dx - x) < 18 && Math.abs(dy - y) < 8)).toEqual([])
  }
})

describe('what another label says already', () => {
  it.each([
    [[80.6, 7.3], 'Sri Lanka'],
    [[47.5, -18.9], 'Madagascar'],
    [[-19, 64.5], 'Iceland'],
    [[14.5, 35.9], 'Malta'],
    [[103.85, 1.3], 'Singapore'],
    [[-61, 13.9], 'St. Lucia'],
  ] as [[number, number], string][])('is said once, near %j: %s', (center, name) => {
    const plain = (one: Feature) => textOf(one, 'en').replace('Saint ', 'St. ')
    const same = namesAt(center).filter((one) => one.properties?.kind !== 'town' && plain(one) === name)
    expect(same.every(({ properties }) => properties?.kind === 'country-label')).toBe(true)
    expect(same.length).toBeGreaterThan(0)
  })

  it('is said by the town that has the name of its island', () => {
    const names = namesAt([27.2, 36.8]).filter((one) => textOf(one, 'en') === 'Kos')
    expect(names.map(({ properties }) => properties?.kind)).toEqual(['town'])
  })

  it('is looked for in each language', () => {
    const names = namesAt([-71, 19])
    const states = names.filter(({ properties }) => properties?.kind === 'country-label')
    const island = names.find(({ id }) => id === 'island-label-hispaniola')!
    // the island is called Haiti in Ukrainian and Russian, as the state on it
    expect(LANGS.map((lang) => textOf(island, lang))).toEqual([
      'Hispaniola',
      '',
      '',
      'Hispaniola',
      'هيسبانيولا',
    ])
    expect(states.map((state) => textOf(state, 'uk'))).toContain('Гаїті')
  })
})

it('ranks islands by their size on a web map', () => {
  const island = (km2: number, lat = 0) => ({
    id: 'x',
    places: [{ at: [0, lat] as [number, number], roomKm: 0 }],
    km2,
    names: {},
  })
  expect([100_000, 10_000, 2000, 500, 100, 5].map((km2) => rankOf(island(km2)))).toEqual([1, 2, 3, 4, 5, 6])
  expect(rankOf(island(10_000, 70))).toBe(1)
})

it('names large islands before middle ones and these before small ones', () => {
  const style = buildStyle({ story, palette: PALETTES.light, lang: 'en', tagged: [], on: [], data: {} })
  const from = (rank: number) =>
    [3, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9].find((zoom) =>
      style.layers.some((layer) => layer.id === `island-label-${rank}` && isDrawnAt(layer, zoom)),
    )
  expect([1, 2, 3, 4, 5, 6].map(from)).toEqual([4, 5.5, 6.5, 7.5, 8, 9])
  const order = (id: string) => style.layers.findIndex((layer) => layer.id === id)
  expect(order('island-label-2')).toBeLessThan(order('country-label-3'))
  expect(order('island-label-6')).toBeLessThan(order('island-label-1'))
  expect(order('town-5')).toBeLessThan(order('island-label-6'))
  const layer = style.layers[order('island-label-1')]!
  const luzon = islandsAt([120.98, 14.6]).filter((one) => textOf(one, 'en') === 'Luzon')
  expect(luzon.map((one) => property(layer, 'text-field', 6, one)).filter(Boolean)).toEqual(['Luzon'])
})
