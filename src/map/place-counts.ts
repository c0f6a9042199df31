import { boxOf, type PlacedTags, type StoryTag } from './story-tags'
import { overlap, type Box } from './boxes'
import { boxAt, freeSpot, placeTags } from './tags'

/** How many notes a tag stands for. */
export const notesOf = (tag: StoryTag) => tag.group?.notes ?? tag.annotations.length

/**
 * Puts counts on their places, and beside the places their names where nothing is in the way; the tags that stand
 * by themselves always have their names.
 */
export function placeGroups(apart: StoryTag[], rest: StoryTag[], zoom: number): PlacedTags {
  const named = new Map(rest.filter((tag) => !tag.group).map((tag) => [tag.id, tag]))
  const counts = joined(rest, zoom)
  const taken = new Map(counts.map((count) => [count.id, onPlace(count, zoom)]))
  const spots = placeTags(
    apart.map((tag) => boxOf(tag, zoom)),
    [...taken.values()],
  )
  for (const tag of apart) {
    const { dx, dy } = spots.get(tag.id)!
    taken.set(tag.id, boxAt(boxOf(tag, zoom), dx, dy))
  }
  const tags = counts.map((count) => {
    const own = taken.get(count.id)!
    taken.delete(count.id)
    const others = [...taken.values()]
    const full = count.group ? undefined : named.get(count.id)
    const name = full && freeSpot(boxOf(full, zoom), others)
    const isFree = others.every((box) => overlap(own, box) === 0)
    const found = name ?? (isFree ? null : freeSpot(boxOf(count, zoom), others))
    taken.set(count.id, found?.box ?? own)
    spots.set(count.id, found?.spot ?? { side: 'on', dx: 0, dy: 0 })
    return name ? full : count
  })
  return { tags: [...apart, ...tags], spots }
}

/** The tags as counts on their places; of two that would cover each other, the larger takes in the smaller. */
function joined(tags: StoryTag[], zoom: number): StoryTag[] {
  const counts: StoryTag[] = []
  const boxes: Box[] = []
  for (const tag of tags) {
    const count = { ...tag, short: true }
    const own = onPlace(count, zoom)
    const at = boxes.findIndex((box) => overlap(own, box) > 0)
    if (at < 0) {
      counts.push(count)
      boxes.push(own)
      continue
    }
    const larger = counts[at]!
    const sum = joinedTag(larger, tag, Math.floor(zoom) + 1)
    counts[at] = sum
    boxes[at] = onPlace(sum, zoom)
  }
  return counts
}

function joinedTag(larger: StoryTag, other: StoryTag, opensAt: number): StoryTag {
  const places = (tag: StoryTag) => tag.group?.places ?? 1
  return {
    ...larger,
    id: larger.group ? larger.id : `group-${larger.id}`,
    layer: larger.layer === other.layer ? larger.layer : null,
    group: {
      places: places(larger) + places(other),
      notes: notesOf(larger) + notesOf(other),
      opensAt: Math.max(opensAt, larger.group?.opensAt ?? 0),
    },
  }
}

function onPlace(tag: StoryTag, zoom: number): Box {
  return boxAt(boxOf(tag, zoom), 0, 0)
}
