import { overlap, stripsAround, type Box, type Size } from './boxes'
import { TAG_HEIGHT_PX, tagWidthPx, type PlacedTags, type StoryTag } from './story-tags'
import { freeSpot } from './tags'

/** Where a tag stands, in CSS px from the map's top left. */
export interface TagPosition {
  left: number
  top: number
  /** In radians, for a tag at the edge that points to its place. */
  turn?: number
  /** Where its one place is, for a tag whose place is in view. */
  place?: [x: number, y: number]
}

/** How far the name of a point may be moved to stay whole, in CSS px. */
const BESIDE_PX = 24
/** What stays free between a tag and the side that would cut it. */
const CUT_PX = 4
/** Around a place's dot, in CSS px. */
const DOT_PX = 5
/** Further than any tag reaches beyond the map, in CSS px. */
const FAR_PX = 500
const clamp = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value))

/** On the first side of its place where the tag is whole and lies over nothing, beside it or further off. */
export function otherSide(
  tag: StoryTag,
  [x, y]: [number, number],
  width: number,
  size: Size,
  taken: readonly Box[],
  isFar: boolean,
): TagPosition | null {
  const box = { id: tag.id, x, y, width, height: TAG_HEIGHT_PX, onPlace: tag.face !== 'city' }
  const found = freeSpot(box, [...stripsAround(size, FAR_PX), ...taken], isFar)
  if (!found) return null
  const { dx, dy } = found.spot
  return { left: x + dx - width / 2, top: y + dy - TAG_HEIGHT_PX / 2 }
}

/** How close the positions lie that the tag of the open note is tried at, in CSS px. */
const TRIED_EVERY_PX = 6

/** Where a tag of that width is whole and lies over the least of `taken`; of such positions, the nearest to a point. */
export function clearest(
  [x, y]: [number, number],
  width: number,
  size: Size,
  taken: readonly Box[],
): { left: number; top: number } {
  let best = { left: CUT_PX, top: CUT_PX, covered: Infinity, away: Infinity }
  // with each frame of the map: what is further than a free position need not be looked at
  const isFurther = (away: number) => best.covered === 0 && away >= best.away
  for (let left = CUT_PX; left + width + CUT_PX <= size.width; left += TRIED_EVERY_PX) {
    if (isFurther(Math.abs(x - clamp(x, left, left + width)))) continue
    for (let top = CUT_PX; top + TAG_HEIGHT_PX + CUT_PX <= size.height; top += TRIED_EVERY_PX) {
      const box = boxOfTag({ left, top }, width)
      const aside = Math.hypot(x - clamp(x, box[0], box[2]), y - clamp(y, box[1], box[3]))
      // of positions as near as another, the one whose middle is nearer
      const away = aside + Math.hypot(x - left - width / 2, y - top - TAG_HEIGHT_PX / 2) / 1000
      if (isFurther(away)) continue
      const covered = taken.reduce((sum, other) => sum + overlap(other, box), 0)
      if (covered < best.covered || (covered === best.covered && away < best.away))
        best = { left, top, covered, away }
    }
  }
  return { left: best.left, top: best.top }
}

export function dotAt([x, y]: [number, number]): Box {
  return [x - DOT_PX, y - DOT_PX, x + DOT_PX, y + DOT_PX]
}

/** Beside its place, and moved as far as it may be to stay whole. */
export function besidePlace(
  tag: StoryTag,
  [x, y]: [number, number],
  spots: PlacedTags['spots'],
  size: Size,
  width: number,
): TagPosition {
  const spot = spots.get(tag.id)
  const [dx, dy] = [spot?.dx ?? 0, spot?.dy ?? 0]
  // the spot was found for the width that was expected
  const [half, meant] = [width / 2, tagWidthPx(tag) / 2]
  // keep the side that faces the place exact, whatever the name's real width
  const anchor =
    spot && /right$/.test(spot.side)
      ? Math.max(9, dx - meant)
      : spot && /left$/.test(spot.side)
        ? -width + Math.min(-9, dx + meant)
        : dx - half
  const [left, top] = [x + anchor, y + dy - TAG_HEIGHT_PX / 2]
  const inside = {
    left: clamp(left, CUT_PX, size.width - width - CUT_PX),
    top: clamp(top, CUT_PX, size.height - TAG_HEIGHT_PX - CUT_PX),
  }
  // the name of a point stays beside it
  if (tag.face === 'city') {
    inside.left = clamp(inside.left, left - BESIDE_PX, left + BESIDE_PX)
    inside.top = clamp(inside.top, top - BESIDE_PX / 2, top + BESIDE_PX / 2)
  }
  return inside
}

export function boxOfTag({ left, top }: TagPosition, width: number): Box {
  return [left, top, left + width, top + TAG_HEIGHT_PX]
}
