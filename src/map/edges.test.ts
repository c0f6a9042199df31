import { describe, expect, it } from 'vitest'
import { edgeSpot, exitOf } from './edges'
import { overlap, type Box } from './tags'
import type { Story } from '../story'

const size = { width: 600, height: 400 }
const camera = { center: [0, 0] as [number, number], zoom: 4 }
const places: Record<string, [number, number]> = { start: [-80, 0], north: [0, 40], here: [2, 0] }
const lngLatOf = (id: string) => places[id]
const journey = (...ids: string[]) =>
  [{ stops: ids.map((place) => ({ place })) }] as unknown as Story['journeys']

describe('where the way to a far place leaves the map', () => {
  it('is on the arc of the journey', () => {
    const [x, y] = exitOf('start', journey('start', 'here'), lngLatOf, camera, size).at
    expect(x).toBeLessThan(60)
    // the arc bends away from the straight line
    expect(Math.abs(y - 200)).toBeGreaterThan(5)
  })
  it('is on the leg that ends in view, where a stop has two', () => {
    const [x, y] = exitOf('north', journey('start', 'north', 'here'), lngLatOf, camera, size).at
    expect(y).toBeLessThan(60)
    expect(Math.abs(x - 300)).toBeLessThan(200)
  })
  it('is straight from the middle, where no arc comes into view', () => {
    const far = { center: [100, 0] as [number, number], zoom: 6 }
    const [x, y] = exitOf('start', journey('start', 'here'), lngLatOf, far, size).at
    expect(x).toBeCloseTo(0)
    expect(y).toBeCloseTo(200)
  })
})

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
