import type { LineString } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { area, booleanPointInPolygon, length, lineString } from '@turf/turf'
import type { CorridorClient } from '../../corridor'
import { coastOfStrip, crossingCentres } from './land-parts'
import { markerFeatures, neckFeatures, pointAt, routeFeatures, settingFeatures } from './map-features'
import { neckOf } from './outcome'
import { allVia } from './settings'
import { exportFile } from './export-file'
import { report } from './report'
import { crossingIds } from '../../view/corridor-link'
import { collection, geodesicKm, STRIP_WITHIN } from '../../../tests/fixtures/corridor/real-land'
import { inProcess, outcomeOf, preset, recipe, story } from '../../../tests/fixtures/corridor/outcomes'

let client: CorridorClient
let kinds: string[]
const kindsOf = (features: { properties: unknown }[]) =>
  features.map((f) => (f.properties as { kind: string }).kind)

beforeAll(async () => {
  ;({ client, kinds } = await inProcess())
})

test('the parts of the land file: the strip ends where the library ends it, crossings lie in their areas', () => {
  expect(story.derived[0]!.whatIf!.strip!.within).toEqual(STRIP_WITHIN)
  const coast = coastOfStrip(collection, STRIP_WITHIN)
  expect(Math.min(...coast.map(([lng]) => lng))).toBeGreaterThanOrEqual(STRIP_WITHIN.west)
  expect(length(lineString(coast))).toBeGreaterThan(120)
  const centres = crossingCentres(collection)
  expect(Object.keys(centres).sort()).toEqual(crossingIds(story).sort())
  for (const [id, centre] of Object.entries(centres)) {
    const crossing = collection.features.find((f) => f.id === `crossing-${id}`)!
    expect(booleanPointInPolygon(centre, crossing.geometry as never), id).toBe(true)
  }
})

describe('what is asked again', () => {
  test('a new half-width asks for no new route; a new radius does', async () => {
    const first = await outcomeOf(client, {})
    kinds.length = 0
    const wider = await outcomeOf(client, { halfWidthKm: 30 }, first)
    expect(kinds).toEqual(['corridor', 'coastShare'])
    expect(wider.route).toBe(first.route)
    expect(wider.corridor!.areaKm2).toBeGreaterThan(first.corridor!.areaKm2)
    kinds.length = 0
    await outcomeOf(client, { blockRadiusKm: 10, viaOff: ['mariupol'] }, wider)
    expect(kinds).toEqual(['route', 'corridor', 'coastShare', 'profile'])
  })
})

describe("the report's point", () => {
  test('before: cut between Novoazovsk and Berdiansk; after: open, as long as on open land', async () => {
    const before = await outcomeOf(client, preset('before'))
    expect(before.route).toEqual({ status: 'cut', between: [1, 2] })
    expect(before.via.map((v) => v.id)).toEqual([null, 'novoazovsk', 'berdiansk', 'melitopol', null])
    const after = await outcomeOf(client, preset('after'))
    const open = await outcomeOf(client, {})
    if (after.route.status !== 'ok' || open.route.status !== 'ok') throw new Error('no way')
    expect(Math.abs(after.route.lengthKm - open.route.lengthKm)).toBeLessThan(2)
  })
})

