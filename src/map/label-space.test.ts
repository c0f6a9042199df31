import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelSpace, type Rest } from './label-space'
import { screenPx } from './mercator'
import { storyTags, tagSpots } from './story-tags'
import type { Box } from './boxes'
import type { Story } from '../story'

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story
const tags = storyTags(story, 'en', () => true)
const spots = tagSpots(tags, 5)
const camera = { center: [34, 48] as [number, number], zoom: 5 }
const size = { width: 600, height: 400 }
const LEGEND: Box = [480, 12, 588, 200]

/** The boxes in CSS px that MapLibre keeps its names out of, as it draws the features at this camera. */
function boxes(rest: Rest | null): Box[] {
  return labelSpace(tags, spots, rest).features.map(({ geometry, properties }) => {
    const [x, y] = screenPx((geometry as GeoJSON.Point).coordinates as [number, number], camera, size)
    const [dx, dy] = properties!.offset as [number, number]
    const [h, w] = properties!.box as [number, number]
    // out of view it draws nothing, and keeps nothing free
    const isSeen = x > -0.01 && y > -0.01 && x < size.width + 0.01 && y < size.height + 0.01
    return (isSeen ? [x + dx - w, y + dy - h, x + dx + w, y + dy + h] : [0, 0, 0, 0]).map(Math.round) as Box
  })
}

describe('where the names of the basemap may not stand', () => {
  const standing = new Map<string, Box | null>(tags.map(({ id }) => [id, null]))
  standing.set('mariupol', [380, 220, 500, 244])
  standing.set('new-york', [8, 150, 160, 174])
  const rest: Rest = { camera, size, tags: standing, furniture: [LEGEND] }

  it('is at the tags that stand, where they stand, and at no other', () => {
    const found = boxes(rest)
    expect(found).toContainEqual([378, 218, 502, 246])
    // a tag at the edge of the map, far from its place
    expect(found).toContainEqual([6, 148, 162, 176])
    expect(found.length).toBe(2 + tags.length + 1 + 4)
  })

  it('is on the dots of their places, also where a tag has no room', () => {
    for (const at of [
      [37.5, 47.1],
      [30.5, 50.4],
    ] as [number, number][]) {
      const { lngLat } = tags.find((tag) => Math.hypot(tag.lngLat[0] - at[0], tag.lngLat[1] - at[1]) < 1)!
      const [x, y] = screenPx(lngLat, camera, size)
      for (const [dx, dy] of [
        [7, 7],
        [-7, -7],
      ] as const)
        expect(
          boxes(rest).some(([l, t, r, b]) => x + dx >= l && x + dx <= r && y + dy >= t && y + dy <= b),
        ).toBe(true)
    }
  })

  it('is under what lies over the map, and beyond each side of it', () => {
    const found = boxes(rest)
    expect(found).toContainEqual(LEGEND)
    for (const [x, y] of [
      [300, -1],
      [300, 401],
      [-1, 5],
      [601, 395],
    ] as const)
      expect(found.some(([l, t, r, b]) => x > l && x < r && y > t && y < b)).toBe(true)
    // and not on the map itself
    for (const [x, y] of [
      [300, 1],
      [300, 399],
      [1, 5],
      [599, 395],
    ] as const)
      expect(found.some(([l, t, r, b]) => x > l && x < r && y > t && y < b)).toBe(false)
  })

  it('is beside the places of all tags until the map has come to rest', () => {
    expect(boxes(null).length).toBe(2 * tags.length)
    const [x, y] = screenPx(tags.find(({ id }) => id === 'mariupol')!.lngLat, camera, size)
    const { dx, dy } = spots.get('mariupol')!
    expect(boxes(null).some(([l, t, r, b]) => x + dx > l && x + dx < r && y + dy > t && y + dy < b)).toBe(
      true,
    )
  })
})
