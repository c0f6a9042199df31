import { describe, expect, test } from 'vitest'
import type { LngLat } from './plane'
import { landRoute } from './route'
import { dice, landOf, randomLand, somewhereOn } from '../../tests/fixtures/corridor/lands'
import { oracle } from '../../tests/fixtures/corridor/oracle'

describe('shortest line against a brute-force visibility graph', () => {
  test.each([
    ['the Sea of Azov', [36.5, 46.5], 200],
    ['the equator', [9.4, 0.02], 40],
    ['Patagonia', [-73.2, -47.5], 40],
    ['Lapland', [24.1, 66.3], 40],
    ['the Mekong', [105.8, 15.1], 40],
  ] as const)(
    'random lands at %s: same length to 0.01 %%, same answer where there is no way',
    (_, where, lands) => {
      const at: LngLat = [...where]
      let [routes, cuts] = [0, 0]
      for (let seed = 1; seed <= lands; seed++) {
        const area = randomLand(seed, at)
        const land = landOf(area)
        const truth = oracle(area, land.plane)
        const random = dice(seed + 1000)
        for (let pair = 0; pair < 4; pair++) {
          const [a, b] = [somewhereOn(area, random, at), somewhereOn(area, random, at)]
          const result = landRoute(land, [a, b])
          if (result.status === 'via-blocked') throw new Error(`seed ${seed}: ${a} or ${b} is on land`)
          const lengthKm = truth.lengthKm(a, b)
          if (result.status === 'cut') {
            expect(lengthKm, `seed ${seed} pair ${pair}`).toBeNull()
            cuts++
            continue
          }
          expect(lengthKm, `seed ${seed} pair ${pair}`).not.toBeNull()
          const difference = Math.abs(result.lengthKm / lengthKm! - 1)
          expect(difference, `seed ${seed} pair ${pair}`).toBeLessThan(1e-4)
          routes++
        }
      }
      expect(routes).toBeGreaterThan(2.5 * lands)
      expect(cuts).toBeGreaterThan(lands === 200 ? 15 : 0)
    },
  )
})