describe('on the map', () => {
  test('a way: line and corridor with the ids of the published ones, the strip, the disc and the closed crossing', async () => {
    const outcome = await outcomeOf(client, {
      viaOff: ['mariupol'],
      blockRadiusKm: 15,
      stripDepthKm: 40,
      closed: ['chonhar'],
    })
    expect(routeFeatures(outcome).map((f) => f.id)).toEqual(['land-route-line', 'land-route-corridor'])
    const drawn = settingFeatures(story, outcome, allVia(story), crossingCentres(collection))
    expect(kindsOf(drawn)).toEqual(['strip', 'block', 'closed', 'via', 'via', 'via', 'via', 'via', 'via'])
    expect(drawn.filter((f) => f.properties!.kind === 'via').map((f) => f.properties!.passed)).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
    ])
    const disc = drawn[1]!.geometry
    if (disc.type !== 'Polygon') throw new Error(disc.type)
    for (const p of disc.coordinates[0]!)
      expect(geodesicKm([37.54131, 47.09514], p as [number, number])).toBeCloseTo(15, 0)
  })

  test('no way: places but no line, and the two that it lies between stand out', async () => {
    const outcome = await outcomeOf(client, preset('before'))
    expect(routeFeatures(outcome)).toEqual([])
    expect(markerFeatures(outcome, 10)).toEqual([])
    const drawn = settingFeatures(story, outcome, allVia(story), {})
    expect(drawn.some((f) => f.geometry.type === 'LineString')).toBe(false)
    const ends = drawn
      .filter((f) => f.properties!.end)
      .map((f) => (f.geometry as { coordinates: unknown }).coordinates)
    expect(ends).toEqual([
      [38.08599, 47.11389],
      [36.78815, 46.75578],
    ])
  })

  test('the marker is on the line, as far along as it says', async () => {
    const { route } = await outcomeOf(client, {})
    if (route.status !== 'ok') throw new Error(route.status)
    const ends = [allVia(story)[0]!.lngLat, allVia(story).at(-1)!.lngLat]
    expect(geodesicKm(pointAt(route.line, 0, route.lengthKm), ends[0]!)).toBeLessThan(0.01)
    const toBerdiansk = route.legsKm[0]! + route.legsKm[1]! + route.legsKm[2]!
    expect(geodesicKm(pointAt(route.line, toBerdiansk, route.lengthKm), [36.78815, 46.75578])).toBeLessThan(
      0.2,
    )
    expect(geodesicKm(pointAt(route.line, route.lengthKm, route.lengthKm), ends[1]!)).toBeLessThan(0.01)
  })

  test('the chord of the narrowest land is as long as it says', async () => {
    const neck = await neckOf(client, await outcomeOf(client, {}))
    if (neck.status !== 'ok') throw new Error(neck.status)
    const [chord] = neckFeatures(neck)
    const [a, b] = (chord!.geometry as LineString).coordinates as [number, number][]
    expect(geodesicKm(a!, b!)).toBeCloseTo(neck.widthKm, 2)
    expect(neckFeatures({ ...neck, narrowing: false })).toEqual([])
    expect(neckFeatures(null)).toEqual([])
  })
})

describe('figures', () => {
  const name = (text: unknown) => (typeof text === 'string' ? text : (text as { en: string }).en)

  test("the story's settings give the published figures, others their own; no way gives none", async () => {
    const outcome = await outcomeOf(client, {})
    const published = { lengthKm: 1, legsKm: [1], areaKm2: 2, halfWidthKm: 20, pieces: 3 }
    expect(report(outcome, null, published, name)).toMatchObject({
      source: 'story',
      lengthKm: 1,
      areaKm2: 2,
      pieces: 3,
    })
    const live = report(outcome, null, null, name)
    expect(live).toMatchObject({ source: 'reader', status: 'ok', pieces: outcome.corridor!.pieces })
    expect(live.legsKm.reduce((a, b) => a + b, 0)).toBeCloseTo(live.lengthKm!, 6)
    expect(live.via[2]).toBe('Mariupol')
    const none = report(await outcomeOf(client, preset('before')), null, null, name)
    expect(none).toMatchObject({
      status: 'cut',
      at: ['Novoazovsk', 'Berdiansk'],
      lengthKm: null,
      areaKm2: null,
    })
  })

  test('the file has the line, the corridor, what was changed, date, credit and caveat', async () => {
    const outcome = await outcomeOf(client, {
      halfWidthKm: 10,
      viaOff: ['mariupol'],
      blockRadiusKm: 20,
      closed: ['perekop'],
    })
    const file = exportFile(story, outcome, '© OpenStreetMap contributors')!
    expect(file.name).toBe('land-route-2022-04-22.geojson')
    const { features } = JSON.parse(file.text)
    expect(kindsOf(features)).toEqual(['route', 'corridor'])
    for (const { properties } of features) {
      expect(properties).toMatchObject({
        asOf: '2022-04-22',
        caveat: story.derived[0]!.caveat,
        limits: { blocked: [{ radiusKm: 20 }], crossings: { perekop: false } },
      })
      expect(properties.credit).toBe('© OpenStreetMap contributors')
      expect(properties.recipe.halfWidthKm).toBe(10)
      expect(properties.recipe.crossings).toEqual({
        chonhar: true,
        henichesk: true,
        arabat: true,
        perekop: false,
      })
      expect(properties.recipe.via.map((v: { name: { en: string } }) => v.name.en)).not.toContain('Mariupol')
      expect(properties.legsKm).toHaveLength(4)
      expect(properties.legsKm[1]).toMatchObject({ from: { en: 'Novoazovsk' }, to: { en: 'Berdiansk' } })
    }
    expect(features[1].properties.areaKm2).toBeCloseTo(area(features[1]) / 1e6, 0)
    expect(exportFile(story, await outcomeOf(client, preset('before')), '')).toBeNull()
  })

  test('the recipe is that of the settings', () => {
    expect(recipe.halfWidthKm).toBe(story.derived[0]!.recipe.halfWidthKm)
  })
})
