import type { Story } from '../story'
import type { Camera } from '../view/state'
import { lngLatAt, lngNear, screenPx, worldPx } from './mercator'

/** The size of a map in CSS px that the cameras of a story file are meant for. */
export const REFERENCE_PX = { width: 840, height: 800 }
/** The smallest map in CSS px that shows such a camera as it is. */
export const WHOLE_PX = { width: 630, height: 736 }

/** The middle and the size of what holds all points. */
export function boundsOf(points: [number, number][]): {
  middle: [number, number]
  width: number
  height: number
} {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { middle: [(left + right) / 2, (top + bottom) / 2], width: right - left, height: bottom - top }
}

/** Room in CSS px kept around places that are brought into view together. */
const ROOM_PX = 64

/** Longitudes unwrapped to the shortest interval that holds all: the widest gap between them is outside it. */
function together(lngs: number[]): number[] {
  const sorted = [...lngs].sort((a, b) => a - b)
  const gaps = sorted.map((lng, i) => (sorted[i + 1] ?? sorted[0]! + 360) - lng)
  const last = gaps.indexOf(Math.max(...gaps))
  // the widest gap is most often the one around the antimeridian
  const first = sorted[(last + 1) % sorted.length]!
  return lngs.map((lng) => (lng < first ? lng + 360 : lng))
}

/** The closest camera that holds all places on a map of this size, also on either side of the antimeridian. */
export function cameraFor(places: [number, number][], size: { width: number; height: number }): Camera {
  const lngs = together(places.map(([lng]) => lng))
  const { middle, width, height } = boundsOf(places.map(([, lat], i) => worldPx([lngs[i]!, lat], 0)))
  const scale = Math.min(
    Math.max(80, size.width - 2 * ROOM_PX) / (width || 1e-6),
    Math.max(80, size.height - 2 * ROOM_PX) / (height || 1e-6),
  )
  const [lng, lat] = lngLatAt(middle, 0)
  return { center: [lngNear(lng, 0), lat], zoom: Math.min(8, Math.log2(scale)) }
}

/** The most zoom levels by which a camera of the story file is zoomed out on a small map. */
const FURTHER_MOST = 1.4

/** A camera of the story file, which is for a large map, zoomed out for a map of this size (CSS px). */
export function fittedCamera(
  story: Pick<Story, 'view'>,
  camera: Camera,
  widthPx: number,
  heightPx: number,
): Camera {
  const part = Math.min(1, widthPx / WHOLE_PX.width, heightPx / WHOLE_PX.height)
  const further = Math.min(FURTHER_MOST, -Math.log2(Math.max(0.01, part)))
  return { center: camera.center, zoom: Math.max(story.view.minZoom, camera.zoom - further) }
}

/** Whether two cameras look the same: centres within 3 px, zooms within 0.02. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const [x, y] = screenPx(b.center, a, { width: 0, height: 0 })
  return Math.abs(a.zoom - b.zoom) < 0.02 && Math.hypot(x, y) < 3
}

/** The zoom at which a place is shown, by its kind. */
export const ZOOM_BY_KIND: Record<string, number> = {
  city: 7,
  site: 8,
  crossing: 8,
  event: 7,
  institution: 4,
  region: 6,
  sea: 6.4,
  route: 6.4,
}
