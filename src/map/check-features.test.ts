import fc from 'fast-check'
import type { Feature, Point } from 'geojson'
import { expect, it } from 'vitest'
import { checkFeatures } from './check-features'

const position = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom([NaN, 0], [0, Infinity], [181, 0], [0, -91], [0], [], ['1', '2']) },
)
const line = fc.array(position, { maxLength: 5 })
const ring = line.map((positions) => [...positions, ...positions.slice(0, 1)])
const coordinates = fc.oneof(
  position,
  line,
  ring,
  fc.array(ring, { maxLength: 2 }),
  fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 }),
)
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    undefined,
    { toString: 1 },
    { toString: null, valueOf: null },
    '__proto__',
    'constructor',
  ),
)
const sometimes = <T>(good: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: odd })
const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const
const shapes = fc.oneof(
  fc.record({ type: fc.constant('Point'), coordinates: position }),
  fc.record({ type: fc.constantFrom('MultiPoint', 'LineString'), coordinates: line }),
  fc.record({
    type: fc.constantFrom('MultiLineString', 'Polygon'),
    coordinates: fc.array(ring, { maxLength: 2 }),
  }),
)
const geometry = fc.oneof(
  shapes,
  fc.record({
    type: sometimes(fc.constantFrom<string>(...TYPES, 'GeometryCollection', 'Circle')),
    coordinates: sometimes(coordinates),
  }),
)
const feature = fc.record({
  type: sometimes(fc.constant('Feature')),
  id: odd,
  properties: sometimes(fc.constantFrom(null, {}, { kind: 'land' })),
  geometry: sometimes(geometry),
})
const collection = fc.record({
  type: sometimes(fc.constant('FeatureCollection')),
  features: sometimes(fc.array(sometimes(feature), { maxLength: 4 })),
})

/** RFC 7946 by a second hand, for what the map draws. */
type Test = (value: unknown) => boolean
const listOf =
  (test: Test, least: number): Test =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(test)
const isPosition: Test = (p) =>
  Array.isArray(p) && [p[0], p[1]].every(Number.isFinite) && Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 90
const isLine = listOf(isPosition, 2)
const isRing: Test = (value) => {
  if (!listOf(isPosition, 4)(value)) return false
  const [first, last] = [(value as number[][])[0]!, (value as number[][]).at(-1)!]
  return first[0] === last[0] && first[1] === last[1]
}
const isPolygon = listOf(isRing, 1)
const DRAWABLE: Record<string, Test> = {
  Point: isPosition,
  MultiPoint: listOf(isPosition, 1),
  LineString: isLine,
  MultiLineString: listOf(isLine, 1),
  Polygon: isPolygon,
  MultiPolygon: listOf(isPolygon, 1),
}

function isDrawable(feature: Feature): boolean {
  const { type, properties, geometry } = feature as Feature<Point>
  return (
    type === 'Feature' && typeof properties === 'object' && DRAWABLE[geometry.type]!(geometry.coordinates)
  )
}

it('keeps what can be drawn and tells of all the rest, whatever comes', () => {
  let [kept, left] = [0, 0]
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: collection }, { weight: 1, arbitrary: fc.anything() }),
      (input) => {
        const { collection, dropped } = checkFeatures(input)
        kept += collection.features.length
        left += dropped.length
        if (!collection.features.every(isDrawable)) throw new Error('kept what can not be drawn')
        for (const { index, id, reason } of dropped) {
          if (typeof reason !== 'string' || reason.length < 10) throw new Error(`no reason at ${index}`)
          if (id !== null && typeof id !== 'string') throw new Error(`an id that is none at ${index}`)
        }
        const isWhole = dropped[0]?.index === -1
        const count = isWhole ? 0 : (input as { features: unknown[] }).features.length
        if (collection.features.length + dropped.length !== count + (isWhole ? 1 : 0))
          throw new Error('a feature is neither kept nor told of')
      },
    ),
    { numRuns: 10_000 },
  )
  expect(kept).toBeGreaterThan(500)
  expect(left).toBeGreaterThan(5000)
})

const point = (coordinates: unknown) => ({
  type: 'Feature',
  id: 'a',
  properties: {},
  geometry: { type: 'Point', coordinates },
})
const shape = (type: unknown, coordinates: unknown) => ({
  type: 'Feature',
  id: 'a',
  properties: {},
  geometry: { type, coordinates },
})
const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
]

it.each([
  [point([1, 91]), /outside/],
  [point([1]), /two finite numbers/],
  [point(null), /nested/],
  [shape('LineString', [[0, 0]]), /fewer than two/],
  [shape('LineString', []), /empty/],
  [shape('Polygon', [square.slice(0, 3)]), /fewer than four/],
  [shape('Polygon', [[...square.slice(0, 3), [0, 1]]]), /not closed/],
  [shape('Circle', square), /"Circle" is not drawn/],
  [shape({ toString: 1 }, square), /not a text/],
  [{ ...point([0, 0]), geometry: null }, /no geometry/],
  [{ ...point([0, 0]), properties: 'x' }, /properties/],
  [{ ...point([0, 0]), type: 'feature' }, /type/],
  ['a', /not an object/],
])('leaves out %j and says why', (feature, reason) => {
  const { collection, dropped } = checkFeatures({
    type: 'FeatureCollection',
    features: [point([0, 0]), feature],
  })
  expect(collection.features).toHaveLength(1)
  expect(dropped).toEqual([
    { index: 1, id: typeof feature === 'string' ? null : 'a', reason: expect.stringMatching(reason) },
  ])
})

it('tells of what is no collection at all', () => {
  for (const input of [null, undefined, 1, 'x', [], {}, { type: 'FeatureCollection' }])
    expect(checkFeatures(input).dropped).toEqual([
      { index: -1, id: null, reason: expect.stringMatching(/FeatureCollection/) },
    ])
})
