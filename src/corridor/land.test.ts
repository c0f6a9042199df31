import { describe, expect, test } from 'vitest'
import type { Feature, FeatureCollection } from 'geojson'
import { insideBlock, landUnder } from './block'
import { endsData, landArea, readLand } from './land'
import { meshOf } from './mesh'
import { collection, kmPoint, kmPolygon, landOf } from '../../tests/fixtures/corridor/lands'
import { realLand } from '../../tests/fixtures/corridor/real-land'

const square = kmPolygon([
  [-10, -10],
  [10, -10],
  [10, 10],
  [-10, 10],
])
const areaOf = (land: ReturnType<typeof landOf>) => meshOf(land).pieceAreaKm2.reduce((a, b) => a + b, 0)

describe('readLand', () => {
  test.each([
    [null, /FeatureCollection/],
    [{ type: 'Feature' }, /FeatureCollection/],
    [{ type: 'FeatureCollection', features: [] }, /no feature of kind "land"/],
    [collection({ type: 'Polygon', coordinates: [] }), /no feature of kind "land"/],
    [
      collection({
        type: 'Polygon',
        coordinates: [
          [
            [36, 46],
            [37, 146],
            [36, 47],
            [36, 46],
          ],
        ],
      }),
      /every position/,
    ],
    [collection({ type: 'Polygon', coordinates: [[[36, NaN]]] }), /every position/],
    [collection({ type: 'Point', coordinates: [36, 46] } as never), /Point; land must be an area/],
    [collection(square, [feature('azov-coast', 'coast', square)]), /a coast must be a line/],
    [{ type: 'FeatureCollection', features: [null] }, /no feature of kind/],
    [
      { type: 'FeatureCollection', features: [{ id: 'land', properties: { kind: 'land' }, geometry: null }] },
      /every position/,
    ],
  ])('says what is wrong with input %#', (input, wrong) => {
    const result = readLand(input as unknown as FeatureCollection)
    expect(result.status).toBe('bad')
    if (result.status === 'bad') expect(result.wrong).toMatch(wrong)
  })

  test('keeps the area and the corners of what it read', () => {
    expect(areaOf(landOf(square))).toBeCloseTo(400, 0)
    const again = landArea(landOf(square)).coordinates[0]![0]!
    for (const corner of square.coordinates[0]!) expect(again).toContainEqual(corner)
  })

  test('takes the rings either way round', () => {
    const turned = { ...square, coordinates: square.coordinates.map((ring) => [...ring].reverse()) }
    expect(areaOf(landOf(turned))).toBeCloseTo(areaOf(landOf(square)), 6)
  })

  test('the real land is one mainland with islets, four crossings and a coast', () => {
    const land = realLand()
    expect(Object.keys(land.crossings).sort()).toEqual(['arabat', 'chonhar', 'henichesk', 'perekop'])
    expect(land.coast.length).toBeGreaterThan(0)
    const areas = [...meshOf(land).pieceAreaKm2].sort((a, b) => b - a)
    expect(areas[0]).toBeGreaterThan(250_000)
    expect(areas[1]).toBeLessThan(100)
  })

  test('a side on the box is the end of the data, a shore is not', () => {
    const land = landOf(square, [], [32, 44.2, 40.5, 49])
    const end = endsData(land)
    const { project } = land.plane
    expect(end(project([40.5, 47]), project([40.5, 48]))).toBe(true)
    expect(end(project([33, 44.2]), project([33.05, 44.2]))).toBe(true)
    expect(end(project([40.5, 47]), project([40.4, 47]))).toBe(false)
    expect(end(project([36, 46]), project([36.1, 46]))).toBe(false)
  })
})

