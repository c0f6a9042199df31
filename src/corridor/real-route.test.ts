import { describe, expect, test } from 'vitest'
import { along as turfAlong, length, lineString } from '@turf/turf'
import { landRoute } from './route'
import type { LngLat } from './plane'
import type { LineString, MultiLineString } from 'geojson'
import {
  along,
  collection,
  geodesicKm,
  landGeometry,
  NAMES,
  outsideBy,
  PLACES,
  realLand,
  STRIP_WITHIN,
  VIA,
  VIA_WITHOUT_MARIUPOL,
} from '../../tests/fixtures/corridor/real-land'

const land = realLand()
const outside = outsideBy(landGeometry)
const mariupol = (radiusKm: number) => ({ blocked: [{ center: PLACES.mariupol as LngLat, radiusKm }] })

function route(via: LngLat[], limits: Parameters<typeof landRoute>[2] = {}) {
  const found = landRoute(land, via, limits)
  if (found.status !== 'ok') throw new Error(JSON.stringify(found))
  return { ...found, positions: found.line.coordinates as LngLat[] }
}

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
        expect(
          landRoute(land, VIA_WITHOUT_MARIUPOL, {
            ...mariupol(radiusKm),
            stripDepthKm: depth,
            stripWithin: STRIP_WITHIN,
          }),
        ).toEqual({
          status: 'cut',
          between: [1, 2],
        })
      for (const depth of [radiusKm + 3, radiusKm + 10, 150])
        expect(
          route(VIA_WITHOUT_MARIUPOL, {
            ...mariupol(radiusKm),
            stripDepthKm: depth,
            stripWithin: STRIP_WITHIN,
          }).lengthKm,
        ).toBeGreaterThan(380)
    },
  )

  test('the strip alone, unblocked, lets the story through from 5 km on', () => {
    for (const stripDepthKm of [5, 10, 20, 100])
      expect(landRoute(land, VIA, { stripDepthKm, stripWithin: STRIP_WITHIN }).status).toBe('ok')
  })

  test('east of Berdiansk the way stays in the strip', () => {
    const coast = coastDistance()
    for (const stripDepthKm of [6, 17, 25])
      for (const p of along(
        route(VIA_WITHOUT_MARIUPOL, {
          ...mariupol(stripDepthKm - 3),
          stripDepthKm,
          stripWithin: STRIP_WITHIN,
        }).positions,
        3,
      ))
        if (p[0] > STRIP_WITHIN.west) expect(coast(p)).toBeLessThan(stripDepthKm + 0.001)
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
