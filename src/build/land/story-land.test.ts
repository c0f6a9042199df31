import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FeatureCollection } from 'geojson'
import { afterAll, describe, expect, it, test } from 'vitest'
import { landUnder } from '../../corridor/block'
import { coastShare } from '../../corridor/coast-share'
import { recipeOf } from '../../corridor/export'
import type { LngLat } from '../../corridor/plane'
import { landRoute, type RouteResult } from '../../corridor/route'
import type { LandRouteFile } from '../../story/land-route'
import type { Area } from '../../../tests/fixtures/corridor/lands'
import { oracle } from '../../../tests/fixtures/corridor/oracle'
import { geodesicKm } from '../../../tests/fixtures/corridor/real-land'
import { noWay } from './no-way'
import { landOf, type FoundLand } from './story-land'

type Recipe = LandRouteFile['recipe']
type Coast = NonNullable<LandRouteFile['whatIf']>['coast']

const root = mkdtempSync(join(tmpdir(), 'placeline-land-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const folder = pathToFileURL(`${root}/`)

const recipe = (via: LngLat[], more: Partial<Recipe> = {}): { recipe: Recipe } => ({
  recipe: {
    via: via.map((lngLat, i) => ({ id: `place-${i + 1}`, name: `Place ${i + 1}`, lngLat })),
    halfWidthKm: 10,
    crossings: [],
    data: [],
    ...more,
  },
})
const crossing = (id: string, more: Partial<Recipe['crossings'][number]>) => ({
  id,
  name: id,
  open: true,
  ...more,
})

function good(found: FoundLand) {
  if (found.status === 'bad') throw new Error(JSON.stringify(found.faults))
  return found
}

function wayOf(route: { recipe: Recipe }, closed: string[] = []): RouteResult {
  const { land } = good(landOf(route, folder))
  const crossings = Object.fromEntries(closed.map((id) => [id, false]))
  return landRoute(
    land,
    recipeOf(route.recipe).via.map(({ lngLat }) => lngLat),
    { crossings },
  )
}

const faultsOf = (found: FoundLand) => (found.status === 'bad' ? found.faults : [])

const ISMAILIA = { line: [[32.2, 30.85], [32.45, 30.85]] as LngLat[], widthKm: 0.5 } // prettier-ignore

describe('land cut from the world', () => {
  test.each<[string, LngLat[], Partial<Recipe>]>([
    ['the Isthmus of Panama', [[-79.9, 9.355], [-77.4, 8]], {}], // prettier-ignore
    ['Cairo to El Arish over the Suez Canal', [[31.24, 30.05], [33.8, 31.12]], { crossings: [crossing('canal', { bridge: ISMAILIA })] }], // prettier-ignore
    ['the Kra Isthmus', [[98.6, 10.45], [99.96, 8.43]], {}], // prettier-ignore
    ['the Cape of Good Hope', [[18.42, -33.93], [18.45, -34.2]], {}], // prettier-ignore
    ['Spitsbergen', [[15.6, 78.19], [16.6, 77.65]], {}], // prettier-ignore
  ])('%s: the line is that of brute force to 0.01 %%', (_, via, more) => {
    const route = recipe(via, more)
    const { land, collection } = good(landOf(route, folder))
    const way = wayOf(route)
    if (way.status !== 'ok') throw new Error(way.status)
    expect(way.snappedKm).toEqual(via.map(() => 0))
    const area = collection.features.find(({ id }) => id === 'land')!.geometry as Area
    const lengthKm = oracle(area, land.plane).lengthKm(via[0]!, via.at(-1)!)!
    expect(Math.abs(way.lengthKm / lengthKm - 1)).toBeLessThan(1e-4)
    // it goes round water, so it is no straight line
    expect(way.lengthKm).toBeGreaterThan(1.001 * geodesicKm(via[0]!, via.at(-1)!))
  })

  it('takes lakes for water, unless the recipe has them as land', () => {
    // both banks of Lake Nicaragua
    const ends: LngLat[] = [[-86, 11.96], [-84.85, 11.5]] // prettier-ignore
    const around = wayOf(recipe(ends))
    const across = wayOf(recipe(ends, { land: { lakes: 'land' } }))
    if (around.status !== 'ok' || across.status !== 'ok') throw new Error(around.status)
    expect(around.lengthKm).toBeGreaterThan(across.lengthKm + 5)
    expect(across.lengthKm).toBeCloseTo(geodesicKm(ends[0]!, ends[1]!), 2)
  })

  it('is as wide as the shortest line needs it, or as the recipe says', () => {
    // around the Gulf of Thailand's head: the way leaves the box of the two places
    const ends: LngLat[] = [[100.0, 12.9], [100.92, 12.92]] // prettier-ignore
    const free = wayOf(recipe(ends))
    if (free.status !== 'ok') throw new Error(free.status)
    expect(Math.max(...free.line.coordinates.map(([, lat]) => lat!))).toBeGreaterThan(13.4)
    const narrow = wayOf(recipe(ends, { land: { box: [99.5, 12, 101.5, 13.2] } }))
    expect(narrow).toEqual({ status: 'cut', between: [0, 1] })
  })
})

describe('a crossing of the recipe', () => {
  const banks: LngLat[] = [[32.1, 30.85], [32.6, 30.85]] // prettier-ignore

  it('joins two banks by a bridge, which can be closed', () => {
    expect(wayOf(recipe(banks)).status).toBe('cut')
    const bridged = recipe(banks, { crossings: [crossing('canal', { bridge: ISMAILIA })] })
    expect(wayOf(bridged).status).toBe('ok')
    expect(wayOf(bridged, ['canal'])).toEqual({ status: 'cut', between: [0, 1] })
  })

  it('parts a neck of land at a gate that is closed', () => {
    // the valley across the Cape Peninsula
    const gate = { line: [[18.3, -34.13], [18.5, -34.13]] as LngLat[] } // prettier-ignore
    const along = recipe([[18.42, -33.93], [18.45, -34.2]], { crossings: [crossing('valley', { gate })] }) // prettier-ignore
    const without = wayOf(recipe(along.recipe.via.map(({ lngLat }) => lngLat as LngLat)))
    const whole = wayOf(along)
    if (whole.status !== 'ok' || without.status !== 'ok') throw new Error(whole.status)
    // its box is another, and so is its plane
    expect(Math.abs(whole.lengthKm / without.lengthKm - 1)).toBeLessThan(1e-6)
    expect(wayOf(along, ['valley'])).toEqual({ status: 'cut', between: [0, 1] })
  })

  it.each([
    ['a bridge that ends in water', { bridge: { ...ISMAILIA, line: [[32.2, 30.33], [32.4, 30.33]] } }, 'bridge.line[1]', /ends in water/, /the bank/], // prettier-ignore
    ['a bridge over land', { bridge: { ...ISMAILIA, line: [[32, 30.8], [32.1, 30.8]] } }, 'bridge.line', /no water under/, /"gate"/], // prettier-ignore
    ['a gate that ends on land', { gate: { line: [[32, 30.8], [32.1, 30.8]] } }, 'gate.line[0]', /ends on land/, /in the water/], // prettier-ignore
  ] as const)('is refused as %s', (_, more, path, wrong, right) => {
    const [fault] = faultsOf(landOf(recipe(banks, { crossings: [crossing('canal', more as never)] }), folder))
    expect(fault).toMatchObject({ path: `recipe.crossings[0].${path}` })
    expect(fault!.wrong).toMatch(wrong)
    expect(fault!.right).toMatch(right)
  })
})

describe('what has no way', () => {
  it('is told of by both places of the pair', () => {
    // Manila, Batangas, and Puerto Galera on the next island
    const route = recipe([[120.99, 14.6], [121.07, 13.77], [121, 13.45]]) // prettier-ignore
    const way = wayOf(route)
    if (way.status === 'ok') throw new Error('a way over the strait')
    expect(noWay(route, 'en', way)).toMatchObject({
      path: 'recipe.via[2]',
      wrong: 'no way over land leads from "Place 2" to "Place 3"',
      right: expect.stringMatching(/bridge/),
    })
  })

  it('is told of where a place lies in water', () => {
    const route = recipe([[120.99, 14.6], [120.7, 14.55]]) // prettier-ignore
    const way = wayOf(route)
    if (way.status === 'ok') throw new Error('a way into the bay')
    expect(noWay(route, 'en', way)).toMatchObject({
      path: 'recipe.via[1].lngLat',
      wrong: expect.stringMatching(/"Place 2" lies more than 1 km off/),
    })
  })

  it('is told of where the places lie too far apart, or the box is too large', () => {
    const far: LngLat[] = [[2.35, 48.85], [37.62, 55.75]] // prettier-ignore
    expect(faultsOf(landOf(recipe(far), folder))).toMatchObject([
      { path: 'recipe.via', wrong: expect.stringMatching(/too far apart: .* up to 900 km/) },
    ])
    const boxed = recipe([[30, 50], [31, 50]], { land: { box: [20, 45, 40, 55] } }) // prettier-ignore
    expect(faultsOf(landOf(boxed, folder))).toMatchObject([
      { path: 'recipe.land.box', wrong: expect.stringMatching(/km from corner to corner/) },
    ])
  })
})

describe('the coast of the recipe', () => {
  const coast = (between: [LngLat, LngLat]) =>
    ({ whatIf: { coast: { side: 'left', label: 'Shore', note: 'of {coast}', between } as Coast } }) as const

  it('is the shore between its two ends, of which a share lies in a corridor', () => {
    // the Caribbean side, Colón to Portobelo
    const ends: LngLat[] = [[-79.9, 9.355], [-79.4, 9.4]] // prettier-ignore
    const route = { ...recipe(ends), ...coast([[-79.8, 9.4], [-79.65, 9.56]]) } // prettier-ignore
    const { land, collection } = good(landOf(route, folder))
    const line = collection.features.find(({ properties }) => properties?.kind === 'coast')!.geometry
    if (line.type !== 'LineString') throw new Error(line.type)
    expect(geodesicKm(line.coordinates[0] as LngLat, [-79.8, 9.4])).toBeLessThan(5)
    expect(geodesicKm(line.coordinates.at(-1) as LngLat, [-79.65, 9.56])).toBeLessThan(5)
    const share = coastShare(land, { line: ends, halfWidthKm: 60 })
    expect(share.share).toBe(1)
    expect(share.coastKm).toBeGreaterThan(geodesicKm([-79.8, 9.4], [-79.65, 9.56]) - 10)
    const strip = landUnder(land, { stripDepthKm: 5 })
    expect(strip.rings.flat().length).toBeLessThan(land.rings.flat().length)
  })

  it('is refused where an end lies inland, or on another land', () => {
    const ends: LngLat[] = [[-79.9, 9.355], [-79.5, 9.02]] // prettier-ignore
    const inland = { ...recipe(ends), ...coast([[-79.8, 9.4], [-79, 9.2]]) } // prettier-ignore
    const [off] = faultsOf(landOf(inland, folder))
    expect(off).toMatchObject({
      path: 'whatIf.coast.between[1]',
      wrong: expect.stringMatching(/\d+ km away/),
    })
    // one end on each ocean: the shores meet nowhere in the box
    const oceans = { ...recipe(ends), ...coast([[-79.9, 9.38], [-79.55, 8.96]]) } // prettier-ignore
    expect(faultsOf(landOf(oceans, folder))).toMatchObject([
      { path: 'whatIf.coast.between', wrong: expect.stringMatching(/no shore leads/) },
    ])
  })
})

describe('a land of the folder', () => {
  const square = (west: number, south: number): FeatureCollection => ({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [west, south],
              [west + 1, south],
              [west + 1, south + 1],
              [west, south + 1],
              [west, south],
            ],
          ],
        },
      },
    ],
  })
  const data = { file: 'layers/island.geojson', credit: 'Survey', licence: 'CC0' }
  mkdirSync(join(root, 'layers'))
  const write = (text: string) => writeFileSync(join(root, data.file), text)

  it('is its polygons', () => {
    write(JSON.stringify(square(10, 5)))
    const way = wayOf(recipe([[10.2, 5.2], [10.8, 5.8]], { land: { data } })) // prettier-ignore
    expect(way.status === 'ok' && way.lengthKm).toBeCloseTo(geodesicKm([10.2, 5.2], [10.8, 5.8]), 3)
  })

  it.each([
    ['no JSON', '{', 'recipe.land.data.file', /is no JSON/],
    ['no land', '{"type":"FeatureCollection","features":[]}', 'recipe.land.data.file', /no feature of kind/],
    ['no crossing', JSON.stringify(square(10, 5)), 'recipe.crossings[0].id', /no crossing "ford"/],
  ])('is refused with %s', (_, text, path, wrong) => {
    write(text)
    const crossings = path.includes('crossings') ? [crossing('ford', {})] : []
    const found = landOf(recipe([[10.2, 5.2], [10.8, 5.8]], { land: { data }, crossings }), folder) // prettier-ignore
    expect(faultsOf(found)).toMatchObject([{ path, wrong: expect.stringMatching(wrong) }])
  })
})
