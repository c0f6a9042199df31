import { area, featureCollection } from '@turf/turf'
import type { BBox, Feature, FeatureCollection, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { KM_PER_DEG } from '../../../geo/grid'
import { cutWorld, ground } from '../world-cut'

const PLACES: [string, box: BBox, detail: BBox][] = [
  ['Lake Titicaca', [-82, -28, -57, -3], [-73.5, -18.3, -65.5, -12.7]],
  ['the Alps', [-4, 37, 22, 55], [5, 44, 13, 48]],
  ['the Great Lakes', [-95, 33, -70, 52], [-86.5, 40.5, -78.5, 44.8]],
  [
    'Detroit, beside a lake that goes on in other cells',
    [-84.26, 41.78, -80.74, 43.41],
    [-84.26, 41.78, -80.74, 43.41],
  ],
  ['Korea', [114, 28, 140, 48], [122.8, 35.6, 130.8, 40.2]],
  ['Svalbard, where degrees are narrow', [2.6, 75.5, 28.6, 80.9], [11.6, 77.6, 19.6, 78.8]],
]
/** What the grid of the finer scale leaves, and what that of the coarser does where a line ends beside the edge. */
const FINE_KM = 0.15
const WORLD_KM = 0.7
/** How much another course along the edges may add to or take from a scale's areas. */
const MOST_AREA = 0.01

describe.each(PLACES)('around %s', (_, box, detail) => {
  const cut = cutWorld(box, { detail: [detail], langs: [], asOf: '2024-01-01' })

  test.each(['land', 'lake', 'river', 'border', 'undetermined', 'admin'])(
    'no line of kind %s jumps where the fine scale ends',
    (kind) => {
      for (const { at, km } of jumps(cut.coarse, cut.fine, kind, detail))
        expect(km, at.join()).toBeLessThan(FINE_KM)
    },
  )

  test.each(['land', 'border', 'undetermined'])('nor of kind %s where the region ends', (kind) => {
    for (const { at, km } of jumps(cut.world, cut.coarse, kind, box))
      expect(km, at.join()).toBeLessThan(WORLD_KM)
  })

  test.each(['land', 'lake'])('and no area of kind %s is lost', (kind) => {
    const km2 = (features: Feature[]) =>
      area(featureCollection(features.filter(({ properties }) => properties?.kind === kind))) / 1e6
    for (const [led, plain] of [
      [cut.world.features, ground('world', [-180, -85, 180, 84])],
      [cut.coarse.features, ground('region', box)],
    ] as const)
      expect(Math.abs(km2(led) - km2(plain))).toBeLessThanOrEqual(MOST_AREA * km2(plain))
  })

  test('and there are lines that cross either edge', () => {
    const all = [
      ...jumps(cut.coarse, cut.fine, 'border', detail),
      ...jumps(cut.coarse, cut.fine, 'admin', detail),
      ...jumps(cut.coarse, cut.fine, 'land', detail),
      ...jumps(cut.world, cut.coarse, 'land', box),
      ...jumps(cut.world, cut.coarse, 'border', box),
    ]
    expect(all.length).toBeGreaterThan(4)
  })
})

/** Where lines of a kind of a coarser scale cross the edge of a box, and how far the finer scale's nearest crossing is. */
function jumps(coarser: FeatureCollection, finer: FeatureCollection, kind: string, box: BBox) {
  const ends = crossings(finer, kind, box)
  return crossings(coarser, kind, box).map((at) => ({
    at,
    km: Math.min(...ends.map((end) => away(at, end))),
  }))
}

function crossings({ features }: FeatureCollection, kind: string, box: BBox): Position[] {
  const [west, south, east, north] = box as [number, number, number, number]
  const found: Position[] = []
  for (const line of features.filter(({ properties }) => properties?.kind === kind).flatMap(linesOf))
    line.slice(1).forEach(([x2 = 0, y2 = 0], i) => {
      const [x1 = 0, y1 = 0] = line[i]!
      for (const x of [west, east]) {
        const y = y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)
        if (x1 < x !== x2 < x && y > south && y < north) found.push([x, y])
      }
      for (const y of [south, north]) {
        const x = x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)
        if (y1 < y !== y2 < y && x > west && x < east) found.push([x, y])
      }
    })
  return found
}

function linesOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat()
  return geometry.type === 'Polygon' || geometry.type === 'MultiLineString' ? geometry.coordinates : []
}

function away([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return Math.hypot((x1 - x2) * Math.cos((y1 * Math.PI) / 180), y1 - y2) * KM_PER_DEG
}
