import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { landUnder } from './block'
import { coastShare } from './coast-share'
import { corridor } from './corridor'
import { turfCorridor } from './derive'
import { landRoute } from './route'
import type { LngLat } from './plane'
import { kmPoint, kmPolygon, landOf } from '../../tests/fixtures/corridor/lands'
import {
  landGeometry,
  landWithout,
  outsideBy,
  PLACES,
  realLand,
  VIA,
  VIA_WITHOUT_MARIUPOL,
} from '../../tests/fixtures/corridor/real-land'

const land = realLand()
const found = landRoute(land, VIA)
if (found.status !== 'ok') throw new Error(found.status)
const { line } = found

const square = landOf(
  kmPolygon([
    [-10, -10],
    [10, -10],
    [10, 10],
    [-10, 10],
  ]),
)

describe('corridor', () => {
  test('around a straight line: a box and two half discs, to 0.1 %', () => {
    const { areaKm2, pieces } = corridor([kmPoint(-5, 0), kmPoint(5, 0)], square, { halfWidthKm: 2 })
    // turf's sphere is 0.26 % under the ellipsoid here
    expect(areaKm2 / 0.9974 / (40 + Math.PI * 4)).toBeCloseTo(1, 2.7)
    expect(pieces).toBe(1)
  })

  test('ends at the shore', () => {
    const { areaKm2 } = corridor([kmPoint(-10, 10), kmPoint(10, 10)], square, { halfWidthKm: 3 })
    // at the middle of that strip, 8.5 km further north, a degree of longitude is 0.14 % shorter
    expect(areaKm2 / 0.9974 / 0.9986 / 60).toBeCloseTo(1, 2.7)
  })

  test('of one line at one width after another is what a first question gives', () => {
    for (const halfWidthKm of [2, 7, 19, 33, 40, 41.5, 60, 19]) {
      const again = corridor(line, land, { halfWidthKm })
      const first = corridor(line, { ...land }, { halfWidthKm })
      expect(again.pieces).toBe(first.pieces)
      expect(Math.abs(again.areaKm2 / first.areaKm2 - 1)).toBeLessThan(1e-7)
      // and so with another line in between
      if (halfWidthKm === 33) corridor(line.coordinates.slice(2) as LngLat[], land, { halfWidthKm })
    }
  })

  test('nothing for no line or no width', () => {
    const nothing = { geometry: { type: 'MultiPolygon', coordinates: [] }, areaKm2: 0, pieces: 0 }
    expect(corridor([], square, { halfWidthKm: 3 })).toEqual(nothing)
    expect(corridor([kmPoint(0, 0), kmPoint(1, 0)], square, { halfWidthKm: 0 })).toEqual(nothing)
  })

  test('a place alone gives a disc; a doubled place too', () => {
    for (const places of [[kmPoint(0, 0)], [kmPoint(0, 0), kmPoint(0, 0)]])
      expect(corridor(places, square, { halfWidthKm: 3 }).areaKm2 / 0.9974 / (Math.PI * 9)).toBeCloseTo(
        1,
        2.7,
      )
  })

  test('connectedOnly keeps the piece of the line and drops the far bank', () => {
    const [near, far] = [
      kmPolygon([
        [-10, -10],
        [10, -10],
        [10, -1],
        [-10, -1],
      ]),
      kmPolygon([
        [-10, 1],
        [10, 1],
        [10, 10],
        [-10, 10],
      ]),
    ]
    const banks = landOf({ type: 'MultiPolygon', coordinates: [near.coordinates, far.coordinates] })
    const places = [kmPoint(-5, -2), kmPoint(5, -2)]
    expect(corridor(places, banks, { halfWidthKm: 5 }).pieces).toBe(2)
    const joined = corridor(places, banks, { halfWidthKm: 5, connectedOnly: true })
    expect(joined.pieces).toBe(1)
    expect(joined.areaKm2).toBeLessThan(corridor(places, banks, { halfWidthKm: 5 }).areaKm2)
    // a line along the very edge of a piece touches it
    const edge = [kmPoint(-5, -1), kmPoint(5, -1)]
    expect(corridor(edge, banks, { halfWidthKm: 5, connectedOnly: true }).pieces).toBe(1)
  })

  test('on the real land: grows with the half-width, joined part is not larger (fast-check)', () => {
    const width = fc.double({ min: 1, max: 60, noNaN: true })
    fc.assert(
      fc.property(width, width, (a, b) => {
        const [narrow, wide] = [Math.min(a, b), Math.max(a, b)].map((halfWidthKm) =>
          corridor(line, land, { halfWidthKm }),
        )
        expect(wide!.areaKm2).toBeGreaterThanOrEqual(narrow!.areaKm2 - 1e-6)
        const joined = corridor(line, land, { halfWidthKm: a, connectedOnly: true })
        expect(joined.areaKm2).toBeLessThanOrEqual((a < b ? narrow : wide)!.areaKm2 + 1e-6)
        expect(joined.pieces).toBe(1)
      }),
      { numRuns: 25, seed: 3 },
    )
  })

  test('is a subset of the land: no corner more than 1 m outside', () => {
    const outside = outsideBy(landGeometry)
    for (const halfWidthKm of [5, 20, 40])
      for (const position of corridor(line, land, { halfWidthKm }).geometry.coordinates.flat(2))
        expect(outside(position as LngLat)).toBeLessThan(1)
  })

  test.each([2, 5, 10, 20, 30, 40])(
    'area at half-width %s km is that of turf buffer and intersect, within a two-hundredth',
    (halfWidthKm) => {
      const ours = corridor(line, land, { halfWidthKm })
      const turfs = turfCorridor({ line }, landGeometry, halfWidthKm)
      expect(Math.abs(ours.areaKm2 / turfs.areaKm2 - 1)).toBeLessThan(0.005)
    },
  )

  test.each([5, 20])('the same at %s km with Mariupol and two crossings closed', (halfWidthKm) => {
    const blocked = [{ center: PLACES.mariupol as LngLat, radiusKm: 15 }]
    const limits = { blocked, crossings: { chonhar: false, henichesk: false } }
    const way = landRoute(land, VIA_WITHOUT_MARIUPOL, limits)
    if (way.status !== 'ok') throw new Error(way.status)
    const ours = corridor(way.line, landUnder(land, limits), { halfWidthKm })
    const without = landWithout({ blocked, closed: ['chonhar', 'henichesk'] })
    const turfs = turfCorridor(way, without, halfWidthKm)
    expect(Math.abs(ours.areaKm2 / turfs.areaKm2 - 1)).toBeLessThan(0.005)
    expect(ours.areaKm2).toBeLessThan(corridor(way.line, land, { halfWidthKm }).areaKm2)
  })

  test('is valid GeoJSON: closed rings, outer ones anticlockwise, holes clockwise', () => {
    for (const polygon of corridor(line, land, { halfWidthKm: 40 }).geometry.coordinates)
      polygon.forEach((ring, i) => {
        expect(ring[0]).toEqual(ring.at(-1))
        expect(ring.length).toBeGreaterThan(3)
        const twice = ring
          .slice(1)
          .reduce((sum, b, k) => sum + ring[k]![0]! * b[1]! - b[0]! * ring[k]![1]!, 0)
        expect(twice > 0).toBe(i === 0)
      })
  })

  test('with Chonhar closed the corridor leaves the bridge out', () => {
    const closed = landUnder(land, { crossings: { chonhar: false } })
    const [open, shut] = [land, closed].map((l) => corridor(line, l, { halfWidthKm: 5 }).areaKm2) as [
      number,
      number,
    ]
    expect(open - shut).toBeGreaterThan(0.5)
    expect(open - shut).toBeLessThan(3)
  })
})

