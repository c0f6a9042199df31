import { describe, expect, it } from 'vitest'
import { featuresOf, nudged, readPositions, sketchOf, writePositions, type LngLat } from './sketch'

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
      wrong: [4],
    })
    expect(writePositions(read.positions)).toBe('46.48, 30.73\n46, 30')
  })

  it('comes back from its features as it was, an area the way round that RFC 7946 has', () => {
    for (const kind of ['point', 'line'] as const)
      expect(sketchOf(featuresOf({ kind, positions: CLOCKWISE })!)).toEqual({ kind, positions: CLOCKWISE })
    const area = featuresOf({ kind: 'area', positions: CLOCKWISE })!
    expect(area.features[0]!.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [1, 1],
          [0, 1],
          [0, 0],
          [1, 1],
        ],
      ],
    })
    expect(featuresOf(sketchOf(area)!)).toEqual(area)
    expect(featuresOf({ kind: 'area', positions: CLOCKWISE.slice(1) })).toBeNull()
  })

  it('is none where it has several lines, or holes', () => {
    const line = featuresOf({ kind: 'line', positions: CLOCKWISE })!
    expect(sketchOf({ ...line, features: [...line.features, ...line.features] })).toBeNull()
    const ring = [...CLOCKWISE, CLOCKWISE[0]!]
    const holed = { type: 'Polygon' as const, coordinates: [ring, ring] }
    expect(
      sketchOf({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: {}, geometry: holed }],
      }),
    ).toBeNull()
  })

  it('is moved by px, as far as the map reaches', () => {
    expect(nudged([0, 0], [1, 1], 8)).toEqual([0.00275, -0.00275])
    expect(nudged([10, 60], [0, -10], 8)).toEqual([10, 60.01373])
    expect(nudged([180, 85], [5, -5], 0)).toEqual([180, 85])
  })
})
