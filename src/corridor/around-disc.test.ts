import { describe, expect, test } from 'vitest'
import { detour } from './detour'
import type { LngLat } from './plane'
import { landRoute } from './route'
import { dice, landOf, randomLand, somewhereOn } from '../../tests/fixtures/corridor/lands'

// the land without a disc has corners on the disc's sides, rounded to 1 cm
const ROUNDED_KM = 2e-5

describe('ways around a disc, against the route on the land without it', () => {
  test.each([
    ['the Sea of Azov', [36.5, 46.5], 25],
    ['the equator', [9.4, 0.02], 10],
    ['Patagonia', [-73.2, -47.5], 10],
  ] as const)('random lands at %s: same length, same answer where there is no way', (_, where, lands) => {
    const at: LngLat = [...where]
    const seen = { ways: 0, longer: 0, cuts: 0, inside: 0 }
    for (let seed = 1; seed <= lands; seed++) {
      const area = randomLand(seed, at)
      const land = landOf(area)
      const random = dice(seed + 500)
      for (let turn = 0; turn < 3; turn++) {
        const [a, b, place] = [0, 1, 2].map(() => somewhereOn(area, random, at)) as [LngLat, LngLat, LngLat]
        const direct = landRoute(land, [a, b])
        const radiiKm = [0, 0.004, 0.3, 1, 2.5]
        for (const { radiusKm, lengthKm, extraKm, inside } of detour(land, a, b, place, radiiKm)) {
          const around = landRoute(land, [a, b], { blocked: [{ center: place, radiusKm }] })
          const name = `seed ${seed}, turn ${turn}, ${radiusKm} km`
          expect(inside, name).toBe(around.status === 'via-blocked' ? around.viaIndex : null)
          if (around.status !== 'ok') {
            expect(lengthKm, name).toBeNull()
            seen[around.status === 'cut' ? 'cuts' : 'inside']++
            continue
          }
          expect(lengthKm, name).not.toBeNull()
          expect(Math.abs(lengthKm! - around.lengthKm), name).toBeLessThan(ROUNDED_KM)
          if (direct.status === 'ok') expect(extraKm).toBe(lengthKm! - direct.lengthKm)
          seen.ways++
          if (direct.status === 'ok' && lengthKm! > direct.lengthKm + 1e-6) seen.longer++
        }
      }
    }
    expect(seen.ways).toBeGreaterThan(3 * lands)
    for (const count of [seen.longer, seen.cuts, seen.inside]) expect(count).toBeGreaterThan(0)
  })
})
