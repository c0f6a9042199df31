import { describe, expect, it } from 'vitest'
import { leaderOf } from './leaders'
import type { Box } from './boxes'

const BOX: Box = [100, 50, 180, 74]

describe('the leader of a tag', () => {
  it('is none where the tag stands on its place', () => {
    expect(leaderOf([140, 60], BOX)).toBeNull()
    expect(leaderOf([100, 50], BOX)).toBeNull()
  })

  it('is a dot alone where the tag stands beside it', () => {
    expect(leaderOf([91, 62], BOX)).toEqual({ at: [91, 62], line: null })
    expect(leaderOf([189, 41], BOX)).toEqual({ at: [189, 41], line: null })
  })

  it.each([
    ['left', [60, 62], [100, 62]],
    ['right', [230, 62], [180, 62]],
    ['above', [140, 10], [140, 50]],
    ['below', [140, 120], [140, 74]],
    ['above left', [60, 20], [100, 50]],
    ['below right', [220, 104], [180, 74]],
  ] as const)('from a place %s of the tag leads to the nearest point of its box', (_, place, end) => {
    const { at, line } = leaderOf(place, BOX)!
    expect(at).toEqual(place)
    const tip = [at[0] + Math.cos(line!.turn) * line!.lengthPx, at[1] + Math.sin(line!.turn) * line!.lengthPx]
    expect(tip[0]).toBeCloseTo(end[0])
    expect(tip[1]).toBeCloseTo(end[1])
  })
})
