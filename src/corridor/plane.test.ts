import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { planeFor, type Box, type LngLat, type Plane } from './plane'
import { geodesicKm, PLACES } from '../../tests/fixtures/corridor/real-land'

const AZOV: Box = [32, 44.2, 40.5, 49]
const BOXES: Record<string, Box> = {
  'the north coast of the Sea of Azov': AZOV,
  'the equator': [40, -3.5, 44, 4],
  'just north of the equator': [5, 0.1, 9, 6],
  'India at 15 N': [76, 13, 82.5, 18],
  'the Baltic at 60 N': [17, 57, 29, 62],
  'Patagonia, south': [-76, -50, -70, -43],
  'Fiji, across the antimeridian': [176, -20, -177, -15],
  'the Bering Strait': [-175, 62, -160, 67],
}

const within = ([west, south, east, north]: Box) => {
  const width = (east - west + 360) % 360
  return fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([u, v]): LngLat => {
      const lng = west + u * width
      return [lng > 180 ? lng - 360 : lng, south + v * (north - south)]
    })
}

function planeKm({ project, lengthCm }: Plane, a: LngLat, b: LngLat) {
  const [p, q] = [project(a), project(b)]
  return lengthCm(p.x, p.y, q.x, q.y) / 1e5
}

describe.each(Object.entries(BOXES))('the plane of %s', (_, box) => {
  const plane = planeFor(box)

  test('there and back is the same place to 1e-10 degrees', () => {
    fc.assert(
      fc.property(within(box), (place) => {
        const [lng, lat] = plane.unproject(plane.project(place))
        expect(Math.abs(lng - place[0]) % 360).toBeLessThan(1e-10)
        expect(Math.abs(lat - place[1])).toBeLessThan(1e-10)
      }),
    )
  })

  test('length of a straight line is that of the geodesic: 2e-7 up to 150 km, 3e-6 across the box', () => {
    fc.assert(
      fc.property(within(box), within(box), (a, b) => {
        const truth = geodesicKm(a, b)
        if (truth < 1) return
        const error = Math.abs(planeKm(plane, a, b) / truth - 1)
        expect(error).toBeLessThan(truth < 150 ? 2e-7 : 3e-6)
      }),
    )
  })

  test('the origin is the middle of the box; east and north are positive', () => {
    const [west, south, east, north] = box
    const width = (east - west + 360) % 360
    const lng = west + width / 2 > 180 ? west + width / 2 - 360 : west + width / 2
    const middle = plane.project([lng, (south + north) / 2])
    expect(Math.abs(middle.x)).toBeLessThan(1)
    expect(plane.project([lng - 1, (south + north) / 2]).x).toBeLessThan(0)
    expect(plane.project([lng, north]).y).toBeGreaterThan(plane.project([lng, south]).y)
  })

  test('the sides of the box have the cone coordinates that its corners have', () => {
    const [west, south, east, north] = box
    const width = (east - west + 360) % 360
    for (const [lng, degrees] of [
      [west, 0],
      [east, width],
    ] as const)
      for (const lat of [south, north]) {
        const { eastOfWest, radius } = plane.coneCoordinates(plane.project([lng, lat]))
        expect(eastOfWest).toBeCloseTo(degrees, 9)
        expect(Math.abs(radius - plane.parallelDistance(lat))).toBeLessThan(1)
      }
  })

  test('filled-in points keep a line in lng/lat on the straight line of the plane', () => {
    const [west, south, east] = box
    const width = (east - west + 360) % 360
    const [from, to] = [west + width * 0.1, west + width * 0.9]
    const [a, b] = [from, to].map((lng) => plane.project([lng > 180 ? lng - 360 : lng, south + 1]))
    const points = [a!, ...plane.pointsBetween(a!, b!, 50), b!]
    for (let i = 1; i < points.length; i++) {
      const [p, q] = [plane.unproject(points[i - 1]!), plane.unproject(points[i]!)]
      const lng = p[0] + (((q[0] - p[0] + 540) % 360) - 180) / 2
      const drawn = plane.project([lng, (p[1] + q[1]) / 2])
      const [dx, dy] = [b!.x - a!.x, b!.y - a!.y]
      const off = Math.abs((drawn.x - a!.x) * dy - (drawn.y - a!.y) * dx) / Math.hypot(dx, dy)
      expect(off).toBeLessThan(55)
    }
  })
})

test('scale is 1 on both standard parallels, a third of the height from the middle', () => {
  const plane = planeFor(AZOV)
  for (const lat of [45, 48.2]) {
    const { x, y } = plane.project([36, lat])
    expect(plane.inverseScale(x, y)).toBeCloseTo(1, 9)
  }
})

test('Melitopol to Dzhankoi is 147.3 km as the crow flies', () => {
  expect(planeKm(planeFor(AZOV), PLACES.melitopol, PLACES.dzhankoi)).toBeCloseTo(147.336, 3)
})