describe('coastShare', () => {
  test('the square with a coast on one side', () => {
    const coast = { type: 'LineString' as const, coordinates: [kmPoint(-10, -10), kmPoint(10, -10)] }
    const shore = landOf(
      kmPolygon([
        [-10, -10],
        [10, -10],
        [10, 10],
        [-10, 10],
      ]),
      [{ type: 'Feature', id: 'azov-coast', properties: { kind: 'coast' }, geometry: coast }],
    )
    const { geometry } = corridor([kmPoint(-10, -9), kmPoint(0, -9)], shore, { halfWidthKm: 2 })
    const { share, coastKm } = coastShare(shore, geometry)
    expect(coastKm).toBeCloseTo(20, 1)
    // the round end reaches sqrt(3) km further along the shore
    expect(share).toBeCloseTo((10 + Math.sqrt(3)) / 20, 2)
  })

  test('none without a coast; grows with the half-width to the whole coast', () => {
    const { geometry } = corridor([kmPoint(0, 0), kmPoint(1, 0)], square, { halfWidthKm: 1 })
    expect(coastShare(square, geometry)).toEqual({ share: 0, coastKm: 0, rulerKm: 0 })
    const shares = [5, 20, 40, 60].map(
      (halfWidthKm) => coastShare(land, corridor(line, land, { halfWidthKm }).geometry).share,
    )
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeGreaterThan(0.99)
    expect(coastShare(land, geometry).coastKm).toBeGreaterThan(300)
  })

  test('line and half-width give the share of their corridor', () => {
    for (const halfWidthKm of [2, 5, 12, 20, 31, 40]) {
      const { geometry } = corridor(line, land, { halfWidthKm })
      const [quick, slow] = [coastShare(land, { line, halfWidthKm }), coastShare(land, geometry)]
      expect(Math.abs(quick.share - slow.share), `${halfWidthKm} km`).toBeLessThan(0.002)
    }
  })
})
