import type { Annotation, Story } from './schema'
import { annotationsIn } from './segments'

/** The most annotations that a page holds whole. */
export const WHOLE_MOST = 300
/** What a long story's page opens with, before a script brings the part that is looked at. */
const OPENING_NOTES = 24

/**
 * Whether a story is too long for one page to hold: its text and lists are then drawn in windows, its places
 * are grouped on the map, and a page of text of its own has all of it.
 */
export function isLong(story: Story): boolean {
  return story.annotations.length > WHOLE_MOST
}

/** The paragraphs that the page of a story opens with: all of them, or of a long one the first few. */
export function openingParagraphs(story: Story): Story['article']['paragraphs'] {
  const { paragraphs } = story.article
  if (!isLong(story)) return paragraphs
  let notes = 0
  const end = paragraphs.findIndex(({ id }) => (notes += annotationsIn(story, id).length) > OPENING_NOTES)
  return paragraphs.slice(0, Math.max(1, end))
}

/** Groups of annotations as the page opens with them: all, or of a long story the first few. Empty groups are left out. */
export function openingGroups<Group extends { items: Annotation[] }>(story: Story, groups: Group[]): Group[] {
  if (!isLong(story)) return groups
  let room = OPENING_NOTES
  return groups
    .map((group) => {
      const items = group.items.slice(0, room)
      room -= items.length
      return { ...group, items }
    })
    .filter((group) => group.items.length)
}
