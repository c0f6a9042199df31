import fc from 'fast-check'
import { expect, it } from 'vitest'
import { worldPx } from './mercator'
import { storyTags, tagSpots, tagWidthPx, TAG_HEIGHT_PX, type StoryTag } from './story-tags'
import type { Box } from './boxes'
import { placeTags, type TagBox, type TagSpot } from './tags'
import { readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const real = readStory(REAL_FILE)
const ZOOMS = [4, 4.6, 5, 6, 8]

/** The box of a tag in px of the world: left, top, right, bottom. */
function boxOf(tag: StoryTag, spots: Map<string, TagSpot>, zoom: number) {
  const [x, y] = worldPx(tag.lngLat, zoom)
  const { dx, dy } = spots.get(tag.place.id)!
  const [w, h] = [tagWidthPx(tag) / 2, TAG_HEIGHT_PX / 2]
  return [x + dx - w, y + dy - h, x + dx + w, y + dy + h] as const
}

function overlapping(zoom: number, lang: (typeof real.langs)[number], isOn = () => true): string[] {
  const tags = storyTags(real, lang, isOn)
  const spots = tagSpots(tags, zoom)
  const boxes = tags.map((tag) => boxOf(tag, spots, zoom))
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b, j) =>
        a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
          ? `${tags[i]!.name} / ${tags[i + 1 + j]!.name}`
          : [],
      ),
  )
}

it.each(real.langs.flatMap((lang) => ZOOMS.map((zoom) => [lang, zoom] as const)))(
  'no tag of the story covers another, in %s at zoom %d',
  (lang, zoom) => {
    expect(overlapping(zoom, lang)).toEqual([])
  },
)

it('every place with an annotation has a tag, and cities come first', () => {
  const tags = storyTags(real, 'en', () => true)
  expect(new Set(tags.map((t) => t.place.id))).toEqual(
    new Set(real.annotations.flatMap((a) => a.place ?? [])),
  )
  expect(tags[0]!.face).toBe('city')
  expect(tags.reduce((sum, tag) => sum + tag.annotations.length, 0)).toBe(
    real.annotations.filter((a) => a.place).length,
  )
})

it('a layer that is off has no tag', () => {
  const tags = storyTags(real, 'en', (layer) => layer !== 'crimea')
  expect(tags.some((t) => t.layer === 'crimea')).toBe(false)
})

it('gives every tag one side, the same each time, and keeps points in view', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 20, max: 150 }),
    height: fc.constant(24),
    onPlace: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
      const tags: TagBox[] = boxes.map((b, i) => ({ id: `t${i}`, ...b }))
      const spots = placeTags(tags)
      expect([...spots.keys()]).toEqual(tags.map((t) => t.id))
      expect(placeTags(tags)).toEqual(spots)
      for (const tag of tags) {
        const { dx, dy, side } = spots.get(tag.id)!
        const coversPlace = Math.abs(dx) < tag.width / 2 && Math.abs(dy) < tag.height / 2
        expect(coversPlace).toBe(side === 'on')
        if (!tag.onPlace) expect(side).not.toBe('on')
      }
    }),
    { numRuns: 300 },
  )
})

it('keeps two neighbours apart', () => {
  const tag = (id: string, x: number): TagBox => ({ id, x, y: 0, width: 80, height: 24, onPlace: false })
  const spots = placeTags([tag('a', 0), tag('b', 20)])
  expect(spots.get('a')!.side).not.toBe(spots.get('b')!.side)
})

it('leads no line to a tag past another place, as if it were the name of that', () => {
  const tag = (id: string, y: number): TagBox => ({ id, x: 0, y, width: 80, height: 24, onPlace: false })
  // what keeps the sides free, and the tag from standing close above or below
  const walls: Box[] = [
    [-200, -60, -45, 60],
    [45, -60, 200, 60],
    [-45, 9, 45, 18],
  ]
  expect(placeTags([tag('a', 0), tag('b', -14)], walls).get('a')).toMatchObject({ side: 'below' })
  expect(placeTags([tag('a', 0), tag('b', -300)], walls).get('a')).toMatchObject({ side: 'above' })
})

it.each([
  ['kyiv', 'uk', 27.4],
  ['mariupol', 'en', 54.9],
  ['mariupol', 'uk', 67.5],
  ['mariupol', 'ru', 72],
  ['donbass', 'ru', 58.9],
  ['ukraine', 'ru', 59.7],
  ['sea-of-azov', 'uk', 83.4],
  ['land-route', 'ru', 150.5],
] as const)('keeps the room that the letters of %s take in %s', (id, lang, measuredPx) => {
  const tag = storyTags(readStory(REAL_FILE), lang, () => true).find((one) => one.id === id)!
  const bare = tagWidthPx({ ...tag, name: '' })
  const kept = tagWidthPx(tag) - bare
  expect(kept).toBeGreaterThan(measuredPx - 1)
  expect(kept).toBeLessThan(measuredPx * 1.2)
})

it('names a place of which nothing is said, after all others', () => {
  const silent = real.places.features[0]!
  const story = { ...real, annotations: real.annotations.filter(({ place }) => place !== silent.id) }
  const tags = storyTags(story, 'en', () => true)
  expect(tags.map(({ id }) => id).sort()).toEqual(real.places.features.map(({ id }) => id).sort())
  expect(tags.at(-1)).toMatchObject({ id: silent.id, annotations: [] })
})
