import {
  bbox,
  bboxClip,
  bboxPolygon,
  booleanPointInPolygon,
  coordAll,
  lineIntersect,
  lineString,
  nearestPointOnLine,
  pointToLineDistance,
  polygonToLine,
} from '@turf/turf'
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { DISPUTED_AREAS } from '../../../geo/policy'
import { layer, only, type LayerName } from './layers'

// a border that ends in nothing says that a country ends there
const BORDERS = ['border-lines', 'undetermined-lines']

const strokes = (geometry: LineString | MultiLineString) =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates

const linesOf = (name: LayerName) =>
  layer(name)
    .filter(({ id }) => BORDERS.includes(String(id)))
    .flatMap(({ geometry }) => strokes(geometry as LineString | MultiLineString))

const key = ([lng = 0, lat = 0]: Position) => `${lng} ${lat}`

/** Ends of borders that lie on no other border, not within `km` of a coast, and not on the edge of the map. */
function looseEnds(name: LayerName, km: number, lines = linesOf(name)): Position[] {
  const times = new Map<string, number>()
  for (const line of lines) for (const at of line) times.set(key(at), (times.get(key(at)) ?? 0) + 1)
  const land = only(name, 'land') as Feature<Polygon | MultiPolygon>
  const shore = new Set(coordAll(land).map(key))
  const coast = polygonToLine(land) as Feature<LineString | MultiLineString>
  const [west, south, east, north] = bbox(land)
  const atEdge = ([lng = 0, lat = 0]: Position) =>
    Math.min(lng - west, east - lng, lat - south, north - lat) < 0.002
  return lines
    .filter((line) => key(line[0] ?? []) !== key(line.at(-1) ?? []))
    .flatMap((line) => [line[0] ?? [], line.at(-1) ?? []])
    .filter((end) => (times.get(key(end)) ?? 0) < 2)
    .filter((end) => !shore.has(key(end)))
    .filter((end) => name === 'basemap-world' || !atEdge(end))
    .filter((end) => (nearestPointOnLine(coast as Feature<MultiLineString>, end).properties.dist ?? 0) > km)
}

test.each([
  ['basemap-world', 0.2],
  ['basemap-coarse', 0.2],
  ['basemap-fine', 0.05],
] as const)('no border of %s ends in nothing', (name, km) => {
  expect(linesOf(name).length).toBeGreaterThan(0)
  expect(looseEnds(name, km)).toEqual([])
})

test('the check sees a border that is missing: without Turkey and Syria, three others end in nothing', () => {
  const turkeyAndSyria: Position = [38.5, 36.8]
  const near = (line: Position[]) =>
    line.some(([lng = 0, lat = 0]) => Math.hypot(lng - turkeyAndSyria[0]!, lat - turkeyAndSyria[1]!) < 0.5)
  const without = linesOf('basemap-world').filter((line) => !near(line))
  expect(without.length).toBeLessThan(linesOf('basemap-world').length)
  expect(looseEnds('basemap-world', 0.2, without)).not.toEqual([])
})

