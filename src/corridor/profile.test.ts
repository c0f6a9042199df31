import { describe, expect, test } from 'vitest'
import { widthProfile } from './profile'
import { landRoute } from './route'
import { kmPoint, kmPolygon, landOf } from '../../tests/fixtures/corridor/lands'
import { realLand, VIA } from '../../tests/fixtures/corridor/real-land'

/** From the east to the west, so that the left of travel is the south. */
const west = (y: number, from = 8, to = -8) => [kmPoint(from, y), kmPoint(to, y)]
const land = landOf(
  kmPolygon(
    [
      [-10, -5],
      [10, -5],
      [10, 7],
      [-10, 7],
    ],
    [
      [-1, 3],
      [-1, 4],
      [1, 4],
      [1, 3],
    ],
  ),
)

describe('widthProfile', () => {
  test('left and right are those of travel, a lake counts as water', () => {
    const profile = widthProfile(west(0), land, { stepKm: 2, capKm: 50 })
    expect(profile.map((p) => p.sKm)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, expect.closeTo(16, 2)])
    for (const { sKm, leftKm, rightKm } of profile) {
      expect(leftKm).toBeCloseTo(5, 1)
      expect(rightKm).toBeCloseTo(sKm === 8 ? 3 : 7, 1)
    }
    expect(profile[0]!.clearanceKm).toBeCloseTo(2, 1)
    expect(profile[4]!.clearanceKm).toBeCloseTo(3, 1)
  })

  test('the way back changes sides', () => {
    const [there, back] = [west(0), west(0).reverse()].map(
      (l) => widthProfile(l, land, { stepKm: 4, capKm: 50 })[0]!,
    )
    expect(back!.leftKm).toBeCloseTo(there!.rightKm, 1)
    expect(back!.rightKm).toBeCloseTo(there!.leftKm, 1)
  })

  test('along the shore the side of the water reads 0 and the land side the land', () => {
    for (const { leftKm, rightKm, clearanceKm } of widthProfile(west(-5, 8, 4), land, {
      stepKm: 1,
      capKm: 50,
    })) {
      expect(leftKm).toBe(0)
      expect(rightKm).toBeCloseTo(12, 1)
      expect(clearanceKm).toBeCloseTo(0, 2)
    }
  })

  test('ends at the cap, and where the data ends', () => {
    for (const p of widthProfile(west(0), land, { stepKm: 8, capKm: 1.5 }))
      expect([p.leftKm, p.rightKm, p.clearanceKm]).toEqual([1.5, 1.5, 1.5].map((km) => expect.closeTo(km, 6)))
    const east = landOf(
      {
        type: 'Polygon',
        coordinates: [
          [
            [39, 46],
            [40.5, 46],
            [40.5, 47],
            [39, 47],
            [39, 46],
          ],
        ],
      },
      [],
      [39, 46, 40.5, 47],
    )
    // going north with the end of the data 10 km to the right
    const [first] = widthProfile(
      [
        [40.37, 46.4],
        [40.37, 46.6],
      ],
      east,
      { stepKm: 5, capKm: 40 },
    )
    expect(first!.rightKm).toBeCloseTo(40, 6)
    expect(first!.leftKm).toBeCloseTo(40, 6)
  })

  test('nothing for no line, no step, no cap', () => {
    expect(widthProfile([], land, { stepKm: 2, capKm: 5 })).toEqual([])
    expect(widthProfile(west(0), land, { stepKm: 0, capKm: 5 })).toEqual([])
    expect(widthProfile(west(0), land, { stepKm: 1, capKm: 0 })).toEqual([])
  })

  test("the story's route: near the sea to Berdiansk, inland at Melitopol; clearance never exceeds the sides", () => {
    const route = landRoute(realLand(), VIA)
    if (route.status !== 'ok') throw new Error(route.status)
    const profile = widthProfile(route.line, realLand(), { stepKm: 2, capKm: 50 })
    expect(profile.at(-1)!.sKm).toBeCloseTo(route.lengthKm, 1)
    for (const p of profile) expect(p.clearanceKm).toBeLessThanOrEqual(Math.max(p.leftKm, p.rightKm) + 1e-6)
    const toBerdiansk = route.legsKm.slice(0, 3).reduce((a, b) => a + b)
    for (const p of profile.filter(({ sKm }) => sKm < toBerdiansk)) expect(p.leftKm).toBeLessThan(20)
    const melitopol = profile.find(({ sKm }) => sKm > toBerdiansk + route.legsKm[3]!)!
    expect(melitopol.leftKm).toBeGreaterThan(20)
  })
})
