import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { restingCamera, breakpointsOf } from './breakpoints'
import { SMALLEST_HALF_PX } from '../story/rules/whereabouts'
import { fittedCamera } from './camera'
import { screenPx } from './mercator'
import { boxOf, quarterZoom, storyTags, tagSpots } from './story-tags'
import { boxAt } from './tags'
import type { Story } from '../story'

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story
const bare = { ...story, view: { ...story.view, ground: undefined } } as Story
const pxOf = (id: string, width: number, height: number) => {
  const place = story.places.features.find((p) => p.id === id)!
  const camera = restingCamera(story, width, height)
  return screenPx(place.geometry.coordinates as [number, number], camera, { width, height })
}

describe('the resting camera', () => {
  it('is the view of the story on a large map', () => {
    expect(restingCamera(story, 880, 750)).toEqual({ center: story.view.center, zoom: story.view.zoom })
  })
  it.each([
    [640, 370],
    [390, 371],
    [343, 235],
    [320, 240],
    [600, 120],
  ])('holds the whole ground on a map of %i x %i', (width, height) => {
    for (const id of story.view.ground!) {
      const [x, y] = pxOf(id, width, height)
      expect(x, id).toBeGreaterThan(0)
      expect(x, id).toBeLessThan(width)
      if (height > 150) expect(y, id).toBeGreaterThan(0)
      if (height > 150) expect(y, id).toBeLessThan(height)
    }
  })
  it.each([
    [640, 370],
    [390, 371],
  ])(
    'holds the tags of the ground whole on a map of %i x %i, below its buttons, in every language',
    (width, height) => {
      const camera = restingCamera(story, width, height)
      for (const lang of story.langs) {
        const tags = storyTags(story, lang, () => true)
        const spots = tagSpots(tags, quarterZoom(camera.zoom))
        for (const tag of tags.filter(({ id }) => story.view.ground!.includes(id))) {
          const [x, y] = screenPx(tag.lngLat, camera, { width, height })
          const { dx, dy } = spots.get(tag.id)!
          const [left, top, right, bottom] = boxAt({ ...boxOf(tag, camera.zoom), x, y }, dx, dy, 0)
          expect(Math.min(left, width - right), `${lang} ${tag.name}`).toBeGreaterThanOrEqual(4)
          expect(top, `${lang} ${tag.name}`).toBeGreaterThan(56)
          expect(bottom, `${lang} ${tag.name}`).toBeLessThan(height)
        }
      }
    },
  )
  it('shows the ground of a frame of 640 x 480 over at least a third of its width', () => {
    const xs = story.view.ground!.map((id) => pxOf(id, 640, 370)[0])
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(640 / 3)
  })
  it('leaves the far stops of a small map out of view', () => {
    expect(pxOf('moscow', 640, 370)[1]).toBeLessThan(0)
    expect(pxOf('new-york', 640, 370)[0]).toBeLessThan(0)
  })
  it('goes further away on smaller maps where the story names no ground', () => {
    expect(restingCamera(bare, 640, 370).center).toEqual(story.view.center)
    const zooms = breakpointsOf(bare).map(({ zoom }) => zoom)
    expect(zooms).toEqual([...zooms].sort((a, b) => b - a))
    expect(restingCamera(bare, 300, 200).zoom).toBe(zooms.at(-1))
  })
  it('has a breakpoint for every size, each for smaller maps than the one before', () => {
    for (const breakpoints of [breakpointsOf(story), breakpointsOf(bare)]) {
      expect(breakpoints.at(-1)).toMatchObject({ minWidth: 0, minHeight: 0 })
      breakpoints.slice(1).forEach((breakpoint, i) => {
        expect(breakpoint.minWidth).toBeLessThan(breakpoints[i]!.minWidth)
        expect(breakpoint.minHeight).toBeLessThan(breakpoints[i]!.minHeight)
      })
    }
  })
})

describe('a camera of the story file', () => {
  const camera = { center: [37, 47] as [number, number], zoom: 6 }
  it('is as it is on a large map, and further away on a smaller one, by no more than 1.4', () => {
    expect(fittedCamera(story, camera, 880, 750)).toEqual(camera)
    // what the checker asks of a step that is to show a far place
    const further = 2 ** (camera.zoom - fittedCamera(story, camera, 320, 240).zoom)
    expect([160 * further, 120 * further].map(Math.floor)).toEqual(Object.values(SMALLEST_HALF_PX))
    const on = (width: number, height: number) => fittedCamera(story, camera, width, height).zoom
    expect(on(640, 370)).toBeLessThan(6)
    expect(on(390, 371)).toBeLessThan(on(640, 500))
    expect(on(40, 40)).toBeCloseTo(4.6)
  })
})
