import { area } from '@turf/turf'
import { expect, test } from 'vitest'
import geographiclib from 'geographiclib-geodesic'
import { accuracyOf } from './accuracy'
import { landArea } from './land'
import type { Box, LngLat } from './plane'
import { geodesicKm, realLand } from '../../tests/fixtures/corridor/real-land'
import { landOf } from '../../tests/fixtures/corridor/lands'

const BOXES: Record<string, Box> = {
  'the equator': [40, -3, 44, 3.5],
  'India at 15 N': [76, 13, 81, 18],
  'the Baltic at 60 N': [17, 57, 27, 62],
  Spitsbergen: [11, 76.5, 28, 80],
  Patagonia: [-75, -50, -70, -44],
}

const rectangle = ([west, south, east, north]: Box) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

test.each(Object.entries(BOXES))(
  '%s: no straight line of the plane is longer than it says, some nearly so',
  (_, box) => {
    const land = landOf(rectangle(box), [], box)
    const { lengthExcess } = accuracyOf(land)
    const [west, south, east, north] = box
    const middle: LngLat[] = [south, (south + north) / 2, north].flatMap((lat) => [
      [west, lat] as LngLat,
      [east, lat],
    ])
    const excesses = middle.flatMap((a, i) =>
      middle.slice(i + 1).map((b) => {
        const [p, q] = [land.plane.project(a), land.plane.project(b)]
        return land.plane.lengthCm(p.x, p.y, q.x, q.y) / 1e5 / geodesicKm(a, b) - 1
      }),
    )
    expect(Math.max(...excesses)).toBeLessThan(lengthExcess)
    expect(Math.max(...excesses)).toBeGreaterThan(lengthExcess / 20)
    expect(lengthExcess).toBeLessThan(1e-4)
  },
)

test.each(Object.entries(BOXES))(
  '%s: areas on a sphere are off by what it says',
  (_, [west, south, east, north]) => {
    // around the middle, along parallels that no longer bow
    const [lng, lat] = [(west + east) / 2, (south + north) / 2]
    const box: Box = [lng - 0.1, lat - 0.1, lng + 0.1, lat + 0.1]
    const land = landOf(rectangle(box), [], [west, south, east, north])
    const ellipsoid = geographiclib.Geodesic.WGS84.Polygon(false)
    for (const [x, y] of rectangle(box).coordinates[0]!.slice(1)) ellipsoid.AddPoint(y!, x!)
    const onEllipsoid = Math.abs(ellipsoid.Compute(false, true).area!)
    const { areaUnder } = accuracyOf(land)
    expect(onEllipsoid / area(landArea(land)) - 1).toBeCloseTo(areaUnder, 4)
  },
)

test('the first land: lengths to 0.0003 %, areas 0.26 % under, shores in pieces of a kilometre', () => {
  const { lengthExcess, areaUnder, rulerKm } = accuracyOf(realLand())
  expect(lengthExcess).toBeLessThan(3e-6)
  expect(areaUnder).toBeCloseTo(0.0026, 4)
  expect(rulerKm).toBeGreaterThan(0.5)
  expect(rulerKm).toBeLessThan(2)
})
