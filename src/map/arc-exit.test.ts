import { describe, expect, it } from 'vitest'
import { arcsOf, exitOf } from './arc-exit'
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
