import type { Place, Story } from '../story'
import type { Camera } from '../view/state'
import type { Origin } from '../view/view.svelte'
import { fittedCamera, ZOOM_BY_KIND } from './camera'
import { isInView } from './edges'
import { clearOf, freeOf, isUnder, type Cover } from './free-area'
import { lngLatAt, screenPx, worldPx } from './mercator'

/** A map in CSS px, and what lies over it. */
export interface Screen {
  size: { width: number; height: number }
  card?: Cover | undefined
  legend?: Cover | undefined
}

/** Narrower maps have a step's card at their foot and not beside its places. */
const CARD_BESIDE_PX = 700
/** A place this near to a legend, in CSS px, has its tag under it. */
const NEAR_PX = 14

/** The camera that has a position of the world at a point of the screen, in CSS px. */
function cameraWith(
  lngLat: readonly [number, number],
  zoom: number,
  [atX, atY]: [number, number],
  { width, height }: Screen['size'],
): Camera {
  const [x, y] = worldPx(lngLat, zoom)
  return { center: lngLatAt([x + width / 2 - atX, y + height / 2 - atY], zoom), zoom }
}

/** A step's camera, which is meant for a large map, as it shows the same beside the step's card on this one. */
export function stepCamera(story: Story, camera: Camera, { size, card }: Screen): Camera {
  let [left, right] = [0, size.width]
  if (card && size.width >= CARD_BESIDE_PX) {
    // it stands at the side that lines begin at
    if (card.left < size.width - card.right) left = card.right
    else right = card.left
  }
  const { center, zoom } = fittedCamera(story, camera, right - left, size.height)
  return cameraWith(center, zoom, [(left + right) / 2, size.height / 2], size)
}

/**
 * The camera that brings a place out from under the card and the legend, and into view where it was out of it;
 * `null` where it can be seen already.
 * @param origin a place that was picked on the map itself, or is on it, keeps the map's zoom
 */
export function cameraOnPlace(
  story: Story,
  place: Place,
  now: Camera,
  { size, card, legend }: Screen,
  origin: Origin,
): Camera | null {
  const lngLat = place.geometry.coordinates as [number, number]
  const beside = freeOf(size, card)
  const [x, y] = screenPx(lngLat, now, size)
  const [marginX, marginY] = [Math.min(70, beside.width / 5), Math.min(40, beside.height / 4)]
  const inside =
    x > beside.left + marginX &&
    x < beside.left + beside.width - marginX &&
    y > beside.top + marginY &&
    y < beside.top + beside.height - marginY
  if (inside && !isUnder([x, y], legend, NEAR_PX)) return null
  const free = clearOf(beside, legend)
  // a town's story opens closer than most kinds of place are looked at
  const closest = Math.max(ZOOM_BY_KIND[place.properties.kind] ?? 6, story.view.zoom)
  const isSeen = isInView([x, y], size)
  const zoom = origin === 'map' || isSeen ? now.zoom : Math.min(closest, Math.max(now.zoom, story.view.zoom))
  return cameraWith(lngLat, zoom, [free.left + free.width / 2, free.top + free.height / 2], size)
}

/** The camera at which a group of near places comes apart; `null` where the map can't come closer. */
export function cameraOnGroup(
  { lngLat, opensAt }: { lngLat: [number, number]; opensAt: number },
  now: Camera,
  maxZoom: number,
): Camera | null {
  const zoom = Math.min(maxZoom, Math.max(opensAt, now.zoom + 1))
  return zoom > now.zoom ? { center: lngLat, zoom } : null
}

/** Whether a selection leaves the map alone, because a camera of its own comes with it: a step's, or a link's. */
export function bringsCamera(origin: Origin, { step, camera }: { step: boolean; camera: boolean }): boolean {
  return origin === 'step' || (origin === 'link' && (step || camera))
}
