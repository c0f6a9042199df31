import type { Position } from 'geojson'
import { frameOf } from '../../poster/frame'
import type { Story } from '../../story'
import { linesOf, simplified } from './simplified'
import { thinned, type Part } from './thin'

/** Positions that the HTML of a static map has room for. */
const POSITIONS_MOST = 2500
/** In px of its closest breakpoint. */
const SPACING = 4
const TOLERANCE = 0.9

/** What the static map of a story draws of many parts: those in its extent that can be told apart, as many as it has room for. */
export function forStaticMap(parts: Part[], story: Story, isKept: (part: Part) => boolean): Part[] {
  const frame = frameOf(story)
  const { zoom } = frame.breakpoints[0]!
  const [w, h] = frame.half
  const isIn = (position: Position) => {
    const [x, y] = frame.toPx(position)
    return frame.copies.some((copy) => Math.abs(x + copy) < w) && Math.abs(y) < h
  }
  const near = parts.filter((part) => isKept(part) || linesOf(part).some((line) => line.some(isIn)))
  for (let stretch = 1; ; stretch *= 1.4) {
    const chosen = thinned(near, zoom, SPACING * stretch, isKept)
    // even without simplifying it would be too many
    if (chosen.length > POSITIONS_MOST && stretch < 1e3) continue
    const some = chosen.map((part) => simplified(part, zoom, TOLERANCE * stretch))
    const count = some.reduce((n, part) => n + linesOf(part).reduce((all, line) => all + line.length, 0), 0)
    if (count <= POSITIONS_MOST || stretch > 1e3) return some
  }
}
