import type { Story } from '../../story'
import type { Palette } from '../palette'
import { isDotted, LEADER_DOT_PX, LEADER_WIDTH_PX, type Leader } from '../leaders'
import { countOf, type StoryTag } from '../story-tags'
import { ARROW_PX } from '../tag-positions'
import type { Box } from '../boxes'
import { tagFont, type Context } from './text'

/** A tag as it stands on the map: its box in CSS px from the map's top left corner. */
export interface StandingTag {
  tag: StoryTag
  box: Box
  /** The way to a place that is out of view, in radians; `null` for one that is in view. */
  turn: number | null
  leader: Leader | null
}

/** The border of a tag and its padding, as in the style sheet of the tags on the screen, in CSS px. */
const BORDER_PX = 1
const PADDING_PX = { left: 7, right: 5 }
const DOT_PX = 11
/** From a tag's middle down to the line that its letters stand on. */
const BASELINE_PX = 4.5

/** Draws what joins a tag with its place. */
export function drawLeader(c: Context, { tag, leader }: StandingTag, story: Story, palette: Palette) {
  if (!leader) return
  const { at, line } = leader
  c.strokeStyle = c.fillStyle = colourOf(tag, story, palette)
  c.lineWidth = LEADER_WIDTH_PX
  if (line) {
    c.beginPath()
    c.moveTo(...at)
    c.lineTo(at[0] + Math.cos(line.turn) * line.lengthPx, at[1] + Math.sin(line.turn) * line.lengthPx)
    c.stroke()
  }
  if (isDotted(story, tag)) return
  c.beginPath()
  c.arc(...at, LEADER_DOT_PX, 0, 7)
  c.fill()
}

/** Draws a tag of the map. */
export function drawTag(c: Context, { tag, box, turn }: StandingTag, story: Story, palette: Palette) {
  const [left, top, right, bottom] = box
  const middle = (top + bottom) / 2
  const colour = colourOf(tag, story, palette)
  c.beginPath()
  c.roundRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1, tag.short ? 12 : 4)
  c.fillStyle = palette.raised
  c.fill()
  c.strokeStyle = colour
  c.lineWidth = 1
  c.stroke()
  c.fillStyle = palette.ink
  if (!tag.short) {
    c.font = tagFont({ italic: tag.face === 'sea', bold: tag.face === 'city' || tag.face === 'region' })
    const x = left + BORDER_PX + PADDING_PX.left + (turn === null ? 0 : ARROW_PX)
    c.fillText(tag.name, x, middle + BASELINE_PX)
  }
  if (turn !== null) drawArrow(c, left + 13, middle, turn, colour)
  drawNotes(c, tag, box, colour)
}

/** The colour of the layer that a tag's place is on, or of a place that is on none. */
function colourOf(tag: StoryTag, story: Story, palette: Palette): string {
  return palette[story.layers.find(({ id }) => id === tag.layer)?.colour ?? 'muted']
}

/** A dot for each note, from the right; or how many there are. */
function drawNotes(c: Context, tag: StoryTag, [left, top, right, bottom]: Box, colour: string) {
  const middle = (top + bottom) / 2
  const count = countOf(tag)
  if (count !== null) {
    c.font = tagFont({ italic: false, bold: true })
    const { width } = c.measureText(String(count))
    const x = tag.short ? (left + right - width) / 2 : right - BORDER_PX - PADDING_PX.right - width
    c.fillText(String(count), x, middle + BASELINE_PX)
    return
  }
  c.fillStyle = c.strokeStyle = colour
  c.lineWidth = 1.5
  tag.annotations.forEach(({ about }, i, { length }) => {
    const planned = about?.status === 'planned'
    c.beginPath()
    c.arc(right - DOT_PX * (length - i) - 1, middle, planned ? 2.8 : 3.5, 0, 7)
    if (planned) c.stroke()
    else c.fill()
  })
}

function drawArrow(c: Context, x: number, y: number, turn: number, colour: string) {
  c.save()
  c.translate(x, y)
  c.rotate(turn)
  c.beginPath()
  c.moveTo(-5, 0)
  c.lineTo(5, 0)
  c.moveTo(1, -4)
  c.lineTo(5, 0)
  c.lineTo(1, 4)
  c.strokeStyle = colour
  c.lineWidth = 1.8
  c.stroke()
  c.restore()
}
