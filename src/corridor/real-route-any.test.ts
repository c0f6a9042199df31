import fc from 'fast-check'
import type { Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { LngLat } from './plane'
import { landRoute } from './route'
import {
  along,
  collection,
  geodesicKm,
  landGeometry,
  outsideBy,
  realLand,
  STRIP_WITHIN,
} from '../../tests/fixtures/corridor/real-land'

const isFuzz = import.meta.env.MODE === 'fuzz'
/** How many settings, and how many changes of them: `npm test` takes the first of those that `npm run fuzz` takes. */
const RUNS = isFuzz ? 2000 : 80
const CHANGES = isFuzz ? 1000 : 40

const land = realLand()
const outside = outsideBy(landGeometry)

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
  stripWithin: fc.constant(STRIP_WITHIN),
  stripDepthKm: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    fc.double({ min: 2, max: 150, noNaN: true }),
  ),
})

describe('any settings (fast-check)', () => {
  test('any settings: on the land to 1 m, out of discs and closed crossings, no leg under its straight line, same back', () => {
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
      { numRuns: RUNS, seed: 7 },
    )
    expect(routes).toBeGreaterThan(RUNS / 2)
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
      { numRuns: CHANGES, seed: 11 },
    )
  })
})
