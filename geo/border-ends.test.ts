import { bbox, coordAll, nearestPointOnLine, polygonToLine } from '@turf/turf'
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { layer, only, type LayerName } from '../tests/fixtures/geo-layers'

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
  // a line of the world may end on one of the finer scale
  const others = name === 'basemap-world' ? linesOf('basemap-coarse') : []
  for (const line of [...lines, ...others])
    for (const at of line) times.set(key(at), (times.get(key(at)) ?? 0) + 1)
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
