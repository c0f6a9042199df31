import { describe, expect, test } from 'vitest'
import { landRoute } from '../../../src/corridor/route'
import { dice, landOf, randomLand, somewhereOn } from './lands'
import { oracle } from './oracle'

describe('shortest line against a brute-force visibility graph', () => {
  test('200 random lands, 4 pairs each: same length to 0.01 %, same answer where there is no way', () => {
    let [routes, cuts] = [0, 0]
    for (let seed = 1; seed <= 200; seed++) {
      const area = randomLand(seed)
      const land = landOf(area)
      const truth = oracle(area)
      const random = dice(seed + 1000)
      for (let pair = 0; pair < 4; pair++) {
        const [a, b] = [somewhereOn(area, random), somewhereOn(area, random)]
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
    expect(routes).toBeGreaterThan(500)
    expect(cuts).toBeGreaterThan(15)
  })
})
