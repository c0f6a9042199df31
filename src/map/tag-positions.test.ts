import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lngLatAt, worldPx } from './mercator'
import { storyTags, tagSpace, tagSpots, tagWidthPx } from './story-tags'
import { tagPositions } from './tag-positions'
import type { Story } from '../story'

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story
const tags = storyTags(story, 'en', () => true)
const zoom = 8
const spots = tagSpots(tags, zoom)
const size = { width: 480, height: 400 }

/** Where the tag of Mariupol stands with its place this far from the middle of the map, in CSS px. */
function mariupolAt(dx: number, dy: number) {
  const mariupol = tags.find(({ id }) => id === 'mariupol')!
  const [x, y] = worldPx(mariupol.lngLat, zoom)
  const camera = { center: lngLatAt([x - dx, y - dy], zoom), zoom }
  const view = { camera, size, covers: [], about: null, selected: null }
  return {
    position: tagPositions(story, { tags, spots }, view).get('mariupol')!,
    width: tagWidthPx(mariupol),
  }
}

describe('a tag near the side of the map', () => {
  it('is marked as moved where it stands elsewhere to stay whole, and only there', () => {
    expect(mariupolAt(0, 0).position.moved).toBeUndefined()
    const { position, width } = mariupolAt(110, 0)
    expect(position.left + width).toBeCloseTo(size.width - 4, 5)
    expect(position.moved).toBe(true)
  })

  it('keeps the names of the basemap from where it stands, not from its spot', () => {
    const at: [number, number] = [37.2, 47.05]
    const { features } = tagSpace(tags, spots, new Map([['mariupol', at]]))
    const i = tags.findIndex(({ id }) => id === 'mariupol')
    expect(features[i]!.geometry).toEqual({ type: 'Point', coordinates: at })
    expect(features[i]!.properties!.offset).toEqual([0, 0])
    expect(tagSpace(tags, spots).features[i]!.properties!.offset).not.toEqual([0, 0])
  })
})
