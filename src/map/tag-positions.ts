import { isStop, type Story } from '../story'
import type { Camera } from '../view/state'
import { arcsOf, exitOf } from './arc-exit'
import { edgeSpot, isInView } from './edges'
import type { Cover } from './free-area'
import { screenPx } from './mercator'
import { tagWidthPx, type PlacedTags, type StoryTag } from './story-tags'
import { boxOfCover, isWithin, overlap, type Box, type Size } from './boxes'
import { besidePlace, boxOfTag, clearest, dotAt, otherSide, type TagPosition } from './tag-sides'

export interface MapView {
  camera: Camera
  size: Size
  covers: readonly Cover[]
  /** The places that a guided step is about, most important first; `null` without one. */
  about: readonly string[] | null
  /** The place of the open note, which is never left out. */
  selected: string | null
}

/** The arrow of a tag at the edge, with the room beside it. */
export const ARROW_PX = 17

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