// [a way across a line, what the policy has there]
const WAYS: [string, Position[], string[]][] = [
  [
    'Kosovo and Serbia',
    [
      [21.1, 42.6],
      [21.9, 42.95],
    ],
    ['undetermined-lines'],
  ],
  [
    'Kosovo and Albania',
    [
      [20.6, 42.3],
      [19.9, 42.1],
    ],
    ['border-lines'],
  ],
  [
    'Western Sahara and Morocco',
    [
      [-11, 26.5],
      [-11, 29],
    ],
    ['undetermined-lines'],
  ],
  [
    'Western Sahara and Mauritania',
    [
      [-13, 25],
      [-11, 25],
    ],
    ['border-lines'],
  ],
  [
    'the Line of Control',
    [
      [73.2, 34.3],
      [74.8, 34.1],
    ],
    ['undetermined-lines'],
  ],
  [
    'India and Pakistan in Punjab',
    [
      [73, 30.5],
      [75.5, 30.5],
    ],
    ['border-lines'],
  ],
  [
    'Aksai Chin',
    [
      [77.5, 34.2],
      [80, 35],
    ],
    ['undetermined-lines'],
  ],
  [
    'Arunachal Pradesh',
    [
      [94.5, 27.8],
      [94.5, 30],
    ],
    ['undetermined-lines'],
  ],
  [
    'the Golan',
    [
      [35.75, 33],
      [36.2, 33],
    ],
    ['undetermined-lines'],
  ],
  [
    'the West Bank',
    [
      [34.8, 32.1],
      [35.25, 32.1],
    ],
    ['undetermined-lines'],
  ],
  [
    'Korea',
    [
      [127, 37.6],
      [127, 39],
    ],
    ['undetermined-lines'],
  ],
  [
    'Sudan and South Sudan',
    [
      [28.5, 11],
      [28.5, 8.5],
    ],
    ['undetermined-lines'],
  ],
  [
    'Halaib',
    [
      [35.5, 21.5],
      [35.5, 23],
    ],
    ['undetermined-lines'],
  ],
  [
    'Egypt and Sudan in the west',
    [
      [28, 21.5],
      [28, 23],
    ],
    ['border-lines'],
  ],
  [
    'Abkhazia',
    [
      [41.2, 43],
      [42.3, 42.4],
    ],
    [],
  ],
  [
    'South Ossetia',
    [
      [44, 42.35],
      [43.9, 41.9],
    ],
    [],
  ],
  [
    'Transnistria',
    [
      [29.5, 46.95],
      [28.8, 46.95],
    ],
    [],
  ],
  [
    'Nagorno-Karabakh',
    [
      [46.7, 39.8],
      [47.5, 40],
    ],
    [],
  ],
  [
    'Northern Cyprus',
    [
      [33.3, 35.3],
      [33.1, 34.9],
    ],
    [],
  ],
  [
    'Somaliland',
    [
      [46, 9.5],
      [49.5, 9.5],
    ],
    [],
  ],
  [
    'Crimea',
    [
      [34.1, 45.3],
      [34, 46.7],
    ],
    [],
  ],
  [
    'Turkey and Syria',
    [
      [39, 37.3],
      [39, 36.3],
    ],
    ['border-lines'],
  ],
  [
    'Kazakhstan and China',
    [
      [79, 44.5],
      [82.5, 44.3],
    ],
    ['border-lines'],
  ],
  [
    'Armenia and Iran',
    [
      [46.3, 39.2],
      [46.3, 38.5],
    ],
    ['border-lines'],
  ],
]

test.each(WAYS)('at %s the world has what the policy says', (_, way, kinds) => {
  const crossed = BORDERS.filter(
    (id) =>
      lineIntersect(lineString(way), only('basemap-world', id) as Feature<MultiLineString>).features.length >
      0,
  )
  expect(crossed).toEqual(kinds)
})

test('each line of the table of disputed areas is drawn dashed somewhere', () => {
  expect(new Set(DISPUTED_AREAS.map(({ id }) => id)).size).toBe(DISPUTED_AREAS.length)
  for (const { id, drawn, lines = [], state } of DISPUTED_AREAS) {
    expect(lines.length > 0, id).toBe(drawn === 'dashed')
    expect(state !== undefined, id).toBe(drawn === 'inside')
  }
  const boxes = DISPUTED_AREAS.flatMap(({ lines = [] }) =>
    lines.flatMap(({ within }) => (within ? [within] : [])),
  )
  for (const box of boxes) {
    const dashed = bboxClip(only('basemap-world', 'undetermined-lines') as Feature<MultiLineString>, box)
    expect(dashed.geometry.coordinates.flat().length).toBeGreaterThan(0)
  }
})

/** How far apart a line of two scales may lie where the finer one ends, in km: both are simplified. */
const SEAM_KM = { 'basemap-coarse': 9, 'basemap-fine': 5 }

test.each([
  ['basemap-coarse', 'basemap-world'],
  ['basemap-fine', 'basemap-coarse'],
] as const)('where a border of %s ends at its edge, %s goes on', (fine, coarse) => {
  const [west, south, east, north] = bbox(only(fine, 'land'))
  const within = bboxPolygon([west + 0.005, south + 0.005, east - 0.005, north - 0.005])
  const ends = linesOf(fine)
    .flatMap((line) => [line[0] ?? [], line.at(-1) ?? []])
    .filter((end) => !booleanPointInPolygon(end, within))
  expect(ends.length).toBeGreaterThan(1)
  for (const end of ends) {
    const km = Math.min(...linesOf(coarse).map((line) => pointToLineDistance(end, lineString(line))))
    expect(km, end.join()).toBeLessThan(SEAM_KM[fine])
  }
})