describe('landUnder', () => {
  test('nothing given, nothing changed; equal limits give the same land', () => {
    const land = landOf(square)
    expect(landUnder(land)).toBe(land)
    expect(landUnder(land, { crossings: { chonhar: false, nowhere: false }, blocked: [] })).toBe(land)
    const limits = { blocked: [{ center: kmPoint(0, 0), radiusKm: 3 }] }
    expect(landUnder(land, limits)).toBe(landUnder(land, structuredClone(limits)))
  })

  test('a disc takes out its area, to 0.1 %', () => {
    const land = landOf(square)
    const less = landUnder(land, { blocked: [{ center: kmPoint(0, 0), radiusKm: 3 }] })
    expect((areaOf(land) - areaOf(less)) / (Math.PI * 9)).toBeCloseTo(1, 3)
    expect(insideBlock(less, kmPoint(2.9, 0))).toBe(true)
    expect(insideBlock(less, kmPoint(3.1, 0))).toBe(false)
  })

  test('a closed crossing parts two banks; both forms of its name work', () => {
    const bridge = kmPolygon([
      [-0.5, -11],
      [0.5, -11],
      [0.5, 11],
      [-0.5, 11],
    ])
    const land = landOf(square, [feature('crossing-bridge', 'crossing', bridge)])
    expect(meshOf(land).pieceAreaKm2).toHaveLength(1)
    for (const name of ['bridge', 'crossing-bridge'])
      expect(meshOf(landUnder(land, { crossings: { [name]: false } })).pieceAreaKm2).toHaveLength(2)
    expect(landUnder(land, { crossings: { bridge: true } })).toBe(land)
  })

  test('a land without a coast has no strip', () => {
    const land = landOf(square)
    expect(landUnder(land, { stripDepthKm: 1 })).toBe(land)
  })
})

describe('a strip along the coast', () => {
  const rim = (...points: [number, number][]): Feature['geometry'] => ({
    type: 'LineString',
    coordinates: points.map(([x, y]) => kmPoint(x, y)),
  })
  const coast = rim([-10, -10], [10, -10])
  const land = landOf(square, [feature('south-coast', 'coast', coast)])
  const [lng, lat] = kmPoint(0, 0)

  test('is the land within its depth of it', () => {
    expect(areaOf(landUnder(land, { stripDepthKm: 4 }))).toBeCloseTo(80, 0)
    expect(areaOf(landUnder(land, { stripDepthKm: 4, stripWithin: {} }))).toBeCloseTo(80, 0)
  })

  test.each([
    ['west', { west: lng }, 200 + 40],
    ['east', { east: lng }, 200 + 40],
    ['south', { south: lat }, 200],
    ['north', { north: lat }, 200 + 80],
    ['west and east', { west: kmPoint(-5, 0)[0], east: kmPoint(5, 0)[0] }, 200 + 40],
    ['all four', { west: lng, south: kmPoint(0, -12)[1], east: kmPoint(5, 0)[0], north: lat }, 350 + 20],
    ['a side beyond the land', { west: -100, north: 80 }, 80],
  ])('leaves all land open outside of its sides: %s', (_, stripWithin, km2) => {
    const left = areaOf(landUnder(land, { stripDepthKm: 4, stripWithin }))
    expect(Math.abs(left - km2)).toBeLessThan(1)
  })

  test('binds on either side of the antimeridian', () => {
    const box = (west: number, east: number) => [
      [
        [west, -17],
        [east, -17],
        [east, -16.9],
        [west, -16.9],
        [west, -17],
      ],
    ]
    const line: Feature['geometry'] = {
      type: 'MultiLineString',
      coordinates: [
        [
          [179.9, -17],
          [180, -17],
        ],
        [
          [-180, -17],
          [-179.9, -17],
        ],
      ],
    }
    const area = { type: 'MultiPolygon' as const, coordinates: [box(179.9, 180), box(-180, -179.9)] }
    const fiji = landOf(area, [feature('coast', 'coast', line)], [179.8, -17.1, -179.8, -16.8])
    const whole = areaOf(fiji)
    for (const stripWithin of [{ west: 180 }, { west: -180 }, { east: 180 }, { east: -180 }]) {
      const share = areaOf(landUnder(fiji, { stripDepthKm: 0.001, stripWithin })) / whole
      expect(Math.abs(share - 0.5), JSON.stringify(stripWithin)).toBeLessThan(0.01)
    }
  })
})

function feature(id: string, kind: string, geometry: Feature['geometry']): Feature {
  return { type: 'Feature', id, properties: { kind }, geometry }
}
