import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { along as turfAlong, length, lineString } from '@turf/turf'
import { STRIP_WEST_LNG } from '../../../src/corridor/block'
import { landRoute } from '../../../src/corridor/route'
import type { LngLat } from '../../../src/corridor/plane'
import type { LineString, MultiLineString, Polygon } from 'geojson'
import { oracle } from './oracle'
import {
  along,
  collection,
  geodesicKm,
  landGeometry,
  landWithout,
  NAMES,
  outsideBy,
  PLACES,
  realLand,
  VIA,
  VIA_WITHOUT_MARIUPOL,
} from './real-land'

const land = realLand()
const outside = outsideBy(landGeometry)
const mariupol = (radiusKm: number) => ({ blocked: [{ center: PLACES.mariupol as LngLat, radiusKm }] })

function route(via: LngLat[], limits: Parameters<typeof landRoute>[2] = {}) {
  const found = landRoute(land, via, limits)
  if (found.status !== 'ok') throw new Error(JSON.stringify(found))
  return { ...found, positions: found.line.coordinates as LngLat[] }
}

const name = fc.constantFrom('chonhar', 'henichesk', 'arabat', 'perekop')
const place = fc
  .tuple(fc.integer({ min: 33000, max: 39000 }), fc.integer({ min: 45000, max: 48000 }))
  .map(([lng, lat]): LngLat => [lng / 1000, lat / 1000])
  .filter((p) => outside(p) === 0)
const block = fc.record({ center: place, radiusKm: fc.double({ min: 1, max: 30, noNaN: true }) })
const limits = fc.record({
  blocked: fc.array(block, { maxLength: 1 }),
  crossings: fc
    .array(name, { maxLength: 1 })
    .map((closed) => Object.fromEntries(closed.map((c) => [c, false]))),
  stripDepthKm: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    fc.double({ min: 2, max: 150, noNaN: true }),
  ),
})

describe("the story's route", () => {
  const found = route(VIA)

  test('no place had to be moved, no leg is shorter than its straight line', () => {
    expect(found.snappedKm).toEqual(VIA.map(() => 0))
    found.legsKm.forEach((km, i) =>
      expect(km, NAMES[i]).toBeGreaterThan(geodesicKm(VIA[i]!, VIA[i + 1]!) - 1e-4),
    )
  })

  test('Berdiansk to Melitopol is almost straight, Melitopol to Dzhankoi goes round by Chonhar', () => {
    expect(found.legsKm[3]! / geodesicKm(PLACES.berdiansk, PLACES.melitopol)).toBeLessThan(1.005)
    expect(geodesicKm(PLACES.melitopol, PLACES.dzhankoi)).toBeCloseTo(147.336, 3)
    expect(found.legsKm[4]).toBeGreaterThan(147.4)
  })

  test('its length is that of its positions, by geodesics and (to 0.5 %) by turf', () => {
    const geodesic = found.positions.reduce(
      (sum, b, i) => sum + (i ? geodesicKm(found.positions[i - 1]!, b) : 0),
      0,
    )
    expect(found.lengthKm / geodesic).toBeCloseTo(1, 5)
    expect(Math.abs(length(lineString(found.positions)) / found.lengthKm - 1)).toBeLessThan(0.005)
  })

  test('lies on the land to 1 m', () => {
    for (const p of along(found.positions, 0.2)) expect(outside(p)).toBeLessThan(1)
    // the same with turf's own points along the line
    for (let km = 0; km < found.lengthKm; km += 5)
      expect(outside(turfAlong(lineString(found.positions), km).geometry.coordinates as LngLat)).toBeLessThan(
        1,
      )
  })

  test('is the same there and back', () => {
    expect(Math.abs(route([...VIA].reverse()).lengthKm - found.lengthKm)).toBeLessThan(1e-3)
  })

  test('Perekop alone is longer than Chonhar; with all crossings closed Crimea is cut off', () => {
    const shut = { chonhar: false, henichesk: false, arabat: false }
    expect(route(VIA, { crossings: shut }).lengthKm).toBeGreaterThan(found.lengthKm + 50)
    const all = landRoute(land, VIA, { crossings: { ...shut, perekop: false } })
    expect(all).toEqual({ status: 'cut', between: [4, 5] })
    for (const open of ['chonhar', 'arabat+henichesk', 'perekop']) {
      const crossings = {
        ...shut,
        perekop: false,
        ...Object.fromEntries(open.split('+').map((c) => [c, true])),
      }
      expect(landRoute(land, VIA, { crossings }).status, open).toBe('ok')
    }
  })
})

