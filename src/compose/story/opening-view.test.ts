import { expect, it } from 'vitest'
import { parseStory } from '../../story'
import { changed, FERRY_FILE, readStory } from '../../../tests/fixtures/story-files'
import type { Json } from '../draft/json'
import { isOutOfView, withViewOnPlaces } from './opening-view'

const COPENHAGEN = [12.57, 55.68] as [number, number]

/** What the checker says of places out of view, in a story that opens on Nairobi. */
const told = (story: Json) => {
  const parsed = parseStory(story, 'story.json')
  const all = [...parsed.warnings, ...(parsed.status === 'bad' ? parsed.problems : [])]
  return all.map((fault) => ({ ...fault, isWarning: true })).filter(isOutOfView)
}

const elsewhere = changed(readStory(FERRY_FILE), (s) => {
  s.journeys = []
  s.steps = []
  s.view = { center: [36.8, -1.3], zoom: 6, minZoom: 2, maxZoom: 10 }
  s.places.features.forEach((place, i) => {
    place.geometry.coordinates = [COPENHAGEN[0] + i, COPENHAGEN[1]]
  })
}) as unknown as Json

it('offers another view for places far from where the map opens, and it holds them all', () => {
  expect(told(elsewhere).length).toBeGreaterThan(1)
  expect(told(withViewOnPlaces(elsewhere))).toEqual([])
})

it('opens on places all over the world without a fault, and small maps can show them too', () => {
  const wide = changed(readStory(FERRY_FILE), (s) => {
    const far = [
      [4.5, 51.9],
      [133, 34.1],
      [18.5, -34.4],
      [103.5, 1.4],
    ] as [number, number][]
    s.places.features.forEach((place, i) => (place.geometry.coordinates = far[i % far.length]!))
  }) as unknown as Json
  delete (wide as { view: { minZoom?: number } }).view.minZoom
  const made = withViewOnPlaces(wide) as { view: { zoom: number; minZoom: number } }
  expect(made.view.zoom).toBeGreaterThan(1)
  expect(made.view.zoom).toBeLessThan(2.5)
  expect(made.view.minZoom).toBeLessThanOrEqual(made.view.zoom - 1.4 > 0 ? made.view.zoom - 1.4 : 0)
  const parsed = parseStory(made, 'story.json')
  const faults = parsed.status === 'bad' ? parsed.problems : []
  expect(faults.filter(({ path }) => path.startsWith('view'))).toEqual([])
})

it('offers none for a swapped position, and leaves a story without places as it is', () => {
  const story = changed(
    readStory(FERRY_FILE),
    (s) => void s.places.features[0]!.geometry.coordinates.reverse(),
  )
  expect(told(story as unknown as Json)).toEqual([])
  expect(withViewOnPlaces({ view: { zoom: 2 } })).toEqual({ view: { zoom: 2 } })
})
