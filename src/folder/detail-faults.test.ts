import { expect, it } from 'vitest'
import { readStory } from '../../tests/fixtures/story-files'
import { detailFaults } from './detail-faults'

const made = readStory('tests/fixtures/stories/one-place/story.json')
const [place] = made.places.features
const at = (id: string, lng: number, lat: number) => ({
  ...place!,
  id,
  geometry: { type: 'Point' as const, coordinates: [lng, lat] as [number, number] },
})

/** A story that opens far out on a place, with places of those names. */
const story = (center: [number, number], features: ReturnType<typeof at>[]) => ({
  ...made,
  view: { ...made.view, center, zoom: 4 },
  places: { ...made.places, features },
  basemap: { detail: features.map(({ id }) => id) },
})

it('says nothing where a page can take the ground', () => {
  expect(detailFaults(story([28, 27], [at('cairo', 31.2, 30.1)]))).toEqual([])
  expect(detailFaults({ ...story([15, 64], [at('bodo', 14.4, 67.3)]), basemap: {} })).toEqual([])
})

it('says how much too much it is, and what each place adds', () => {
  const [fault, ...more] = detailFaults(
    story([24, 61], [at('turku', 21.5, 60.2), at('stockholm', 18.8, 59.4)]),
  )
  expect(more).toEqual([])
  expect(fault!.path).toBe('basemap.detail')
  expect(fault!.wrong).toMatch(/turku \+\d+, stockholm \+\d+$/)
  const [whole, ...parts] = [...fault!.wrong.matchAll(/\d+/g)].map(([kb]) => Number(kb))
  expect(whole).toBeGreaterThan(90)
  expect(Math.min(...parts)).toBeGreaterThan(5)
  expect(parts.reduce((sum, kb) => sum + kb)).toBe(whole)
})

it('names a place that lies beyond the region', () => {
  const [fault] = detailFaults(story([28, 27], [at('cairo', 31.2, 30.1), at('lisbon', -9.1, 38.7)]))
  expect(fault).toMatchObject({ path: 'basemap.detail[1]', wrong: expect.stringContaining('"lisbon"') })
})
