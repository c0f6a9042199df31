import { describe, expect, it } from 'vitest'
import { featuresOf, nudged, readPositions, ringOf, writePositions, type LngLat } from './sketch'

const CLOCKWISE: LngLat[] = [
  [0, 0],
  [0, 1],
  [1, 1],
]

describe('a shape by its positions', () => {
  it('is read a line at a time, and says which lines have none', () => {
    const read = readPositions('46.48, 30.73\n\n46°N 30°E\nnowhere')
    expect(read).toEqual({
      positions: [
        [30.73, 46.48],
        [30, 46],
      ],
      was: [null, null],
      wrong: [4],
    })
    expect(writePositions(read.positions)).toBe('46.48, 30.73\n46, 30')
  })

  it('keeps what its lines do not show: more digits, heights, latitudes beyond the map', () => {
    const before = [
      [30.1234567891, 1e-7, 12],
      [0, -89.5],
      [5, 6, 7],
    ]
    const text = writePositions(before)
    expect(text).toBe('0.0000001, 30.1234567891\n-89.5, 0\n6, 5')
    expect(readPositions(text, before)).toEqual({ positions: before, was: [0, 1, 2], wrong: [] })
    expect(readPositions(text.replace('6, 5', '6.5, 5'), before).positions[2]).toEqual([5, 6.5, 7])
    expect(readPositions(text.replace('-89.5, 0\n', ''), before).was).toEqual([0, 2])
    expect(readPositions('6, 5\n-89.5, 0\n1, 1', before)).toEqual({
      positions: [before[2], before[1], [1, 1]],
      was: [2, 1, null],
      wrong: [],
    })
  })

  it('becomes features, an area the way round that RFC 7946 has, a hole the other', () => {
    const area = featuresOf({ kind: 'area', positions: CLOCKWISE })!
    const ring = [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 1],
    ]
    expect(area.features[0]!.geometry).toEqual({ type: 'Polygon', coordinates: [ring] })
    expect(ringOf(CLOCKWISE)).toEqual(ring)
    expect(ringOf(CLOCKWISE, true)).toEqual([...CLOCKWISE, CLOCKWISE[0]])
    expect(featuresOf({ kind: 'area', positions: CLOCKWISE.slice(1) })).toBeNull()
    expect(featuresOf({ kind: 'point', positions: CLOCKWISE })!.features).toHaveLength(3)
  })

  it('is moved by px, as far as the map reaches', () => {
    expect(nudged([0, 0], [1, 1], 8)).toEqual([0.00275, -0.00275])
    expect(nudged([10, 60], [0, -10], 8)).toEqual([10, 60.01373])
    expect(nudged([180, 85], [5, -5], 0)).toEqual([180, 85])
  })
})
