import { area, booleanPointInPolygon, polygon } from '@turf/turf'
import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { wireBytes } from '../../tests/fixtures/wire-bytes'
import { packTopologies } from './packs'
import { cutWorld, groundAreas } from './world-cut'

type Place = { what: string; box: BBox; detail: BBox; land: Position[]; water: Position[]; town: string }

const PLACES: Place[] = [
  {
    what: 'Suez',
    box: [20, 20, 46, 40],
    detail: [29, 27, 36, 33],
    land: [
      [32.1, 30.6],
      [33.8, 29.5],
    ],
    // the canal's lake, the gulf and the sea
    water: [
      [32.4, 30.33],
      [32.55, 29.8],
      [32, 31.9],
    ],
    town: 'Ismailia',
  },
  {
    what: 'Manila',
    box: [108, 4, 134, 24],
    detail: [117.5, 11.5, 124.5, 18],
    land: [
      [121.02, 14.6],
      [120.4, 14.65],
    ],
    water: [
      [120.75, 14.52],
      [121.22, 14.38],
    ],
    town: 'Manila',
  },
  {
    what: 'Gaziantep',
    box: [24, 28, 50, 44],
    detail: [33, 34.5, 42, 39],
    land: [
      [37.38, 37.06],
      [36.16, 36.2],
    ],
    water: [
      [35.85, 36.6],
      [33.4, 38.75],
    ],
    town: 'Gaziantep',
  },
  {
    what: 'Fiji, across the antimeridian',
    box: [165, -28, 194, -8],
    detail: [175.5, -21, 183, -14],
    land: [
      [178, -17.8],
      [179.3, -16.6],
    ],
    water: [
      [179.7, -17.9],
      [181, -18],
    ],
    town: 'Suva',
  },
  {
    what: 'Svalbard',
    box: [-8, 70, 40, 83],
    detail: [8, 76, 30, 81],
    land: [[16.5, 78]],
    water: [[10, 79]],
    town: 'Longyearbyen',
  },
]

const areas = (collection: FeatureCollection, kind: string) =>
  collection.features.filter(({ properties }) => properties?.kind === kind) as Feature<
    Polygon | MultiPolygon
  >[]

function isDry(collection: FeatureCollection, at: Position): boolean {
  const isIn = (kind: string) => areas(collection, kind).some((area) => booleanPointInPolygon(at, area))
  return isIn('land') && !isIn('lake')
}

const cutOf = (box: BBox, detail: BBox) =>
  cutWorld(box, { detail: [detail], langs: ['uk', 'fr'], asOf: '2023-01-01' })
const cuts = new Map(PLACES.map(({ what, box, detail }) => [what, cutOf(box, detail)]))

describe.each(PLACES)('$what', ({ what, box, detail, land, water, town }) => {
  const cut = cuts.get(what)!

  test('has its land and its water close up', () => {
    for (const at of land) expect(isDry(cut.fine, at), at.join()).toBe(true)
    for (const at of water) expect(isDry(cut.fine, at), at.join()).toBe(false)
  })

  test('has rings that are closed and run by the right hand', () => {
    for (const scale of [cut.coarse, cut.fine])
      for (const { geometry } of [...areas(scale, 'land'), ...areas(scale, 'lake')]) {
        const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
        for (const [outer, ...holes] of polygons) {
          expect(outer!.at(-1)).toEqual(outer![0])
          expect(turns(outer!)).toBeGreaterThan(0)
          for (const hole of holes) expect(turns(hole)).toBeLessThan(0)
        }
      }
  })

  test('stays in its boxes, each hidden by a mask a little smaller', () => {
    for (const [scale, [west, south, east, north]] of [
      [cut.coarse, box],
      [cut.fine, detail],
    ] as [FeatureCollection, BBox][]) {
      const [mask] = areas(scale, 'mask')
      expect(mask!.geometry.coordinates.flat(2)).toEqual(
        [west, south, east, south, east, north, west, north, west, south].map((value, i) =>
          i % 2 ? value + (value === south ? 0.02 : -0.02) : value + (value === west ? 0.02 : -0.02),
        ),
      )
      const outside = scale.features
        .flatMap(({ geometry }) => positions(geometry))
        .filter(
          ([lng, lat]) =>
            !(lng! > west! - 0.001 && lng! < east! + 0.001) ||
            !(lat! > south! - 0.001 && lat! < north! + 0.001),
        )
      expect(outside).toEqual([])
    }
  })

  test('names its town, in each language with English to fall back on', () => {
    const names = cut.towns.features.map(({ properties }) => properties?.name_en as string)
    expect(names).toContain(town)
    for (const { properties } of cut.towns.features) expect(properties?.name_en).toBeTruthy()
    expect(cut.towns.features.some(({ properties }) => properties?.name_uk)).toBe(true)
    expect(cut.towns.features.some(({ properties }) => properties?.name_ru)).toBe(false)
    expect(new Set(cut.towns.features.map(({ id }) => id)).size).toBe(cut.towns.features.length)
  })

  test('takes no more than 90 kB on the wire for the region, and 60 for the world around it', () => {
    const bytes = (sources: Record<string, FeatureCollection>) => wireBytes(packTopologies(sources))
    expect(
      bytes({ coarse: cut.coarse }) + bytes({ fine: cut.fine }) + bytes({ towns: cut.towns }),
    ).toBeLessThan(90_000)
    expect(bytes({ world: cut.world })).toBeLessThan(60_000)
  })
})

test('a cut is the same each time', () => {
  const { what, box, detail } = PLACES[0]!
  expect(JSON.stringify(cutOf(box, detail))).toBe(JSON.stringify(cuts.get(what)))
})

test('a state has the name that it had on the day of the story', () => {
  const named = (asOf: string) =>
    cutWorld([24, 28, 50, 44], { detail: [], langs: [], asOf }).towns.features.find(
      ({ id }) => id === 'country-label-tur',
    )!.properties!.name_en
  expect(named('2022-04-22')).toBe('Turkey')
  expect(named('2023-02-07')).toBe('Türkiye')
})

test('a story that stays far out has no fine scale', () => {
  expect(cutWorld([20, 20, 46, 40], { detail: [], langs: [], asOf: '2023-01-01' }).fine.features).toEqual([])
})

// simplified coasts cross each other just at the edge of these boxes
test.each<[string, BBox]>([
  ['Vancouver', [-125.3, 48.387, -120.9, 50.213]],
  ['Melbourne', [144.775, -38.816, 146.826, -37.585]],
])('a box around %s has the land of the finer scale', (_, box) => {
  const km2 = (scale: 'detail' | 'region') =>
    groundAreas(scale, box).land.reduce((sum, rings) => sum + area(polygon(rings)) / 1e6, 0)
  expect(km2('region') / km2('detail')).toBeCloseTo(1, 1)
  for (const [x, y] of groundAreas('region', box).land.flat(2) as [number, number][]) {
    expect(x).toBeGreaterThan(box[0] - 0.01)
    expect(x).toBeLessThan(box[2] + 0.01)
    expect(y).toBeGreaterThan(box[1] - 0.01)
    expect(y).toBeLessThan(box[3] + 0.01)
  }
})

function turns(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0)
}

function positions(geometry: Feature['geometry']): Position[] {
  return 'coordinates' in geometry
    ? ([geometry.coordinates].flat(5) as number[]).reduce<Position[]>((all, value, i) => {
        if (i % 2) all.at(-1)!.push(value)
        else all.push([value])
        return all
      }, [])
    : []
}
