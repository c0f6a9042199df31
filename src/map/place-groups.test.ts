import { expect, it } from 'vitest'
import { worldPx } from './mercator'
import { PlaceGroups, type Area } from './place-groups'
import { boxOf, storyTags, TAG_HEIGHT_PX, tagWidthPx, type PlacedTags } from './story-tags'
import { manyNotes } from '../../tests/bench/many-story'
import { readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const story = manyNotes(readStory(REAL_FILE), 4000, 800)
const all = storyTags(story, 'en', () => true)
const groups = new PlaceGroups(all, story)
const WHOLE: Area = { zoom: 0, left: 0, top: 0, right: 512, bottom: 512 }

function view(zoom: number, lng = 36, lat = 49, width = 1000, height = 700): Area {
  const [x, y] = worldPx([lng, lat], zoom)
  return { zoom, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function overlaps({ tags, spots }: PlacedTags, zoom: number): string[] {
  const boxes = tags.map((tag) => {
    const { x, y } = boxOf(tag, zoom)
    const { dx, dy } = spots.get(tag.id)!
    const [w, h] = [tagWidthPx(tag) / 2, TAG_HEIGHT_PX / 2]
    return [x + dx - w, y + dy - h, x + dx + w, y + dy + h] as const
  })
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b, j) =>
        a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
          ? [`${tags[i]!.id} / ${tags[i + 1 + j]!.id}`]
          : [],
      ),
  )
}

it.each([3, 4, 4.5, 5, 6, 7.25, 8, 9])(
  'no tag covers another at zoom %d, and there are few of them',
  (zoom) => {
    for (const [lng, lat] of [
      [36, 49],
      [30, 46],
      [42, 54],
    ] as const) {
      const now = groups.at(view(zoom, lng, lat))
      expect(overlaps(now, zoom)).toEqual([])
      expect(now.tags.length).toBeLessThanOrEqual(80)
      expect(new Set(now.tags.map((tag) => tag.id)).size).toBe(now.tags.length)
    }
  },
)

it('leaves no note out: counts and names together have all of them', () => {
  const { tags } = groups.at(WHOLE)
  const notes = tags.reduce((sum, { group, annotations }) => sum + (group?.notes ?? annotations.length), 0)
  expect(notes).toBe(story.annotations.filter((a) => a.place).length)
  const places = tags.reduce((sum, { group }) => sum + (group?.places ?? 1), 0)
  expect(places).toBe(all.length)
})

it('opens a group at the zoom that it names', () => {
  const group = groups.at(view(5)).tags.find((tag) => tag.group)!
  const { opensAt, places } = group.group!
  const closer = groups.at(view(opensAt, ...group.lngLat))
  expect(opensAt).toBeGreaterThan(5)
  expect(closer.tags.every((tag) => (tag.group?.places ?? 1) < places)).toBe(true)
})

it('keeps the stops of the journey and the areas by themselves, and the place that is wanted', () => {
  const { tags } = groups.at(view(4.5), ['many-17'])
  expect(tags[0]!.id).toBe('many-17')
  const ids = tags.filter((tag) => !tag.group && !tag.short).map((tag) => tag.id)
  expect(ids).toEqual(
    expect.arrayContaining(['moscow', 'kyiv', 'crimea', 'donbass', 'sea-of-azov', 'many-17']),
  )
})

it('is the same each time', () => {
  expect(groups.at(view(6))).toEqual(new PlaceGroups(all, story).at(view(6)))
})
