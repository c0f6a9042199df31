import { expect, it } from 'vitest'
import { arc } from './arc'
import { cameraFor, sameCamera } from './camera'
import { wayOut } from './arc-exit'
import { lngNear, screenPx, worldPx } from './mercator'
import { cameraOnPlace } from './moves'
import { PlaceGroups } from './place-groups'
import { storyTags, tagSpots } from './story-tags'
import { drawPosters } from '../poster/poster'
import { changed, FERRY_FILE, readStory } from '../../tests/fixtures/story-files'

const size = { width: 800, height: 600 }
const middle: [number, number] = [400, 300]
/** A story between Fiji and Samoa, with a place on either side of the antimeridian and one on it. */
const pacific = changed(readStory(FERRY_FILE), (story) => {
  story.view = { ...story.view, center: [178, -16], zoom: 5 }
  story.places.features[0]!.geometry.coordinates = [180, -16.5]
  story.places.features[1]!.geometry.coordinates = [-179.5, -16.4]
})
const placeAt = (lng: number, lat: number) => ({
  ...pacific.places.features[0]!,
  geometry: { type: 'Point' as const, coordinates: [lng, lat] as [number, number] },
})

it('takes a longitude to the nearest turn', () => {
  expect(lngNear(-179, 178)).toBe(181)
  expect(lngNear(179, -178)).toBe(-181)
  expect(lngNear(541, 0)).toBe(-179)
  expect(lngNear(33.123456789, 30)).toBe(33.123456789)
})

it.each([180, -180, 179.9, -179.9])('a place at %d stands where the map is looked at there', (lng) => {
  for (const center of [180, -180, 179, -179]) {
    const [x, y] = screenPx([lng, -16], { center: [center, -16], zoom: 5 }, size)
    const [side] = worldPx([180, 0], 5)
    expect(Math.abs(x - middle[0])).toBeLessThanOrEqual((side / 360) * 1.91)
    expect(y).toBeCloseTo(middle[1], 6)
  }
})

it.each([180, -180])('a chosen place at %d comes beside its card, whichever side the map is on', (lng) => {
  const card = { left: 12, top: 100, right: 352, bottom: 588 }
  for (const center of [170, -170]) {
    const now = { center: [center, 0] as [number, number], zoom: 5 }
    const to = cameraOnPlace(pacific, placeAt(lng, -16.5), now, { size, card }, 'text')!
    const [x, y] = screenPx([lng, -16.5], to, size)
    expect(x).toBeCloseTo((352 + 800) / 2, 6)
    expect(y).toBeCloseTo(300, 6)
  }
})

it('fits places on both sides of the antimeridian with the narrow view', () => {
  const camera = cameraFor(
    [
      [178, -18],
      [-172, -14],
      [180, -16],
    ],
    size,
  )
  expect(camera.center[0]).toBeCloseTo(-177, 6)
  expect(camera.zoom).toBeGreaterThan(4)
  for (const [lng, lat] of [
    [178, -18],
    [-172, -14],
  ] as [number, number][]) {
    const [x, y] = screenPx([lng, lat], camera, size)
    expect(x > 60 && x < 740 && y > 60 && y < 540).toBe(true)
  }
  // and as before elsewhere
  expect(cameraFor([[30, 50], [40, 40]], size).center[0]).toBeCloseTo(35, 6) // prettier-ignore
  expect(cameraFor([[-74, 40.7], [37.6, 55.7]], size).center[0]).toBeCloseTo(-18.2, 6) // prettier-ignore
})

it('takes a camera a whole turn on for the same', () => {
  expect(sameCamera({ center: [179.999, 0], zoom: 4 }, { center: [-180, 0], zoom: 4 })).toBe(true)
  expect(sameCamera({ center: [170, 0], zoom: 4 }, { center: [-170, 0], zoom: 4 })).toBe(false)
})

it('keeps tags apart across the antimeridian, and groups them there', () => {
  const tags = storyTags(pacific, 'en', () => true)
  expect(tags.map((tag) => tag.lngLat[0]).sort()).toEqual([180, 180.5])
  const spots = tagSpots(tags, 5)
  expect(spots.get('alpha')!.side).not.toBe(spots.get('beta')!.side)
  const [x, y] = worldPx([180.2, -16.4], 5)
  const area = { zoom: 5, left: x - 400, right: x + 400, top: y - 300, bottom: y + 300 }
  const { tags: grouped } = new PlaceGroups(tags, {
    ...pacific,
    journeys: [],
  }).at(area)
  expect(grouped.map((tag) => tag.lngLat[0]).every((lng) => lng >= 179 && lng <= 181)).toBe(true)
  expect(grouped.length).toBeGreaterThan(0)
})

it('puts the tag of a stop that is out of view on the side where its arc goes', () => {
  const path = arc([-74, 40.7], [37.6, 55.7])
  // New York is nearer by way of the Pacific from here, but the arc comes from the west
  const camera = { center: [110, 66] as [number, number], zoom: 1.6 }
  expect(screenPx([-74, 40.7], camera, size)[0]).toBeGreaterThan(400)
  const way = wayOut(path, camera, size)!
  expect(way.stop[0]).toBeLessThan(way.at[0])
  expect(wayOut(path, { center: [110, -60], zoom: 6 }, size)).toBeNull()
})

it('draws land, arc and tags of a static map across the antimeridian', () => {
  const square = (west: number, east: number) => ({
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { kind: 'land' },
        geometry: {
          type: 'Polygon' as const,
          coordinates: [[[west, -17], [east, -17], [east, -15], [west, -15], [west, -17]]],
        },
      },
    ],
  }) // prettier-ignore
  const pathOf = (story: typeof pacific, west: number, east: number) =>
    /data-style="world-land" class="[^"]*"(?: transform="[^"]*")? d="([^"]*)"/.exec(
      drawPosters({ story, data: { world: square(west, east) } }, ['en']).svgs.get('en')!,
    )?.[1]
  const there = pathOf(pacific, -180, -178)
  expect(there).toBeDefined()
  // the same as if the longitudes went on
  expect(there).toBe(pathOf(pacific, 180, 182))
  const far = changed(pacific, (story) => void (story.view.center = [30, -16]))
  expect(pathOf(far, -180, -178)).toBeUndefined()
})
