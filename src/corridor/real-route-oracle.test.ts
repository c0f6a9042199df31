import { describe, expect, test } from 'vitest'
import type { LngLat } from './plane'
import { landRoute } from './route'
import { oracle } from '../../tests/fixtures/corridor/oracle'
import {
  landWithout,
  PLACES,
  realLand,
  VIA,
  VIA_WITHOUT_MARIUPOL,
} from '../../tests/fixtures/corridor/real-land'

const land = realLand()
const mariupol = (radiusKm: number) => ({ blocked: [{ center: PLACES.mariupol as LngLat, radiusKm }] })

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
