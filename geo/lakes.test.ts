import { area, polygon } from '@turf/turf'
import type { BBox, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { groundAreas } from '../src/build/world-cut'
import { boundsOf } from './box'
import { KM_PER_DEG } from './grid'

/**
 * Lakes that GSHHG has not, in boxes that hold them: their area in km2 as published (English Wikipedia), and the least that
 * a lake beside them has not.
 */
const LAKES: [name: string, box: BBox, publishedKm2: number, leastKm2: number][] = [
  ['Gatún Lake', [-80.15, 8.95, -79.62, 9.36], 425, 5],
  ['Lake Alhajuela', [-79.66, 9.15, -79.5, 9.35], 50, 5],
  ['Lake Pontchartrain', [-90.45, 30, -89.7, 30.4], 1630, 200],
  ['Lagoa dos Patos', [-52.5, -32.3, -50.2, -29.9], 10_100, 500],
]
const WITHIN = 0.2

/** Boxes with many lakes of every source; north of 60 degrees and at the equator the pixels of the last one differ. */
const BOXES: [name: string, box: BBox][] = [
  ['Panama', [-81, 8, -78, 10]],
  ['Finland', [26, 61, 29, 63]],
  ['Manitoba', [-97, 53, -92, 56]],
  ['the Netherlands', [3.3, 51.2, 7, 53.5]],
  ['the lower Amazon', [-60, -4, -53, -1]],
  ['Texas', [-100, 28, -94, 34]],
]
/** How much of the shores may run due east or north: by chance some does. */
const ALONG_AXES_MOST = 0.06
const LEAST_KM = 0.3

describe.each(LAKES)('%s', (_, box, published, least) => {
  const found = groundAreas('detail', box).lakes.filter((rings) => km2(rings) > least)

  test('is one lake, whole', () => {
    expect(found.length).toBe(1)
    const [west, south, east, north] = boundsOf(found[0]![0]!)
    expect(west > box[0] && south > box[1] && east < box[2] && north < box[3]!).toBe(true)
  })

  test('is about as large as it is said to be', () => {
    expect(Math.abs(km2(found[0]!) / published - 1)).toBeLessThan(WITHIN)
  })
})

test.each(BOXES)('no shore in %s follows the pixels of a picture', (_, box) => {
  const lengths = groundAreas('detail', box)
    .lakes.flat()
    .flatMap((ring) => ring.slice(1).flatMap((to, i) => lengthsOf(ring[i]!, to, box)))
  const km = (some: { km: number }[]) => some.reduce((sum, one) => sum + one.km, 0)
  expect(km(lengths)).toBeGreaterThan(100)
  expect(km(lengths.filter(({ isAlong }) => isAlong)) / km(lengths)).toBeLessThan(ALONG_AXES_MOST)
})

const km2 = (rings: Position[][]) => area(polygon(rings)) / 1e6

function lengthsOf([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, box: BBox) {
  // where the box cuts a lake is no shore
  const isEdge = [x2 - box[0], y2 - box[1], x2 - box[2], y2 - box[3]!].some((gap) => Math.abs(gap) < 1e-3)
  if (isEdge) return []
  const east = Math.abs(x2 - x1) * Math.cos((y1 * Math.PI) / 180) * KM_PER_DEG
  const north = Math.abs(y2 - y1) * KM_PER_DEG
  const km = Math.hypot(east, north)
  return [{ km, isAlong: km > LEAST_KM && Math.min(east, north) < 0.02 * km }]
}
