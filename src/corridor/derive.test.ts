import { describe, expect, test } from 'vitest'
import { area, length } from '@turf/turf'
import { detour } from './detour'
import { bottleneck } from './bottleneck'
import { corridor } from './corridor'
import { deriveLandRoute } from './derive'
import { routeGeoJSON, type LandRouteRecipe } from './export'
import type { LngLat } from './plane'
import { geodesicKm, NAMES, PLACES, realLand, VIA } from '../../tests/fixtures/corridor/real-land'

const land = realLand()
const recipe: LandRouteRecipe = {
  via: VIA.map((lngLat, i) => ({ name: { en: NAMES[i]! }, lngLat })),
  halfWidthKm: 20,
  crossings: { chonhar: true, henichesk: true, arabat: true, perekop: true },
  data: ['osm'],
}
const about = { asOf: '2022-04-22', credit: '© OpenStreetMap contributors', caveat: 'Not a front line.' }

describe('deriveLandRoute', () => {
  const derived = deriveLandRoute(land, recipe, about)
  if (derived.status !== 'ok') throw new Error(derived.status)
  const [route, around] = derived.layer.features

  test('two features with figures, recipe, caveat and credit', () => {
    expect(derived.layer.features.map(({ id, properties }) => [id, properties!.kind])).toEqual([
      ['land-route-line', 'route'],
      ['land-route-corridor', 'corridor'],
    ])
    for (const { properties } of [route!, around!])
      expect(properties).toMatchObject({ recipe, ...about, computedWith: expect.stringContaining('turf') })
    expect(around!.properties).toMatchObject({
      halfWidthKm: 20,
      pieces: expect.any(Number),
      areaKm2: expect.any(Number),
    })
    expect(route!.properties!.legsKm).toHaveLength(5)
    expect(route!.properties!.legsKm[4]).toMatchObject({ from: { en: 'melitopol' }, to: { en: 'dzhankoi' } })
  })

  test('its figures are those of its geometry and of the page', () => {
    expect(length(route!) / route!.properties!.lengthKm).toBeCloseTo(1, 2)
    expect(Math.abs(derived.turfLengthKm / derived.route.lengthKm - 1)).toBeLessThan(0.005)
    expect(around!.properties!.areaKm2).toBeCloseTo(area(around!) / 1e6, 0)
    const page = corridor(derived.route.line, land, { halfWidthKm: 20 })
    expect(Math.abs(page.areaKm2 / around!.properties!.areaKm2 - 1)).toBeLessThan(0.001)
    expect(page.pieces).toBe(around!.properties!.pieces)
  })

  test('is the same twice', () => {
    expect(JSON.stringify(deriveLandRoute(land, recipe, about))).toBe(JSON.stringify(derived))
  })

  test('a recipe without a way gives the route’s own answer', () => {
    const shut = { chonhar: false, henichesk: false, arabat: false, perekop: false }
    expect(deriveLandRoute(land, { ...recipe, crossings: shut }, about)).toEqual({
      status: 'cut',
      between: [4, 5],
    })
  })

  test('the file to download may leave the corridor out', () => {
    const file = routeGeoJSON(derived.route, null, { recipe, computedWith: 'x', ...about })
    expect(file.features.map(({ id }) => id)).toEqual(['land-route-line'])
  })
})

describe('what-if figures on the real land', () => {
  test('detour round Mariupol grows with the radius; null when a place lies in the disc, and which', () => {
    const radii = [5, 10, 20, 50, 300]
    const found = detour(
      land,
      PLACES.novoazovsk as LngLat,
      PLACES.berdiansk as LngLat,
      PLACES.mariupol as LngLat,
      radii,
    )
    expect(found.map(({ radiusKm }) => radiusKm)).toEqual(radii)
    const extra = found.slice(0, 3).map(({ extraKm }) => extraKm!)
    expect(extra).toEqual([...extra].sort((a, b) => a - b))
    expect(extra[0]).toBeGreaterThan(0)
    expect(found[3]).toEqual({ radiusKm: 50, lengthKm: null, extraKm: null, inside: 0 })
  })

  test('the bottleneck to Crimea lies at Perekop, at Chonhar when Perekop is closed, and is as wide as its chord', () => {
    const [a, b] = [PLACES.melitopol as LngLat, PLACES.dzhankoi as LngLat]
    const perekop = bottleneck(land, a, b)
    const chonhar = bottleneck(land, a, b, { crossings: { perekop: false } })
    for (const [found, lng] of [
      [perekop, 33.7],
      [chonhar, 34.56],
    ] as const) {
      if (found.status !== 'ok') throw new Error(found.status)
      expect(Math.abs(found.chord[0][0] - lng)).toBeLessThan(0.3)
      expect(found.widthKm).toBeCloseTo(geodesicKm(...found.chord), 3)
    }
    expect(perekop.status === 'ok' && perekop.widthKm).toBeGreaterThan(
      chonhar.status === 'ok' ? chonhar.widthKm : 0,
    )
  })
})
