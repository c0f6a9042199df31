import { describe, expect, test } from 'vitest'
import { landRoute } from './route'
import type { LngLat } from './plane'
import { geodesicKm } from '../../tests/fixtures/corridor/real-land'
import { kmPoint, kmPolygon, landOf } from '../../tests/fixtures/corridor/lands'

const square: [number, number][] = [
  [-10, -10],
  [10, -10],
  [10, 10],
  [-10, 10],
]

/** Length of the route, asserted to be one. */
function length(land: ReturnType<typeof landOf>, ...via: LngLat[]) {
  const route = landRoute(land, via)
  if (route.status !== 'ok') throw new Error(JSON.stringify(route))
  return route.lengthKm
}

describe('landRoute', () => {
  test('straight where nothing is in the way', () => {
    const [a, b] = [kmPoint(-8, -3), kmPoint(7, 5)]
    expect(length(landOf(kmPolygon(square)), a, b)).toBeCloseTo(geodesicKm(a, b), 4)
  })

  test('round a lake by its corners', () => {
    const land = landOf(
      kmPolygon(square, [
        [-1, -6],
        [-1, 4],
        [1, 4],
        [1, -6],
      ]),
    )
    const corners = [kmPoint(-5, 0), kmPoint(-1, 4), kmPoint(1, 4), kmPoint(5, 0)]
    const truth = [0, 1, 2].reduce((sum, i) => sum + geodesicKm(corners[i]!, corners[i + 1]!), 0)
    expect(length(land, corners[0]!, corners[3]!)).toBeCloseTo(truth, 4)
  })

  test('from corner to corner along a shore, and from a corner to itself', () => {
    const land = landOf(
      kmPolygon(square, [
        [-1, -6],
        [-1, 4],
        [1, 4],
        [1, -6],
      ]),
    )
    const [a, b] = [kmPoint(-1, -6), kmPoint(-1, 4)]
    expect(length(land, a, b)).toBeCloseTo(geodesicKm(a, b), 4)
    expect(length(land, a, a)).toBe(0)
    expect(length(land, kmPoint(-10, -10), kmPoint(10, 10))).toBeGreaterThan(28)
  })

  test('the same place several times adds nothing', () => {
    const land = landOf(kmPolygon(square))
    const [a, b] = [kmPoint(-5, 0), kmPoint(5, 1)]
    const route = landRoute(land, [a, a, b, b])
    expect(route).toMatchObject({ status: 'ok', legsKm: [0, expect.any(Number), 0] })
    if (route.status === 'ok')
      expect(route.line.coordinates).toHaveLength(new Set(route.line.coordinates.map(String)).size)
  })

  test('one place alone gives a line of no length; no place is told', () => {
    const land = landOf(kmPolygon(square))
    expect(landRoute(land, [kmPoint(1, 1)])).toMatchObject({ status: 'ok', lengthKm: 0, legsKm: [] })
    expect(landRoute(land, [])).toEqual({ status: 'via-blocked', viaIndex: 0 })
  })

  test('no way over water: cut, with the pair', () => {
    const left = kmPolygon([
      [-10, -5],
      [-1, -5],
      [-1, 5],
      [-10, 5],
    ])
    const right = kmPolygon([
      [1, -5],
      [10, -5],
      [10, 5],
      [1, 5],
    ])
    const land = landOf({ type: 'MultiPolygon', coordinates: [left.coordinates, right.coordinates] })
    const via = [kmPoint(-8, 0), kmPoint(-2, 0), kmPoint(2, 0)]
    expect(landRoute(land, via)).toEqual({ status: 'cut', between: [1, 2] })
  })

  test('land that meets in one point only is no way through', () => {
    const left = kmPolygon([
      [-10, -5],
      [0, 0],
      [-10, 5],
    ])
    const right = kmPolygon([
      [10, -5],
      [10, 5],
      [0, 0],
    ])
    const land = landOf({ type: 'MultiPolygon', coordinates: [left.coordinates, right.coordinates] })
    expect(landRoute(land, [kmPoint(-8, 0), kmPoint(8, 0)])).toEqual({ status: 'cut', between: [0, 1] })
  })

  test('a lake cut off by a collinear row of corners, and a hair-thin lake', () => {
    const row: [number, number][] = Array.from({ length: 21 }, (_, i) => [-10 + i, 10])
    const land = landOf(
      kmPolygon(
        [[-10, -10], [10, -10], ...row.reverse()],
        [
          [-5, 0],
          [0, 0.002],
          [5, 0],
          [0, 0.004],
        ],
      ),
    )
    const [a, b] = [kmPoint(0, -1), kmPoint(0, 1)]
    expect(length(land, a, b)).toBeGreaterThan(10)
    expect(length(land, kmPoint(-9, 10), kmPoint(9, 10))).toBeCloseTo(
      geodesicKm(kmPoint(-9, 10), kmPoint(9, 10)),
      4,
    )
  })

  test('a place less than 1 km off the land is moved to it and told, further off it is blocked', () => {
    const land = landOf(kmPolygon(square))
    const near = landRoute(land, [kmPoint(0, 0), kmPoint(10.6, 0)])
    expect(near).toMatchObject({ status: 'ok', snappedKm: [0, expect.closeTo(0.6, 2)] })
    expect(landRoute(land, [kmPoint(0, 0), kmPoint(11.2, 0)])).toEqual({ status: 'via-blocked', viaIndex: 1 })
  })

  test('a place off the shore goes to the mainland, not to a nearer islet', () => {
    const islet = kmPolygon([
      [10.5, 0],
      [10.7, 0],
      [10.6, 0.2],
    ])
    const land = landOf({
      type: 'MultiPolygon',
      coordinates: [kmPolygon(square).coordinates, islet.coordinates],
    })
    expect(landRoute(land, [kmPoint(0, 0), kmPoint(10.4, 0)])).toMatchObject({ status: 'ok' })
  })

  test('a place in a blocked disc is blocked, even 100 m inside; the way leads round it', () => {
    const land = landOf(kmPolygon(square))
    const blocked = [{ center: kmPoint(0, 0), radiusKm: 4 }]
    const [a, b] = [kmPoint(-8, 0), kmPoint(8, 0)]
    expect(landRoute(land, [a, kmPoint(3.9, 0), b], { blocked })).toEqual({
      status: 'via-blocked',
      viaIndex: 1,
    })
    const round = landRoute(land, [a, b], { blocked })
    // two tangents and the arc between them
    const truth = 2 * Math.sqrt(64 - 16) + 4 * (Math.PI - 2 * Math.acos(4 / 8))
    expect(round).toMatchObject({ status: 'ok' })
    if (round.status === 'ok') expect(round.lengthKm / truth).toBeCloseTo(1, 3)
  })

  test.each([[[NaN, 46]], [[36, Infinity]], [[36, 91]], [[181, 90]]] as LngLat[][])(
    'a place that is none is blocked: %s',
    (place) => {
      const land = landOf(kmPolygon(square))
      expect(landRoute(land, [kmPoint(0, 0), place])).toEqual({ status: 'via-blocked', viaIndex: 1 })
    },
  )
})
