import { describe, expect, it } from 'vitest'
import { edgeSpot } from './edges'
import { overlap, type Box } from './boxes'

const size = { width: 600, height: 400 }

describe('a tag at the edge', () => {
  it('stands at the edge where the way leaves the map, and points to its place', () => {
    const spot = edgeSpot(100, [0, 200], [-900, 200], size, [])
    expect(spot.left).toBe(8)
    expect(Math.abs(spot.top - 188)).toBeLessThan(8)
    expect(Math.abs(spot.turn)).toBeGreaterThan(3)
    expect(edgeSpot(100, [300, 0], [300, -900], size, []).turn).toBeCloseTo(-Math.PI / 2, 1)
  })
  it('goes along the edge, or to the next one, to where it covers nothing', () => {
    for (const taken of [[[0, 100, 200, 300]], [[0, 0, 200, 400]], [[0, 0, 600, 300]]] as Box[][]) {
      const { left, top } = edgeSpot(100, [0, 200], [-900, 200], size, taken)
      expect(taken.some((box) => overlap(box, [left, top, left + 100, top + 24]))).toBe(false)
      expect([left === 8, top === 8, left === 492, top === 368]).toContain(true)
    }
  })
  it('stays on the side that the way leaves by, where it covers least', () => {
    // free only on the far side; on the near one between two tags that leave less room than it wants around it
    const taken: Box[] = [
      [0, 0, 310, 180],
      [0, 210, 310, 400],
    ]
    const { left, top } = edgeSpot(100, [0, 200], [-900, 200], size, taken)
    expect(left).toBe(8)
    expect(top).toBeGreaterThanOrEqual(180)
    expect(top + 24).toBeLessThanOrEqual(210)
  })
  it('stays within a map that has no free spot', () => {
    const { left, top } = edgeSpot(100, [0, 200], [-900, 200], size, [[0, 0, 600, 400]])
    expect(left).toBeGreaterThanOrEqual(8)
    expect(top).toBeLessThanOrEqual(368)
  })
})
