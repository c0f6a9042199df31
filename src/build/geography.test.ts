import { area, booleanPointInPolygon } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { DISPUTED_AREAS } from '../../geo/disputed-areas'
import { IN_UKRAINE } from '../../geo/policy'
import { featuresAreThere } from '../folder/layer-rules'
import { decodePack } from '../map/load'
import { parseStory } from '../story'
import { changed, readJson } from '../../tests/fixtures/story-files'
import { creditOf } from './credit'
import { geographyShapes, type Geography } from './geography'
import { referenceFaults } from './geography-faults'
import { packTopologies } from './packs'
import { areaIndex, provincesOf } from './world/areas'
import { groundAreas } from './world-cut'

const boat = readJson('tests/fixtures/stories/school-boat/story.json')

/** The story of the fixture with a layer that refers to the built-in geography. */
function told(kind: 'area' | 'water' | 'point', geography: Geography, geoPolicy?: object) {
  const story = changed(boat, (draft) => {
    Object.assign(draft, { geoPolicy })
    const { data: _, ...layer } = draft.layers.find(({ id }) => id === 'district')!
    const group = layer.group
    draft.layers.push({ id: 'of-world', kind, title: 'World', group, colour: 'plum', geography, on: true })
  })
  const parsed = parseStory(story, 'story.json')
  if (parsed.status === 'bad') return { story: null, faults: parsed.problems }
  return { story: parsed.story, faults: referenceFaults(parsed.story) }
}

const shapes = (geography: Geography) => geographyShapes(geography).features
const areasOf = (geography: Geography) =>
  shapes(geography).filter(({ geometry }) => /Polygon/.test(geometry.type)) as Feature<
    MultiPolygon | Polygon
  >[]
const km2 = (geography: Geography) => areasOf(geography).reduce((sum, one) => sum + area(one) / 1e6, 0)
const holds = (geography: Geography, at: [number, number]) =>
  areasOf(geography).some((one) => booleanPointInPolygon(at, one))

describe('a province by reference', () => {
  // official figures; a tenth of a per cent of the coast is cut another way
  it.each([
    ['UA-14', 26_517],
    ['CA-PE', 5_660],
    ['CH-GE', 282],
    ['TR-31', 5_524],
  ])('%s has its size within 3 %', (code, official) => {
    expect(Math.abs(km2({ admin1: [code] }) / official - 1)).toBeLessThan(0.03)
  })

  it('shares the corners of its coast with the map that it is drawn on', () => {
    const [shape] = areasOf({ admin1: ['CA-PE'] })
    const { land } = groundAreas('detail', [-65, 45.5, -61.5, 47.5])
    const drawn = new Set(land.flat(2).map(String))
    const corners = (shape!.geometry as MultiPolygon).coordinates.flat(2)
    const shared = corners.filter((at) => drawn.has(String(at)))
    // an island: all of its corners are coast
    expect(shared.length / corners.length).toBeGreaterThan(0.99)
    const [, shore] = shapes({ admin1: ['CA-PE'] })
    expect(shore).toMatchObject({ id: 'ca-pe-shore', properties: { kind: 'shore' } })
  })

  it('is drawn after packing', () => {
    const found = shapes({ admin1: ['UA-14'] })
    const packed = packTopologies({ 'of-world': { type: 'FeatureCollection', features: found } })
    const read = decodePack(JSON.parse(packed), ['of-world'])
    expect(read).toMatchObject({ status: 'ok', dropped: [] })
    expect(found.map(({ id }) => id)).toEqual(['ua-14', 'ua-14-shore'])
  })
})