describe('Mariupol blocked', () => {
  test('on unlimited land it only lengthens the way, more with the radius', () => {
    let before = route(VIA_WITHOUT_MARIUPOL).lengthKm
    for (const radiusKm of [5, 10, 15, 20, 30, 40]) {
      const { lengthKm } = route(VIA_WITHOUT_MARIUPOL, mariupol(radiusKm))
      expect(lengthKm).toBeGreaterThan(before + 1)
      before = lengthKm
    }
  })

  test('with Mariupol among the places it is blocked', () => {
    expect(landRoute(land, VIA, mariupol(5))).toEqual({ status: 'via-blocked', viaIndex: 2 })
  })

  test.each([5, 10, 15, 20, 30])(
    'radius %s km: a strip of up to r + 1 km is cut, of r + 3 km is open',
    (radiusKm) => {
      for (const depth of [radiusKm - 2, radiusKm, radiusKm + 1])
        expect(landRoute(land, VIA_WITHOUT_MARIUPOL, { ...mariupol(radiusKm), stripDepthKm: depth })).toEqual(
          {
            status: 'cut',
            between: [1, 2],
          },
        )
      for (const depth of [radiusKm + 3, radiusKm + 10, 150])
        expect(
          route(VIA_WITHOUT_MARIUPOL, { ...mariupol(radiusKm), stripDepthKm: depth }).lengthKm,
        ).toBeGreaterThan(380)
    },
  )

  test('the strip alone, unblocked, lets the story through from 5 km on', () => {
    for (const stripDepthKm of [5, 10, 20, 100])
      expect(landRoute(land, VIA, { stripDepthKm }).status).toBe('ok')
  })

  test('east of Berdiansk the way stays in the strip', () => {
    const coast = coastDistance()
    for (const stripDepthKm of [6, 17, 25])
      for (const p of along(
        route(VIA_WITHOUT_MARIUPOL, { ...mariupol(stripDepthKm - 3), stripDepthKm }).positions,
        3,
      ))
        if (p[0] > STRIP_WEST_LNG) expect(coast(p)).toBeLessThan(stripDepthKm + 0.001)
  })
})

describe('any settings (fast-check)', () => {
  test('500 settings: on the land to 1 m, out of discs and closed crossings, no leg under its straight line, same back', () => {
    let routes = 0
    const crossed = Object.fromEntries(
      ['chonhar', 'henichesk', 'arabat', 'perekop'].map((id) => {
        const { geometry } = collection.features.find((f) => f.id === `crossing-${id}`)!
        return [id, outsideBy(geometry as Polygon)]
      }),
    )
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 3 }), limits, (via, under) => {
        const found = landRoute(land, via, under)
        if (found.status !== 'ok') return
        routes++
        const line = found.line.coordinates as LngLat[]
        for (const p of along(line, 2)) {
          if (outside(p) > 1) throw new Error(`${p} is ${outside(p)} m off the land`)
          for (const { center, radiusKm } of under.blocked)
            if (geodesicKm(center, p) < radiusKm - 0.001)
              throw new Error(`${p} lies in the disc at ${center}`)
          for (const closed of Object.keys(under.crossings))
            if (crossed[closed]!(p) === 0) throw new Error(`${p} lies in ${closed}, which is closed`)
        }
        found.legsKm.forEach((km, i) => {
          const moved = found.snappedKm[i]! + found.snappedKm[i + 1]!
          expect(km).toBeGreaterThan(geodesicKm(via[i]!, via[i + 1]!) - moved - 1e-4)
        })
        const back = landRoute(land, [...via].reverse(), under)
        expect(back.status === 'ok' && Math.abs(back.lengthKm - found.lengthKm)).toBeLessThan(1e-3)
      }),
      { numRuns: 500, seed: 7 },
    )
    expect(routes).toBeGreaterThan(250)
  })

  test('one more block, one more closed crossing or a strip never shortens a way and never mends a cut', () => {
    fc.assert(
      fc.property(place, place, limits, block, name, (a, b, under, more, closed) => {
        const before = landRoute(land, [a, b], under)
        const after = landRoute(land, [a, b], {
          ...under,
          blocked: [...under.blocked, more],
          crossings: { ...under.crossings, [closed]: false },
        })
        // a place that had to be moved may be moved elsewhere
        if (before.status !== 'ok') expect(after.status).not.toBe('ok')
        else if (after.status === 'ok' && Math.max(...after.snappedKm) === 0)
          expect(after.lengthKm).toBeGreaterThan(before.lengthKm - 1e-3)
      }),
      { numRuns: 80, seed: 11 },
    )
  })
})

