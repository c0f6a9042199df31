import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arc } from './arc'
import { journeyLegs } from './layers/journey'
import { parseStory } from '../story'
import { changed, FERRY_FILE, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((n) => n / 1e5)
const place = fc.tuple(degrees(180), degrees(85))

it('begins and ends exactly at its places', () => {
  fc.assert(
    fc.property(place, place, (from, to) => {
      const path = arc(from, to)
      expect(path[0]!.map((n) => n + 0)).toEqual(from.map((n) => n + 0))
      const [lng, lat] = path.at(-1)!
      expect(lat! + 0).toBe(to[1] + 0)
      // the same meridian, a whole turn further where that way is shorter
      expect(Math.abs(Math.sin(((lng! - to[0]) * Math.PI) / 360))).toBeLessThan(1e-6)
      expect(Math.abs(lng! - from[0])).toBeLessThanOrEqual(180)
      expect(path.flat().every(Number.isFinite)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('bends to the left of travel, so that a way out and back are two lines', () => {
  const middle = (path: number[][]) => path[(path.length - 1) / 2]!
  const east = middle(arc([0, 0], [10, 0]))
  const west = middle(arc([10, 0], [0, 0]))
  expect(east[0]).toBeCloseTo(5, 5)
  expect(east[1]).toBeGreaterThan(1)
  expect(west[1]).toBeLessThan(-1)
})

it.each([
  [[179.5, 60], [-179.5, 61], 180.5],
  [[-179.5, 61], [179.5, 60], -180.5],
  [[-170, 65.8], [170, 64.4], -190],
])('takes the short way from %j to %j across the antimeridian', (from, to, end) => {
  const path = arc(from, to)
  expect(path.at(-1)).toEqual([end, to[1]])
  const steps = path.slice(1).map(([lng], i) => Math.abs(lng! - path[i]![0]!))
  expect(Math.max(...steps)).toBeLessThan(1)
})

it('joins the stops of the journey in their order, and not the place where it was announced', () => {
  const story = readStory(REAL_FILE)
  const at = new Map(story.places.features.map((p) => [p.id, p.geometry.coordinates]))
  const ends = journeyLegs(story).features.map(({ geometry }) => {
    const { coordinates } = geometry as { coordinates: number[][] }
    return [coordinates[0], coordinates.at(-1)]
  })
  const stops = story.journeys[0]!.stops.map((stop) => at.get(stop.place!))
  expect(ends).toEqual([[stops[1], stops[2]]])
})

it('draws each journey on its layer, and a stop of its own with its name in each language', () => {
  const story = changed(readStory(FERRY_FILE), (s) => {
    s.layers.push({ ...s.layers.find(({ id }) => id === 'journey')!, id: 'way-back', colour: 'teal' })
    s.journeys.push({
      id: 'back',
      layer: 'way-back',
      stops: [
        { place: 'alpha', date: null, status: 'past', annotation: null },
        {
          name: { en: 'Quay', uk: 'Причал' },
          lngLat: [31, 46],
          date: null,
          status: 'past',
          annotation: null,
        },
        { place: 'beta', date: null, status: 'planned', annotation: null },
      ],
    })
  })
  expect(parseStory(story, 'ferry.json').status).toBe('ok')
  expect(journeyLegs(story, 'journey').features.map(({ id }) => id)).toEqual([
    expect.stringMatching(/-beta-alpha$/),
  ])
  const { features } = journeyLegs(story, 'way-back')
  expect(features.map(({ id, properties }) => [id, properties!.kind])).toEqual([
    ['back-alpha-back-1', 'leg'],
    ['back-back-1-beta', 'leg'],
    [undefined, 'stop'],
  ])
  expect(features[2]!.properties).toMatchObject({ name_en: 'Quay', name_uk: 'Причал' })
  expect(features[0]!.geometry).toMatchObject({ type: 'LineString' })
  expect((features[0]!.geometry as { coordinates: number[][] }).coordinates.at(-1)).toEqual([31, 46])
  expect(journeyLegs(story).features).toHaveLength(4)
  expect(journeyLegs({ ...story, journeys: [] }).features).toEqual([])
})
