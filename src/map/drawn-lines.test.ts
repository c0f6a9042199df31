import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { LayerId } from '../story'
import { linesAcross as across, story } from '../../tests/fixtures/lines-across'

// the ways by road from Kherson oblast into Crimea, and by water through the Kerch Strait
const PEREKOP: Position[] = [
  [33.6, 46.32],
  [33.69, 46.2],
  [33.7, 46.05],
]
const CHONHAR: Position[] = [
  [34.5, 46.16],
  [34.54, 46.04],
  [34.55, 45.98],
  [34.43, 45.78],
]
const KERCH_STRAIT: Position[] = [
  [36.55, 45.25],
  [36.55, 45.02],
]
const INTO_DONBAS: Position[] = [
  [36.3, 48.3],
  [37.5, 48.3],
]
const WITHIN_DONBAS: Position[] = [
  [38.1, 48.2],
  [39, 48.3],
]
const ASHORE_IN_CRIMEA: Position[] = [
  [35.6, 44.6],
  [35.3, 45.2],
]
const FROM_DONBAS_TO_RUSSIA: Position[] = [
  [39.3, 48.9],
  [40.9, 49.2],
]

const every = story.layers.map(({ id }) => id)
const linesAcross = (way: Position[], zoom: number, on: LayerId[] = every) => across(way, zoom, on)

const zooms = Array.from({ length: 13 }, (_, i) => 4 + i / 2)
// the journey and the land route cross a line as anything that moves does; they draw none along it
const places = story.layers.flatMap(({ id, group }) => (group === 'movement' ? [] : [id]))

describe.each(zooms)('at zoom %d', (zoom) => {
  it.each([
    ['Perekop', PEREKOP, every],
    ['Chonhar', CHONHAR, places],
  ] as const)('%s has the administrative line, thin, grey and dashed, and no other', (_, way, on) => {
    const lines = linesAcross(way as Position[], zoom, [...on])
    // further out the map draws none between oblasts
    expect(lines.length > 0).toBe(zoom >= 5)
    for (const line of lines)
      expect(line).toMatchObject({ kind: 'admin-contested', dashed: true, colour: 'var(--admin)' })
    for (const { widthPx } of lines) expect(widthPx).toBeLessThanOrEqual(1)
  })

  it('draws no line in the Kerch Strait', () => {
    expect(linesAcross(KERCH_STRAIT, zoom)).toEqual([])
  })

  it('draws the limit of Donbas inside Ukraine no wider than any between oblasts, and dashed', () => {
    const lines = linesAcross(INTO_DONBAS, zoom)
    expect(lines.map(({ kind }) => kind)).toContain('limit')
    for (const { dashed, widthPx } of lines) {
      expect(dashed).toBe(true)
      expect(widthPx).toBeLessThanOrEqual(1)
    }
    for (const { kind } of linesAcross(WITHIN_DONBAS, zoom)) expect(kind).toBe('admin')
  })

  it('draws the border by Donbas as every border, in no colour of the region', () => {
    const lines = linesAcross(FROM_DONBAS_TO_RUSSIA, zoom).filter(({ kind }) => kind !== 'river')
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines)
      expect(line).toMatchObject({ kind: 'border', dashed: false, colour: 'var(--border)' })
  })

  it('sees a solid line where there is one: the shore of Crimea', () => {
    const lines = linesAcross(ASHORE_IN_CRIMEA, zoom)
    expect(lines.map(({ layer, dashed }) => [layer, dashed])).toContainEqual(['crimea-shore', false])
  })
})