describe('against the brute-force visibility graph on the real land', () => {
  const ways: [title: string, via: LngLat[]][] = [
    ["the story's places but Mariupol", VIA_WITHOUT_MARIUPOL],
    ['the two ends only', [PLACES.border, PLACES.dzhankoi]],
    ['the border to Berdiansk', [PLACES.border, PLACES.berdiansk]],
    ['Melitopol to Dzhankoi', [PLACES.melitopol, PLACES.dzhankoi]],
    ['Melitopol to Kerch', [PLACES.melitopol, [36.47, 45.36]]],
    ['Melitopol to Simferopol and Sevastopol', [PLACES.melitopol, [34.1, 44.95], [33.58, 44.58]]],
    [
      'the tip of the Berdiansk spit to Taganrog',
      [
        [36.76, 46.64],
        [38.9, 47.25],
      ],
    ],
    [
      'Perekop to the Arabat spit',
      [
        [33.69, 46.16],
        [35.02, 45.68],
      ],
    ],
  ]
  const lands: [title: string, blockKm: number, closed: string[], ways: typeof ways][] = [
    ['all land', 0, [], [["the story's places", VIA], ...ways]],
    ['Mariupol closed to 15 km', 15, [], ways],
    ['Chonhar closed', 0, ['chonhar'], ways],
    ['Mariupol closed to 30 km, Perekop and Henichesk closed', 30, ['perekop', 'henichesk'], ways],
  ]

  describe.each(lands)('%s', (_, blockKm, closed, here) => {
    const under = {
      ...(blockKm ? mariupol(blockKm) : {}),
      crossings: Object.fromEntries(closed.map((c) => [c, false])),
    }
    const truth = oracle(landWithout({ ...under, closed }), realLand().plane)

    test.each(here)('$0: each leg equal to 0.01 %', (_, via) => {
      const found = landRoute(land, via, under)
      if (found.status !== 'ok') throw new Error(JSON.stringify(found))
      expect(found.legsKm).toHaveLength(via.length - 1)
      found.legsKm.forEach((km, i) => {
        const leg = truth.lengthKm(via[i]!, via[i + 1]!)!
        expect(Math.abs(km / leg - 1), `leg ${i}`).toBeLessThan(1e-4)
      })
    })
  })
})

/** Distance to the Azov coast in km, by geodesics to points every 100 m. */
function coastDistance() {
  const coast = collection.features.find((f) => f.id === 'azov-coast')!.geometry as
    LineString | MultiLineString
  const lines = coast.type === 'LineString' ? [coast.coordinates] : coast.coordinates
  const points = lines.flatMap((line) => along(line as LngLat[], 0.1))
  return (p: LngLat) => {
    let nearest = Infinity
    for (const q of points) {
      const flat = Math.hypot((p[0] - q[0]) * 76, (p[1] - q[1]) * 111)
      if (flat < nearest + 1) nearest = Math.min(nearest, geodesicKm(p, q))
    }
    return nearest
  }
}
