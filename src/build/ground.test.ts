import { pathToFileURL } from 'node:url'
import { booleanPointInPolygon } from '@turf/turf'
import type { Feature, FeatureCollection, MultiLineString, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { BorderView } from '../../geo/border-views'
import { readStory, REAL_FILE } from '../../tests/fixtures/story-files'
import { wireBytes } from '../../tests/fixtures/wire-bytes'
import { creditOf } from './credit'
import { lngLatAt, worldPx } from '../map/mercator'
import { EMPTY } from '../map/style'
import { cutOf, detailBeyond, groundOf } from './ground'
import { labelsIn } from './world/labels'
import { packData, packTopologies } from './packs'

const STORIES = ['earthquake-february-2023', 'panama-land-bridge-2024', 'solar-impulse-2016']

const positions = (json: unknown): Position[] =>
  Array.isArray(json) && typeof json[0] === 'number'
    ? [json as Position]
    : Object.values(json as object).flatMap((part) =>
        typeof part === 'object' && part ? positions(part) : [],
      )

it('is that of geo/layers for a story in their region and their languages', () => {
  const story = readStory(REAL_FILE)
  expect(groundOf(story)).toMatchObject({ isCut: false, near: [0, 30, 66, 66] })
  expect(groundOf({ ...story, lang: 'ar', langs: ['ar'] }).isCut).toBe(true)
  // close up at a place of the region that the fine coast does not reach: the Bosporus
  const close = {
    ...story,
    steps: [],
    view: { ...story.view, center: [29.05, 41.1] as [number, number], zoom: 8 },
  }
  const { isCut, sources } = groundOf(close)
  expect(isCut).toBe(true)
  expect(
    sources.towns.features.filter(({ properties }) => properties?.kind === 'town').length,
  ).toBeGreaterThan(20)
})

it.each([
  ['geo/layers', readStory(REAL_FILE)],
  ['the world', kashmir()],
])('draws boundaries that are not settled as the story has chosen, from %s', (_, story) => {
  const linesOf = (borders?: BorderView) => {
    const { sources } = groundOf({ ...story, ...(borders && { basemap: { borders } }) })
    const lines: Record<string, number> = { border: 0, undetermined: 0, 'admin-contested': 0 }
    for (const { properties, geometry } of [sources.world, sources.coarse, sources.fine].flatMap(
      ({ features }) => features,
    )) {
      const kind = properties!.kind as string
      if (kind in lines) lines[kind]! += (geometry as MultiLineString).coordinates.length
    }
    return lines
  }
  const byDefault = linesOf()
  const { border, undetermined } = byDefault as { border: number; undetermined: number }
  expect(undetermined).toBeGreaterThan(0)
  expect(linesOf('un')).toEqual(byDefault)
  // no view makes a border of what the policy has inside a state
  expect(linesOf('without-disputed')).toEqual({ ...byDefault, undetermined: 0 })
  expect(linesOf('disputed-as-borders')).toEqual({
    ...byDefault,
    undetermined: 0,
    border: border + undetermined,
  })
})

function kashmir() {
  const story = readStory('public/stories/earthquake-february-2023/story.json')
  return { ...story, steps: [], view: { ...story.view, center: [75, 34] as [number, number], zoom: 6 } }
}

it.each(STORIES)('is cut from the world for %s, at its places and with its names', (id) => {
  const story = readStory(`public/stories/${id}/story.json`)
  const { isCut, near, sources } = groundOf(story)
  expect(isCut).toBe(true)
  const [lng, lat] = story.view.center as [number, number]
  expect(lng > near[0] && lng < near[2]! && lat > near[1] && lat < near[3]!).toBe(true)
  const masks = (scale: 'coarse' | 'fine') =>
    sources[scale].features.filter(({ properties }) => properties?.kind === 'mask') as Feature<Polygon>[]
  expect(masks('coarse').some((mask) => booleanPointInPolygon([lng, lat], mask))).toBe(true)
  for (const { camera } of story.steps.filter(({ camera }) => camera.zoom >= 6))
    expect(masks('fine').some((mask) => booleanPointInPolygon(camera.center, mask))).toBe(true)
  // a story of the Pacific counts on beyond the antimeridian
  const farthest = id.startsWith('solar') ? 195 : 180
  const all = positions(Object.values(sources).map(({ features }) => features.map((f) => f.geometry)))
  expect(all.filter(([x, y]) => !(Math.abs(x!) <= farthest && Math.abs(y!) <= 85))).toEqual([])
  const named = sources.towns.features.filter(({ properties }) => properties?.[`name_${story.lang}`])
  expect(named.length).toBeGreaterThan(20)
  const { region, options } = cutOf(story)
  expect(sources.towns.features).toEqual(labelsIn(region, options))
})

it('gives the credit of what it is made from', () => {
  const story = readStory('public/stories/solar-impulse-2016/story.json')
  const credit = creditOf(story, true)
  expect(credit).toMatch(/^Map data .*OpenStreetMap contributors.*Natural Earth.*GeoNames/)
  expect(new Set(credit.split(', ')).size).toBe(credit.split(', ').length)
})

it.each([
  ['east', 178.9],
  ['west', -179.2],
])('goes on across the antimeridian from the %s', (_, lng) => {
  const story = readStory('tests/fixtures/stories/one-place/story.json')
  const { sources } = groundOf({ ...story, view: { ...story.view, center: [lng, -17.3], zoom: 7 } })
  // land on both sides of it: Viti Levu, and the Lau islands in the counting of the story's side
  const turn = lng < 0 ? -360 : 0
  const land = sources.coarse.features.filter(
    ({ properties }) => properties?.kind === 'land',
  ) as Feature<Polygon>[]
  const isLand = (at: [number, number]) => land.some((one) => booleanPointInPolygon(at, one))
  expect(isLand([178 + turn, -17.8])).toBe(true)
  expect(isLand([180.05 + turn, -16.75])).toBe(true)
  expect(isLand([179.5 + turn, -17.8])).toBe(false)
  expect(sources.towns.features.some(({ properties }) => properties?.name_en === 'Suva')).toBe(true)
})

describe.each([
  ['islands', [120.98, 14.6]],
  ['a coast of many islands', [103.85, 1.3]],
  ['borders and straits', [29.05, 41.1]],
  ['the far north', [15.6, 78.2]],
  ['the antimeridian', [178.5, -17.8]],
] as [string, [number, number]][])('of a story that opens close up at %s', (_, center) => {
  const story = readStory('tests/fixtures/stories/one-place/story.json')
  const close = { ...story, view: { ...story.view, center, zoom: 8 } }
  const ground = groundOf(close)

  it('has the region as far as a large screen shows at zoom 4', () => {
    const masks = ground.sources.coarse.features.filter(
      ({ properties }) => properties?.kind === 'mask',
    ) as Feature<Polygon>[]
    for (const px of [-630, 630])
      for (const [x, y] of [
        [px, 0],
        [0, px * 0.6],
      ] as const) {
        const [cx, cy] = worldPx(center, 4)
        const at = lngLatAt([cx + x, cy + y], 4)
        // no map goes further to the poles
        if (Math.abs(at[1]) < 82.9) expect(masks.some((one) => booleanPointInPolygon(at, one))).toBe(true)
      }
  })

  it('has first what it opens on, and the rest apart; each in what a page can take', () => {
    const { basemap, region, fine } = packData(close, EMPTY, pathToFileURL('/nowhere/'), ground)
    const kb = (sources: Record<string, FeatureCollection>) => wireBytes(packTopologies(sources)) / 1000
    const [west, south, east, north] = ground.near as [number, number, number, number]
    for (const name of ['coarse', 'towns'] as const)
      for (const [x, y] of positions(basemap[name]!.features.map((one) => one.geometry)))
        expect(x! >= west - 1e-9 && x! <= east + 1e-9 && y! >= south - 1e-9 && y! <= north + 1e-9).toBe(true)
    expect(kb(basemap)).toBeLessThan(10)
    expect(kb(region) + kb(fine)).toBeLessThan(90)
  })
})

it('is fine where the steps come close, though the story opens on more of the world than any region', () => {
  const story = readStory('tests/fixtures/stories/one-place/story.json')
  const step = (id: string, center: [number, number], zoom: number) => ({
    ...({ title: { en: id }, text: { en: id }, camera: { center, zoom } } as object),
    id,
  })
  const wide = {
    ...story,
    view: { ...story.view, center: [68.7, 12.1] as [number, number], zoom: 2 },
    steps: [step('canal', [32.4, 31], 7.1), step('lake', [32.6, 30.1], 8.9), step('sea', [68.7, 12.1], 2)],
  } as typeof story
  const masks = (ground: FeatureCollection) =>
    ground.features.filter(({ properties }) => properties?.kind === 'mask') as Feature<Polygon>[]
  const { sources } = groundOf(wide)
  for (const scale of [sources.coarse, sources.fine])
    expect(masks(scale).some((one) => booleanPointInPolygon([32.4, 30.3], one))).toBe(true)
})

describe('with places that a story wants the fine scale around', () => {
  const far = readStory('tests/fixtures/stories/one-place/story.json')
  const [place] = far.places.features
  /** A story that opens far out over the eastern Mediterranean, with three places. */
  const story = {
    ...far,
    view: { ...far.view, center: [33, 33] as [number, number], zoom: 4 },
    places: {
      ...far.places,
      features: Object.entries({ suez: [32.5, 29.9], antalya: [30.7, 36.9], muscat: [58.4, 23.6] }).map(
        ([id, coordinates]) => ({
          ...place!,
          id,
          geometry: { type: 'Point' as const, coordinates: coordinates as [number, number] },
        }),
      ),
    },
  }
  /** Which of some positions the fine scale reaches. */
  const fineAt = (detail: string[], ...positions: [number, number][]) => {
    const { features } = groundOf({ ...story, ...(detail.length && { basemap: { detail } }) }).sources.fine
    const masks = features.filter(({ properties }) => properties?.kind === 'mask') as Feature<Polygon>[]
    return positions.map((at) => masks.some((mask) => booleanPointInPolygon(at, mask)))
  }

  it('has it there, and where the view alone would', () => {
    expect(fineAt([], [30.7, 36.9])).toEqual([false])
    expect(fineAt(['antalya'], [30.7, 36.9], [33, 33], [35.5, 35.5])).toEqual([true, true, false])
  })

  it('tells of a place beyond the region', () => {
    expect(
      detailBeyond({
        ...story,
        view: { ...story.view, center: [20, 40] },
        basemap: { detail: ['suez', 'muscat'] },
      }),
    ).toEqual(['muscat'])
  })

  it('leaves the ground of geo/layers where that has no fine coast', () => {
    const real = readStory(REAL_FILE)
    const [first] = real.places.features
    const at = (coordinates: [number, number]) => ({
      ...real,
      basemap: { detail: ['wanted'] },
      places: {
        ...real.places,
        features: [
          ...real.places.features,
          { ...first!, id: 'wanted', geometry: { type: 'Point' as const, coordinates } },
        ],
      },
    })
    expect(groundOf(at([37.5, 47.1])).isCut).toBe(false)
    expect(groundOf(at([29, 41])).isCut).toBe(true)
  })
})
