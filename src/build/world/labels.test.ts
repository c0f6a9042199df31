import type { Feature, Point } from 'geojson'
import { expect, it } from 'vitest'
import { isInBox } from '../../../geo/box'
import { DISPUTED_AREAS } from '../../../geo/disputed-areas'
import { readStory } from '../../../tests/fixtures/story-files'
import { screenPx } from '../../map/mercator'
import { PALETTES } from '../../map/palette'
import { buildStyle } from '../../map/style'
import { drawn, property } from '../../poster/paint'
import { cutOf } from '../ground'
import { labelsIn } from './labels'
import { extentOf } from './screen'
import { townLabels } from './towns'

const story = readStory('tests/fixtures/stories/one-place/story.json')

const made = new Map<string, Feature<Point>[]>()

/** The names on the map of a story that opens close up at a place. */
function namesAt(center: [number, number]): Feature<Point>[] {
  const known = made.get(center.join())
  if (known) return known
  const { region, options } = cutOf({ ...story, view: { ...story.view, center, zoom: 8 } })
  const names = labelsIn(region, options) as Feature<Point>[]
  made.set(center.join(), names)
  return names
}

const at = (one: Feature<Point>) => one.geometry.coordinates as [number, number]
const nameOf = ({ properties }: Feature) => String(properties?.name_en)

it.each([
  [[29.05, 41.1], 6, ['Edirne', 'Plovdiv', 'Varna', 'Çanakkale', 'Eskişehir']],
  [[29.05, 41.1], 5, ['Thessaloniki', 'Constanţa', 'İzmir', 'Antalya', 'Odesa']],
  [[15.3, -4.35], 6, ['Matadi', 'Cabinda', 'Pointe-Noire', 'Bandundu', 'Kikwit']],
  [[120.98, 14.6], 6, ['Baguio', 'Naga', 'Legaspi', 'Tuguegarao']],
] as [[number, number], number, string[]][])(
  'names towns around %j as far as a large screen shows at zoom %i',
  (center, zoom, wanted) => {
    const shown = namesAt(center).filter((one) => isInBox(at(one), extentOf({ center, zoom })))
    const least = zoom < 5.4 ? 2 : 3
    const named = shown.filter(({ properties: p }) => p?.kind === 'town' && Number(p.rank) <= least)
    expect(named.map(nameOf)).toEqual(expect.arrayContaining(wanted))
  },
)

it.each([
  [[120.98, 14.6], 'Quezon City'],
  [[31.23, 30.05], 'Shubra al Khaymah'],
  [[4.48, 51.92], 'Schiedam'],
] as [[number, number], string][])('names near %j what lies beside a larger town: %s', (center, name) => {
  expect(namesAt(center).map(nameOf)).toContain(name)
})

it.each([
  ['2018-10-15', 'Allahabad'],
  ['2018-10-16', 'Prayagraj'],
])('calls a town on %s what it was called then: %s', (asOf, name) => {
  const town = {
    id: 1,
    at: [81.85, 25.45] as [number, number],
    people: 1e6,
    country: 'IN',
    name: 'Allahābād',
  }
  expect(townLabels([town], { detail: [], langs: [], asOf }, ['en']).map(nameOf)).toEqual([name])
})

it.each([
  ['es', 'PA', 'Panamá', { ru: 'Панама' }, 'Panamá'],
  ['es-PA', 'PA', 'Panamá', {}, 'Panamá'],
  ['fr-CA', 'CH', 'Genève', {}, 'Genève'],
  ['pt-BR', 'DE', 'Köln', { pt: 'Colônia' }, 'Colônia'],
  ['en-GB', 'DE', 'Köln', {}, 'Cologne'],
  // English takes its place where nothing else can be read, or was meant for it
  ['ar', 'PA', 'Panamá', {}, undefined],
  ['es', 'RU', 'Nizhniy Novgorod', {}, undefined],
  ['es', 'US', 'New York City', {}, undefined],
] as [string, string, string, Record<string, string>, string | undefined][])(
  'calls a town in %s, in the country %s, what that language does: %s',
  (lang, country, name, names, wanted) => {
    const town = { id: 1, at: [0, 10] as [number, number], people: 1e6, country, name, names }
    const [label] = townLabels([town], { detail: [], langs: [lang], asOf: '2022-01-01' }, ['en', lang])
    expect(label!.properties?.[`name_${lang}`]).toBe(wanted)
  },
)