describe('the border policy', () => {
  it('holds in states by reference', () => {
    const [ukraine] = areasOf({ country: ['UA'] })
    for (const { id, lngLat } of IN_UKRAINE) {
      expect(booleanPointInPolygon(lngLat, ukraine!), id).toBe(true)
      expect(booleanPointInPolygon(lngLat, provincesOf('RUS')!), id).toBe(false)
    }
    for (const code of ['UA-43', 'UA-40']) expect(areasOf({ admin1: [code] })).toHaveLength(1)
    expect(holds({ country: ['EH'] }, [-13.2, 25])).toBe(true)
    expect(holds({ country: ['MA'] }, [-13.2, 25])).toBe(false)
    expect(told('area', { admin1: ['MA-16'] }).faults).toMatchObject([{ wrong: /no province/ }].map(matching))
  })

  it('is told where the limits of a state are not settled', () => {
    const { faults } = told('area', { country: ['RS', 'PA'] })
    expect(faults).toMatchObject([
      {
        path: 'layers[5].geography.country[0]',
        warning: true,
        wrong: expect.stringMatching(/Kosovo and Serbia \(S\/RES\/1244/),
      },
    ])
    expect(told('area', { country: ['LB', 'EG'] }).faults.map(({ path }) => path)).toEqual([
      'layers[5].geography.country[0]',
      'layers[5].geography.country[1]',
    ])
  })

  it('is told where states dispute what lies in a state, until the story says what its borders follow', () => {
    const { faults } = told('area', { country: ['CY'] })
    expect(faults).toMatchObject([
      {
        warning: true,
        wrong: 'states dispute the status of what lies in it: Northern Cyprus (S/RES/541 (1983))',
      },
    ])
    const policy = {
      basis: 'As the United Nations draw it.',
      asOf: '2020-01-01',
      disclaimer: 'No statement.',
    }
    expect(told('area', { country: ['CY', 'RS'] }, policy).faults).toEqual([])
    expect(told('area', { country: ['CYY'] }, policy).faults).toHaveLength(1)
    // each area without a border of its own is told of with its state
    const countries = areaIndex().countries.map(({ name }) => name)
    for (const { drawn, state, id } of DISPUTED_AREAS)
      if (drawn === 'inside') expect(countries, id).toContain(state!.en)
  })
})

const matching = ({ wrong, ...rest }: { wrong: RegExp }) => ({ ...rest, wrong: expect.stringMatching(wrong) })

it('a state is its provinces without limits between them', () => {
  expect(Math.abs(km2({ country: ['PA'] }) / 75_320 - 1)).toBeLessThan(0.02)
  expect(areasOf({ country: ['PAN'] })).toEqual(areasOf({ country: ['PA'] }))
  // its territories have its code of two letters too
  expect(Math.abs(km2({ country: ['AU'] }) / 7_692_000 - 1)).toBeLessThan(0.02)
})

it('a town is a point, a lake an area with its shore', () => {
  expect(shapes({ city: [3703443] })).toMatchObject([
    {
      id: 'city-3703443',
      geometry: { type: 'Point' },
      properties: { kind: 'city', name_en: expect.stringMatching(/^Panam/) },
    },
  ])
  const [lake, shore] = shapes({ water: ['lake titicaca'] })
  expect(lake).toMatchObject({ id: 'lake-titicaca', properties: { kind: 'lake', name_fr: 'lac Titicaca' } })
  expect(Math.abs(area(lake!) / 1e6 / 8_372 - 1)).toBeLessThan(0.05)
  expect(shore).toMatchObject({ id: 'lake-titicaca-shore', properties: { kind: 'shore' } })
})

describe('the checker', () => {
  it.each<[string, 'area' | 'water' | 'point', Geography, object]>([
    [
      'a code with another figure',
      'area',
      { admin1: ['UA-1'] },
      { path: 'layers[5].geography.admin1[0]', near: expect.stringMatching(/^UA-/) },
    ],
    [
      'the name of a province',
      'area',
      { admin1: ['UA-14', 'Hataay'] },
      { path: 'layers[5].geography.admin1[1]', near: 'TR-31' },
    ],
    [
      'the name of a state',
      'area',
      { country: ['Panama'] },
      { near: 'PA', right: 'a code of ISO 3166-1, such as PA' },
    ],
    ['a lake with a letter less', 'water', { water: ['Lake Titicac'] }, { near: 'Lake Titicaca' }],
    ['a sea', 'water', { water: ['Black Sea'] }, { wrong: expect.stringMatching(/part of the sea/) }],
    [
      'a canal, beside a lake',
      'water',
      { water: ['Suez Canal'] },
      { wrong: expect.stringMatching(/a river/) },
    ],
    ['a number of no town', 'point', { city: [1] }, { wrong: expect.stringMatching(/of no town/) }],
    [
      'a town for an area',
      'area',
      { city: [3703443] },
      { rule: 'layersHaveTheirShapes', right: 'a layer of kind "point"' },
    ],
    ['nothing', 'area', {}, { rule: 'layersHaveTheirShapes', wrong: 'no reference' }],
  ])('tells of %s', (_, kind, geography, fault) => {
    expect(told(kind, geography).faults).toMatchObject([fault])
  })

  it('tells of a place that is drawn as what its layer does not show', () => {
    const { story } = told('area', { admin1: ['UA-14'], country: ['PA'] })
    const drawnAs = (feature: string) => {
      const [place] = structuredClone(story!.places.features)
      place!.properties = { ...place!.properties, layer: 'of-world', feature: [feature] }
      const places = { ...story!.places, features: [place!] }
      return featuresAreThere({ ...story!, places }, new Map())
    }
    expect([drawnAs('ua-14'), drawnAs('pa')]).toEqual([[], []])
    expect(drawnAs('ua-41')).toMatchObject([
      { path: 'places.features[0].properties.feature[0]', right: 'one of: ua-14, pa', near: 'ua-14' },
    ])
  })

  it('takes what there is, and credits it', () => {
    const { story, faults } = told('water', { water: ['Lake Titicaca'] })
    expect(faults).toEqual([])
    expect(creditOf(story!)).toMatch(/OpenStreetMap.*GSHHG/)
    expect(creditOf(told('point', { city: [3703443] }).story!)).toContain('GeoNames')
  })
})
