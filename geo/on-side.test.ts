import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { isWithin } from './join'
import { guardIndex, keptFor } from './build/world/guards'
import { moved } from './build/world/moved'
import { onSide } from './build/world/on-side'
import { MOVED_LINES } from './policy'

/** An island with many bays: a ring around a middle, in degrees. */
const islands = fc
  .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 8, maxLength: 60 })
  .map((radii): Position[] => {
    const ring = radii.map((radius, i): Position => {
      const angle = (2 * Math.PI * i) / radii.length
      return [20 + radius * Math.cos(angle), 40 + radius * Math.sin(angle)]
    })
    return [...ring, ring[0]!]
  })
const places = fc.array(
  fc.tuple(fc.double({ min: 19, max: 21, noNaN: true }), fc.double({ min: 39, max: 41, noNaN: true })),
  { minLength: 1, maxLength: 20 },
)
const sides = (ring: Position[], some: Position[]) => some.map((at) => isWithin(at, ring))

describe('a simplified line', () => {
  it('leaves every guarded place on its side', () => {
    fc.assert(
      fc.property(islands, places, fc.integer({ min: 2, max: 20 }), (ring, some, every) => {
        const weights = ring.map((_, i) => (i * 7919) % 101)
        const isKept = ring.map((_, i) => i % every === 0 || i === ring.length - 1)
        const kept = keptFor(guardIndex(some), ring, weights, isKept)
        expect(
          sides(
            ring.filter((_, i) => kept[i]),
            some,
          ),
        ).toEqual(sides(ring, some))
      }),
    )
  })

  it('keeps no more points for a place that is far from it', () => {
    const ring: Position[] = [
      ...Array.from({ length: 40 }, (_, i): Position => {
        const angle = (2 * Math.PI * i) / 40
        return [20 + Math.cos(angle), 40 + Math.sin(angle)]
      }),
      [21, 40],
    ]
    const isKept = ring.map((_, i) => i % 10 === 0)
    expect(
      keptFor(
        guardIndex([[0, 0]]),
        ring,
        ring.map(() => 1),
        isKept,
      ),
    ).toEqual(isKept)
    expect(
      keptFor(
        guardIndex([[20.8, 40.55]]),
        ring,
        ring.map(() => 1),
        isKept,
      ),
    ).not.toEqual(isKept)
  })
})

describe('a line on a grid', () => {
  const coast = (points: Position[]) => [{ kind: 'coast' as const, points }]

  it('has its corners on the nearest steps where no place is near', () => {
    const ring: Position[] = [
      [0.04, 0.04],
      [5.02, 0.03],
      [5.06, 5.01],
      [0.04, 0.04],
    ]
    expect(
      onSide(coast(ring), 0.1, [[50, 50]])[0]!.points.map((at) => at.map((v) => Math.round(v * 10))),
    ).toEqual([
      [0, 0],
      [50, 0],
      [51, 50],
      [0, 0],
    ])
  })

  it('leaves a place on its side that the nearest steps would not', () => {
    const ring: Position[] = [
      [0, 0.06],
      [5, 0.06],
      [5, 5],
      [0, 5],
      [0, 0.06],
    ]
    const place: Position = [2.5, 0.08]
    const [line] = onSide(coast(ring), 0.1, [place])
    expect(isWithin(place, ring)).toBe(true)
    expect(isWithin(place, line!.points)).toBe(true)
  })

  it('keeps an island of less than a step around its town', () => {
    const place: Position = [10.051, 10.052]
    const ring: Position[] = [
      [10.05, 10.05],
      [10.055, 10.051],
      [10.051, 10.056],
      [10.05, 10.05],
    ]
    const [line] = onSide(coast(ring), 0.1, [place])
    expect(isWithin(place, line!.points)).toBe(true)
  })
})

describe('a line that is moved for a town', () => {
  const { from, to } = MOVED_LINES.find(({ kind }) => kind === 'limit')!
  const ring = ([x, y]: Position, size: number): Position[] => [
    [x!, y!],
    [x! + size, y!],
    [x! + size, y! + size],
    [x!, y! + size],
    [x!, y!],
  ]

  it('comes through where it is led to, for both areas that share it, and stays as it is further off', () => {
    const [west, east] = moved(
      [ring([from[0] - 1, from[1] - 0.5], 1), ring([from[0], from[1] - 0.5], 1)],
      'limit',
    ) as [Position[], Position[]]
    const shared = (line: Position[]) =>
      line.filter(([x, y]) => Math.hypot(x! - from[0], y! - from[1]) < 0.2).map((at) => at.join())
    expect(shared(west).length).toBeGreaterThan(10)
    expect(new Set(shared(west))).toEqual(new Set(shared(east)))
    const km = west.map(([x, y]) => Math.hypot(x! - to[0], y! - to[1]) * 111)
    expect(Math.min(...km)).toBeLessThan(0.3)
    expect(west.slice(0, 1)).toEqual([[from[0] - 1, from[1] - 0.5]])
    expect(moved([ring([0, 0], 1)], 'limit')).toEqual([ring([0, 0], 1)])
  })
})
