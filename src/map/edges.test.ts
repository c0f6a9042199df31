import { describe, expect, it } from 'vitest'
import { arcsOf, edgeSpot, exitOf } from './edges'
import { overlap, type Box } from './tags'
import type { Story } from '../story'

const size = { width: 600, height: 400 }
const camera = { center: [0, 0] as [number, number], zoom: 4 }
const places: Record<string, [number, number]> = { start: [-80, 0], north: [0, 40], here: [2, 0] }
const story = (...ids: string[]) =>
  ({
    journeys: [{ stops: ids.map((place) => ({ place })) }],
    places: {
      features: Object.entries(places).map(([id, coordinates]) => ({ id, geometry: { coordinates } })),
    },
  }) as unknown as Story
const wayTo = (id: string, of: Story, from = camera) => exitOf(places[id]!, arcsOf(of, id), from, size).at

describe('where the way to a far place leaves the map', () => {
  it('is on the arc of the journey', () => {
    const [x, y] = wayTo('start', story('start', 'here'))
    expect(x).toBeLessThan(60)
    // the arc bends away from the straight line
    expect(Math.abs(y - 200)).toBeGreaterThan(5)
  })
  it('is on the leg that ends in view, where a stop has two', () => {
    const [x, y] = wayTo('north', story('start', 'north', 'here'))
    expect(y).toBeLessThan(60)
    expect(Math.abs(x - 300)).toBeLessThan(200)
  })
  it('is straight from the middle, where no arc comes into view', () => {
    const far = { center: [100, 0] as [number, number], zoom: 6 }
    const [x, y] = wayTo('start', story('start', 'here'), far)
    expect(x).toBeCloseTo(0)
    expect(y).toBeCloseTo(200)
  })
})

describe('the arcs to a place', () => {
  it('start there, whichever way the journey goes, and are worked out once', () => {
    const one = story('start', 'north', 'here')
    const arcs = arcsOf(one, 'north')
    expect(arcs).toHaveLength(2)
    for (const path of arcs) expect(path[0]).toEqual(places.north)
    expect(arcsOf(one, 'north')).toBe(arcs)
    expect(arcsOf(story('start', 'here'), 'north')).toEqual([])
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
