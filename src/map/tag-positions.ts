import { isStop, type Story } from '../story'
import type { Camera } from '../view/state'
import { arcsOf, edgeSpot, exitOf, isInView } from './edges'
import type { Cover } from './free-area'
import { screenPx } from './mercator'
import { TAG_HEIGHT_PX, tagWidthPx, type PlacedTags, type StoryTag } from './story-tags'
import { boxOfCover, freeSpot, isWithin, overlap, stripsAround, type Box } from './tags'

/** Where a tag stands, in CSS px from the map's top left. */
export interface TagPosition {
  left: number
  top: number
  /** In radians, for a tag at the edge that points to its place. */
  turn?: number
  /** Where its one place is, for a tag whose place is in view. */
  place?: [x: number, y: number]
}

export interface MapView {
  camera: Camera
  size: { width: number; height: number }
  covers: readonly Cover[]
  /** The places that a guided step is about, most important first; `null` without one. */
  about: readonly string[] | null
  /** The place of the open note, which is never left out. */
  selected: string | null
}

/** The arrow of a tag at the edge, with the room beside it. */
export const ARROW_PX = 17
/** How far the name of a point may be moved to stay whole, in CSS px. */
const BESIDE_PX = 24
/** What stays free between a tag and the side that would cut it. */
const CUT_PX = 4
/** Around a place's dot, in CSS px. */
const DOT_PX = 5
/** Further than any tag reaches beyond the map, in CSS px. */
const FAR_PX = 500
const clamp = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value))

/**
 * Where each tag stands on a map, by its id; one that is not there has no place in this view. A stop of a journey that
 * is out of view stands at the edge: in a guided step only where the step is about it or an arc leads to it. A tag that
 * would be cut, covered or over a more important one goes to another side of its place, or leaves the room to that.
 * @param widthOf the real width of a tag in CSS px, where it is known
 */
export function tagPositions(
  story: Story,
  { tags, spots }: PlacedTags,
  { camera, size, covers, about, selected }: MapView,
  widthOf: (tag: StoryTag, atEdge: boolean) => number = (tag, atEdge) =>
    tagWidthPx(tag) + (atEdge ? ARROW_PX : 0),
): Map<string, TagPosition> {
  const over = covers.map(boxOfCover)
  const rank = ({ place }: StoryTag) => {
    if (!about) return place.id === selected ? -1 : 0
    const at = about.indexOf(place.id)
    return at < 0 ? Infinity : at
  }
  const positions = new Map<string, TagPosition>()
  const standing: Box[] = []
  const isFree = (box: Box) =>
    isWithin(box, size) && [...over, ...standing].every((other) => !overlap(other, box))
  const inTurn = [...tags].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
  const places = new Map(tags.map((tag) => [tag.id, screenPx(tag.lngLat, camera, size)]))
  const towns = tags.filter((tag) => tag.face === 'city')
  const dots = towns.map(({ id }) => ({ id, box: dotAt(places.get(id)!) }))
  const placeFar = (tag: StoryTag) => {
    const { id } = tag.place
    const lngLat = tag.place.geometry.coordinates as [number, number]
    const { at, stop, onArc } = exitOf(lngLat, arcsOf(story, id), camera, size)
    if (rank(tag) === Infinity && !onArc) return
    const width = widthOf(tag, true)
    const taken = [...standing, ...over]
    let spot: TagPosition = edgeSpot(width, at, stop, size, taken)
    if (!isFree(boxOfTag(spot, width))) {
      if (id !== selected) return
      spot = { ...spot, ...clearest(at, width, size, taken) }
    }
    standing.push(boxOfTag(spot, width))
    positions.set(tag.id, spot)
  }
  const far = inTurn.filter((tag) => !isInView(places.get(tag.id)!, size) && isStop(story, tag.place.id))
  const ofNote = far.find((tag) => tag.place.id === selected)
  // it is never left out, so that the others have to make room for it
  if (ofNote) placeFar(ofNote)
  const beside = inTurn
    .filter((tag) => isInView(places.get(tag.id)!, size))
    .map((tag) => {
      const [at, width] = [places.get(tag.id)!, widthOf(tag, false)]
      return { tag, at, width, position: besidePlace(tag, at, spots, size, width) }
    })
  for (const [i, { tag, at, width, position: first }] of beside.entries()) {
    let position: TagPosition | null = first
    // a group's count was placed among its neighbours, and may be covered as the map is
    const isCount = !!tag.group || !!tag.short
    // moved to stay whole, it may have come to lie on its own dot
    const coversDot = tag.face === 'city' && overlap(boxOfTag(position, width), dotAt(at)) > 0
    if (!(isCount && !about) && (coversDot || !isFree(boxOfTag(position, width)))) {
      const taken = [...over, ...standing, ...dots.filter(({ id }) => id !== tag.id).map(({ box }) => box)]
      const coming = beside.slice(i + 1).map((one) => boxOfTag(one.position, one.width))
      const sideOf = (boxes: Box[], isFar: boolean) => otherSide(tag, at, width, size, boxes, isFar)
      // where it can, it leaves the others the room that they would have
      const polite = [...taken, ...coming]
      const isOnlyOnDot = coversDot && isFree(boxOfTag(position, width))
      const stays = tag.place.id === selected
      const clear = tag.face === 'city' ? [...taken, dotAt(at)] : taken
      if (isOnlyOnDot) position = sideOf(polite, false) ?? sideOf(polite, true) ?? position
      else if (isCount) position = stays ? clearest(at, width, size, clear) : null
      else
        position =
          sideOf(polite, false) ??
          sideOf(taken, false) ??
          sideOf(polite, true) ??
          (stays ? clearest(at, width, size, clear) : null)
    }
    if (!position) continue
    standing.push(boxOfTag(position, width))
    positions.set(tag.id, isCount ? position : { ...position, place: at })
  }
  for (const tag of far) if (tag !== ofNote) placeFar(tag)
  return positions
}

/** On the first side of its place where the tag is whole and lies over nothing, beside it or further off. */
function otherSide(
  tag: StoryTag,
  [x, y]: [number, number],
  width: number,
  size: MapView['size'],
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
function clearest(
  [x, y]: [number, number],
  width: number,
  size: MapView['size'],
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

function dotAt([x, y]: [number, number]): Box {
  return [x - DOT_PX, y - DOT_PX, x + DOT_PX, y + DOT_PX]
}

/** Beside its place, and moved as far as it may be to stay whole. */
function besidePlace(
  tag: StoryTag,
  [x, y]: [number, number],
  spots: PlacedTags['spots'],
  size: { width: number; height: number },
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

function boxOfTag({ left, top }: TagPosition, width: number): Box {
  return [left, top, left + width, top + TAG_HEIGHT_PX]
}
