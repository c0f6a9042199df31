import type { Story } from '../story'
import type { StoryTag } from './story-tags'
import type { Box } from './boxes'

/** What joins a tag with its place: a dot there, and a line to the tag where that stands further off than beside it. */
export interface Leader {
  /** The place, in px as the box of the tag. */
  at: [x: number, y: number]
  /** From the place to the nearest point of the tag; `null` for a tag that stands beside its place. */
  line: { lengthPx: number; turn: number } | null
}

export const LEADER_DOT_PX = 3.5
export const LEADER_WIDTH_PX = 1.5
/** A tag beside its place is this far from it at most, corner to corner. */
const BESIDE_PX = 14

/** The leader of a tag; `null` where the tag stands on its place, as the names of areas do. */
export function leaderOf([x, y]: readonly [number, number], box: Box): Leader | null {
  const [dx, dy] = [Math.max(box[0] - x, 0, x - box[2]), Math.max(box[1] - y, 0, y - box[3])]
  const lengthPx = Math.hypot(dx, dy)
  if (lengthPx === 0) return null
  const turn = Math.atan2(y < box[1] ? dy : -dy, x < box[0] ? dx : -dx)
  return { at: [x, y], line: lengthPx > BESIDE_PX ? { lengthPx, turn } : null }
}

/** Whether the map itself marks the place of a tag: the layers of points have a dot for each. */
export function isDotted(story: Story, { layer }: StoryTag): boolean {
  return story.layers.some(({ id, kind }) => id === layer && kind === 'point')
}