it('prints waters and islands of the story in Spanish by their Spanish names', () => {
  const { region, options } = cutOf(readStory('public/stories/panama-land-bridge-2024/story.json'))
  const names = labelsIn(region, options).flatMap(({ properties }) =>
    /^(?:sea|island)-label$/.test(String(properties?.kind)) ? [properties!] : [],
  )
  expect(names.map(({ name_es }) => name_es)).toEqual(
    expect.arrayContaining(['mar Caribe', 'lago Alhajuela', 'isla Barro Colorado', 'canal de Panamá']),
  )
  const english = names.filter(({ name_en, name_es }) => !name_es || name_es === name_en)
  expect(
    english.filter(({ name_en }) => /\b(?:Sea|Lake|Islands?|Bay|Gulf|River|Strait)\b/.test(name_en)),
  ).toEqual([])
})

it('gives a large town beside a larger one of another country its name before a strait, but late', () => {
  const names = namesAt([103.85, 1.3])
  const data = { towns: { type: 'FeatureCollection' as const, features: names } }
  for (const name of ['Johor Bahru', 'Batam']) {
    const town = names.find((one) => nameOf(one) === name)!
    expect(town.properties).toMatchObject({ rank: 2, late: 7 })
    const { layers } = buildStyle({ story, palette: PALETTES.light, lang: 'en', tagged: [], on: [], data })
    const ids = layers.map(({ id }) => id)
    expect(ids.indexOf('town-2')).toBeGreaterThan(ids.indexOf('sea-label-3'))
    const layer = layers[ids.indexOf('town-2')]!
    expect(drawn(layer, [town], 6.9)).toEqual([])
    expect(drawn(layer, [town], 7)).toHaveLength(1)
  }
  // a part of its surroundings, which comes after the Golden Horn
  const suburb = namesAt([29.05, 41.1]).find((one) => nameOf(one) === 'Sultangazi')!
  expect(suburb.properties?.rank).toBeGreaterThan(3)
})

it('names towns as newspapers print them, without the signs of a romanization', () => {
  const names = namesAt([32.4, 30.4]).map(nameOf)
  expect(names).toEqual(expect.arrayContaining(['Tanta', 'Al Mansurah', 'Zagazig', 'Port Said']))
  const towns = namesAt([29.05, 41.1]).map(nameOf)
  // those that are written in Latin letters keep theirs
  expect(towns).toEqual(expect.arrayContaining(['Çanakkale', 'Constanţa', 'Thessaloniki']))
})

it.each([
  [[38.2, 36.7], 8, 'Euphrates'],
  [[15.6, -4.2], 7, 'Congo'],
  [[31.2, 29.5], 7, 'Nile'],
  [[30.5, 27.3], 7, 'Nile'],
] as [[number, number], number, string][])('names a river on its course, near %j', (center, zoom, river) => {
  const names = namesAt(center).filter(
    (one) => nameOf(one) === river && one.properties?.flows && isInBox(at(one), extentOf({ center, zoom })),
  )
  expect(names.length).toBeGreaterThan(0)
})

it.each([
  [[15.3, -4.35], 'DR Congo'],
  [[120.98, 14.6], 'Philippines'],
  [[90.41, 23.81], 'Bangladesh'],
] as [[number, number], string][])(
  'names the country that lies at %j once at a zoom, on a small map as on a large one',
  (center, name) => {
    const labels = namesAt(center).filter(
      (one) => one.properties?.kind === 'country-label' && nameOf(one) === name,
    )
    const style = buildStyle({ story, palette: PALETTES.light, lang: 'en', tagged: [], on: [], data: {} })
    const { rank } = labels[0]!.properties as { rank: number }
    const layer = style.layers.find(({ id }) => id === `country-label-${rank}`)!
    for (const zoom of [3, 3.9, 4.5, 5, 5.4, 6, 7]) {
      const printed = labels.filter((one) => property(layer, 'text-field', zoom, one) !== '')
      expect(
        printed.map((one) => property(layer, 'text-field', zoom, one)),
        `zoom ${zoom}`,
      ).toEqual([name.toUpperCase()])
      if (zoom < 3.9 || zoom > 6) continue
      const [x, y] = screenPx(at(printed[0]!), { center, zoom }, { width: 480, height: 360 })
      expect(x > 60 && x < 420 && y > 15 && y < 345, `zoom ${zoom}: ${x}, ${y}`).toBe(true)
    }
  },
)

