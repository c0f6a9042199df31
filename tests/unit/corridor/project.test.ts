import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  inverseScale,
  lengthCm,
  pointsBetween,
  project,
  unproject,
  type LngLat,
} from '../../../src/corridor/project'
import { geodesicKm, PLACES } from './real-land'

const here = fc.tuple(
  fc.double({ min: 32, max: 40.5, noNaN: true }),
  fc.double({ min: 44.2, max: 49, noNaN: true }),
)

function planeKm(a: LngLat, b: LngLat) {
  const [p, q] = [project(a), project(b)]
  return lengthCm(p.x, p.y, q.x, q.y) / 1e5
}

describe('projection', () => {
  test('there and back is the same place to 1e-10 degrees', () => {
    fc.assert(
      fc.property(here, (place) => {
        const [lng, lat] = unproject(project(place))
        expect(Math.abs(lng - place[0])).toBeLessThan(1e-10)
        expect(Math.abs(lat - place[1])).toBeLessThan(1e-10)
      }),
    )
  })

  test('the origin is 0, 0; east and north are positive', () => {
    expect(project([36, 46.3])).toEqual({ x: 0, y: expect.closeTo(0, 4) })
    expect(project([37, 46.3]).x).toBeGreaterThan(0)
    expect(project([36, 47]).y).toBeGreaterThan(0)
  })

  test('scale is 1 on both standard parallels and 0.99989 between them', () => {
    for (const lat of [45.5, 47.2]) expect(inverseScaleAt([36, lat])).toBeCloseTo(1, 7)
    expect(1 / inverseScaleAt([36, 46.3])).toBeCloseTo(0.99989, 5)
  })

  test('length of a straight line is that of the geodesic: 6e-8 up to 150 km, 1e-6 across the box', () => {
    fc.assert(
      fc.property(here, here, (a, b) => {
        const truth = geodesicKm(a, b)
        if (truth < 1) return
        const error = Math.abs(planeKm(a, b) / truth - 1)
        expect(error).toBeLessThan(truth < 150 ? 6e-8 : 1e-6)
      }),
    )
  })

  test('Melitopol to Dzhankoi is 147.3 km as the crow flies', () => {
    expect(planeKm(PLACES.melitopol, PLACES.dzhankoi)).toBeCloseTo(147.336, 3)
  })

  test('filled-in points keep a line in lng/lat on the straight line of the plane', () => {
    const [a, b] = [project(PLACES.berdiansk), project(PLACES.melitopol)]
    const points = [a, ...pointsBetween(a, b, 50), b]
    expect(points.length).toBeGreaterThan(10)
    for (let i = 1; i < points.length; i++) {
      const [p, q] = [unproject(points[i - 1]!), unproject(points[i]!)]
      const drawn = project([(p[0] + q[0]) / 2, (p[1] + q[1]) / 2])
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const off = Math.abs((drawn.x - a.x) * dy - (drawn.y - a.y) * dx) / Math.hypot(dx, dy)
      expect(off).toBeLessThan(55)
    }
  })
})

function inverseScaleAt(place: LngLat) {
  const { x, y } = project(place)
  return inverseScale(x, y)
}
