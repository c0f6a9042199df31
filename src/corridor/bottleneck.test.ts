import { describe, expect, test } from 'vitest'
import { bottleneck } from './bottleneck'
import type { LngLat } from './plane'
import { kmPoint, kmPolygon, landOf } from '../../tests/fixtures/corridor/lands'

/** Width found between two points, in km, asserted to be a result. */
function width(rings: [number, number][][], a: [number, number], b: [number, number]) {
  const found = bottleneck(landOf(kmPolygon(...rings)), kmPoint(...a), kmPoint(...b))
  if (found.status !== 'ok') throw new Error(found.status)
  return found
}

/** Two squares of 10 km joined by a neck 3 km long, from y = `low` to `high`. */
const neck = (low: number, high: number): [number, number][] => [
  [-10, -5],
  [0, -5],
  [0, low],
  [3, low],
  [3, -5],
  [13, -5],
  [13, 5],
  [3, 5],
  [3, high],
  [0, high],
  [0, 5],
  [-10, 5],
]

describe('bottleneck', () => {
  test.each([0.5, 1, 2.5, 4])('finds a straight neck %s km wide', (km) => {
    const found = width([neck(-km / 2, km / 2)], [-5, 0], [8, 0])
    expect(found.widthKm).toBeCloseTo(km, 2)
    expect(found.narrowing).toBe(true)
  })

  test('finds a neck between a corner and the middle of a long shore', () => {
    // the tip at (0, -1) points at a straight shore at y = 2
    const land: [number, number][] = [
      [-10, -8],
      [-1, -8],
      [0, -1],
      [1, -8],
      [10, -8],
      [10, 2],
      [-10, 2],
    ]
    const found = width([land], [-6, -3], [6, -3])
    expect(found.widthKm).toBeCloseTo(3, 2)
    const foot = kmPoint(0, 2)
    const ends = found.chord.map((end: LngLat) => Math.hypot(end[0] - foot[0], end[1] - foot[1]))
    expect(Math.min(...ends)).toBeLessThan(2e-4)
  })

  test('takes the wider of two ways round a lake', () => {
    const shore: [number, number][] = [
      [-10, -5],
      [10, -5],
      [10, 5],
      [-10, 5],
    ]
    const lake: [number, number][] = [
      [0, -4],
      [1, 2],
      [0, 2.5],
      [-1, 2],
    ]
    expect(width([shore, lake], [-8, 0], [8, 0]).widthKm).toBeCloseTo(2.5, 2)
  })

  test('the narrowest of several necks in a row', () => {
    const land: [number, number][] = [
      [-9, -4],
      [-4, -4],
      [-4, -1],
      [-3, -1],
      [-3, -4],
      [3, -4],
      [3, -0.7],
      [4, -0.7],
      [4, -4],
      [9, -4],
      [9, 4],
      [4, 4],
      [4, 0.7],
      [3, 0.7],
      [3, 4],
      [-3, 4],
      [-3, 1],
      [-4, 1],
      [-4, 4],
      [-9, 4],
    ]
    expect(width([land], [-7, 0], [7, 0]).widthKm).toBeCloseTo(1.4, 2)
    expect(width([land], [-7, 0], [0, 0]).widthKm).toBeCloseTo(2, 2)
  })

  test('land without a neck gives its widest disc and says so', () => {
    const round = Array.from({ length: 12 }, (_, i): [number, number] => {
      const angle = (i / 12) * 2 * Math.PI
      return [10 * Math.cos(angle), 10 * Math.sin(angle)]
    })
    const found = width([round], [-4, 0], [4, 0])
    expect(found.widthKm).toBeCloseTo(20 * Math.cos(Math.PI / 12), 1)
    expect(found.narrowing).toBe(false)
  })

  test('two pieces are cut, a place at sea is told', () => {
    const left = kmPolygon([
      [-10, -5],
      [-1, -5],
      [-1, 5],
      [-10, 5],
    ])
    const right = kmPolygon([
      [1.5, -5],
      [10, -5],
      [10, 5],
      [1.5, 5],
    ])
    const land = landOf({ type: 'MultiPolygon', coordinates: [left.coordinates, right.coordinates] })
    expect(bottleneck(land, kmPoint(-5, 0), kmPoint(5, 0))).toEqual({ status: 'cut', between: [0, 1] })
    expect(bottleneck(land, kmPoint(-5, 0), kmPoint(20, 0))).toEqual({ status: 'via-blocked', viaIndex: 1 })
  })
})
