import { expect, it } from 'vitest'
import { cameraOn, withCamera } from './cameras'
import { valueAt, type Json } from './json'
import { addStep } from './layers'

const place = (id: string, coordinates: number[]) => ({ id, geometry: { type: 'Point', coordinates } })
const STORY: Json = {
  lang: 'en',
  asOf: '2023-02-06',
  view: { center: [10, 50], zoom: 6 },
  places: { features: [place('a', [10, 50]), place('b', [12, 51]), place('c', [-70, -30])] },
  steps: [],
}
const view = (story: Json, key: string) => valueAt(story, ['view', key])

it('lets readers go as far out and in as a camera that was taken', () => {
  const out = withCamera(STORY, ['view'], { center: [0.1234567, 20], zoom: 1.239 })
  expect(view(out, 'zoom')).toBe(1.23)
  expect(view(out, 'center')).toEqual([0.12346, 20])
  // a phone shows less, and opens a level and more further out
  expect(view(out, 'minZoom')).toBe(0)
  const near = addStep(STORY, 'en', { title: 'Near', camera: { center: [10, 50], zoom: 13.4 } }).story
  expect(valueAt(near, ['steps', 0, 'camera', 'zoom'])).toBe(13.4)
  expect(view(near, 'maxZoom')).toBe(14)
  const within = withCamera(STORY, ['view'], { center: [0, 20], zoom: 3 })
  expect(view(within, 'minZoom')).toBeUndefined()
  expect(view(within, 'maxZoom')).toBeUndefined()
})

it('holds the places that are meant, as close as they fit', () => {
  const { center, zoom } = cameraOn(STORY, (id) => id !== 'c')!
  expect(center[0]).toBeCloseTo(11)
  expect(zoom).toBeGreaterThan(6)
  expect(cameraOn(STORY, () => true)!.zoom).toBeLessThan(3)
  expect(cameraOn(STORY, () => false)).toBeNull()
})