it('names a country on none of its islands that have a name and a code of their own', () => {
  const named = namesAt([15.6, 78.2]).filter(
    (one) => one.properties?.kind === 'country-label' && nameOf(one) === 'Norway',
  )
  expect(named.length).toBeGreaterThan(0)
  for (const one of named) expect(at(one)[1]).toBeLessThan(72)
})

it.each([
  [[32.4, 30.4], 'Suez Canal'],
  [[-79.75, 9.15], 'Panama Canal'],
  [[9.9, 54.35], 'Kiel Canal'],
] as [[number, number], string][])(
  'names a canal where a small map shows it close up: %j',
  (center, name) => {
    const shown = namesAt(center)
      .filter((one) => nameOf(one) === name)
      .map((one) => screenPx(at(one), { center, zoom: 8 }, { width: 480, height: 360 }))
    expect(shown.some(([x, y]) => x > 60 && x < 420 && y > 15 && y < 345)).toBe(true)
  },
)

it.each([
  [74.8, 34.1],
  [77.6, 34.2],
  [93.6, 27.1],
] as [number, number][])(
  'names no state over an area whose limits are not settled, at %d, %d',
  (lng, lat) => {
    const boxes = DISPUTED_AREAS.flatMap(({ lines = [] }) =>
      lines.flatMap(({ within }) => (within ? [within] : [])),
    )
    const named = namesAt([lng, lat]).filter((one) => one.properties?.kind === 'country-label')
    expect(named.map(nameOf)).toContain('India')
    const over = named.filter((one) => boxes.some((box) => isInBox(at(one), box)))
    expect(over.map(nameOf)).toEqual([])
  },
)

const SIZE = { width: 480, height: 360 }

/** What a small map of a place has names for in view at a zoom; whether one has to make room for another is not looked at. */
function inView(center: [number, number], zoom: number): string[] {
  const data = { towns: { type: 'FeatureCollection' as const, features: namesAt(center) } }
  const style = buildStyle({ story, palette: PALETTES.light, lang: 'en', tagged: [], on: [], data: {} })
  return data.towns.features.flatMap((one) => {
    const { kind, rank, flows } = one.properties!
    const layer = style.layers.find(({ id }) => id === (flows ? 'river-label' : `${kind}-${rank}`))
    if (!layer || zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 24)) return []
    const [x, y] = screenPx(at(one), { center, zoom }, SIZE)
    if (x < 30 || x > SIZE.width - 30 || y < 10 || y > SIZE.height - 10) return []
    return property(layer, 'text-field', zoom, one) === '' ? [] : [nameOf(one)]
  })
}

it.each([
  ['Panama', [-79.75, 9.15], 4, ['Caribbean Sea', 'Pacific Ocean', 'Colombia', 'Costa Rica']],
  ['Panama', [-79.75, 9.15], 6, ['Gulf of Panama']],
  ['Rhine delta', [4.5, 51.9], 4, ['North Sea', 'France', 'Netherlands']],
  ['Rhine delta', [4.5, 51.9], 6, ['North Sea', 'Rhine', 'Waal', 'Meuse']],
  ['Rhine delta', [4.5, 51.9], 8, ['North Sea', 'Haringvliet', 'South Holland']],
  ['Bosporus', [29.05, 41.1], 6, ['Black Sea', 'Sea of Marmara']],
  ['Bosporus', [29.05, 41.1], 8, ['Bosporus', 'Black Sea', 'Sea of Marmara']],
  ['Suez', [32.4, 30.4], 6, ['Gulf of Suez', 'Mediterranean Sea', 'Suez Canal']],
  ['Kinshasa', [15.3, -4.35], 4, ['Atlantic Ocean', 'Angola', 'Gabon', 'DR Congo']],
  ['Kinshasa', [15.3, -4.35], 6, ['Congo', 'DR Congo']],
  ['Gaziantep', [37.38, 37.06], 6, ['Syria', 'Euphrates']],
  [
    'Great Lakes',
    [-82.5, 42.6],
    4,
    ['Lake Michigan', 'Lake Ontario', 'Lake Huron', 'Canada', 'United States'],
  ],
  ['Great Lakes', [-82.5, 42.6], 6, ['Lake Huron', 'Lake Erie', 'Michigan', 'Ontario', 'Canada']],
  ['Kashmir', [74.8, 34.1], 8, ['Jhelum River', 'Dal Lake']],
  ['Svalbard', [15.6, 78.2], 4, ['Greenland Sea']],
  ['Svalbard', [15.6, 78.2], 8, ['Isfjorden']],
  ['Suez', [32.4, 30.4], 4, ['Egypt', 'Mediterranean Sea']],
  ['Suez', [32.4, 30.4], 8, ['Suez Canal', 'Great Bitter Lake']],
  ['Fiji', [178.5, -17.8], 4, ['Pacific Ocean']],
  ['Fiji', [178.5, -17.8], 6, ['Koro Sea']],
  ['Singapore', [103.85, 1.3], 4, ['South China Sea', 'Indonesia', 'Malaysia']],
  ['Manila', [120.98, 14.6], 6, ['South China Sea']],
] as [string, [number, number], number, string[]][])(
  'names what lies around on a small map: %s, %j, zoom %i',
  (_, center, zoom, wanted) => {
    expect(inView(center, zoom)).toEqual(expect.arrayContaining(wanted))
  },
)

it.each([
  ['Isfjorden', [15.6, 78.2], 8, 'Greenland Sea'],
  ['the Singapore Strait', [103.85, 1.3], 8, 'South China Sea'],
] as [string, [number, number], number, string][])(
  'names no sea in a part of it that has a name of its own: %s',
  (_, center, zoom, sea) => {
    expect(inView(center, zoom)).not.toContain(sea)
  },
)

it('names a canal that is short at both of its ends close up', () => {
  const canals = namesAt([-79.75, 9.15]).filter((one) => nameOf(one) === 'Panama Canal')
  expect(canals.length).toBeGreaterThan(1)
})

it('names the great seas before the small ones, which come in closer up', () => {
  const far = inView([29.05, 41.1], 2)
  expect(far).toEqual(expect.arrayContaining(['Mediterranean Sea', 'Black Sea', 'Caspian Sea']))
  for (const name of ['Sea of Marmara', 'Alboran Sea', 'Irish Sea']) expect(far).not.toContain(name)
})

it('names a territory of a state later than the states around', () => {
  const named = (name: string, center: [number, number]) =>
    namesAt(center).find((one) => one.properties?.kind === 'country-label' && nameOf(one) === name)
  expect(named('Jersey', [4.5, 51.9])?.properties?.rank).toBe(4)
  // in its own story it is the country
  expect(named('Jersey', [-2.13, 49.2])?.properties?.rank).toBe(3)
})

it.each([
  [
    [74.8, 34.1],
    ['Jammu and Kashmir', 'Azad Kashmir', 'Ladakh', 'Gilgit-Baltistan'],
  ],
  [[41, 43], ['Abkhazia']],
  [[120.5, 23.5], ['Taiwan']],
] as [[number, number], string[]][])(
  'names no province where limits or a status are not settled, near %j',
  (center, names) => {
    const named = namesAt(center)
      .filter((one) => one.properties?.kind === 'province-label')
      .map(nameOf)
    for (const name of names) expect(named).not.toContain(name)
  },
)

it.each([
  [[-79.75, 9.15], 'Panama City', 'Panamá'],
  [[4.5, 51.9], 'Antwerp', 'Antwerpen'],
  [[32.4, 30.4], '10th of Ramadan City', 'Al Ashir min Ramadan'],
] as [[number, number], string, string][])(
  'calls a town near %j what English does: %s',
  (center, name, other) => {
    const named = namesAt(center).map(nameOf)
    expect(named).toContain(name)
    expect(named).not.toContain(other)
  },
)
