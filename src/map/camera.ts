import type { Story } from '../story'
import type { Camera } from '../view/state'
import { lngLatAt, lngNear, screenPx, worldPx } from './mercator'

/** Heights of the map in CSS px at which the resting zoom steps; the poster uses the same ladder in CSS. */
const REFERENCE_PX = { width: 840, height: 800 }
/** A step of the ladder in zoom levels: few enough rungs that the poster can hold the labels of each. */
const RUNG = 0.35
const RUNGS = 5

/** The rungs of the resting zoom, closest first, each with the smallest map (CSS px) that it fits. */
export function zoomLadder(story: Story): { zoom: number; minWidth: number; minHeight: number }[] {
  return Array.from({ length: RUNGS }, (_, i) => {
    const last = i === RUNGS - 1
    const scale = 2 ** (-RUNG * i)
    return {
      zoom: Number((story.view.zoom - RUNG * i).toFixed(2)),
      minWidth: last ? 0 : Math.floor(REFERENCE_PX.width * scale * 0.75),
      minHeight: last ? 0 : Math.floor(REFERENCE_PX.height * scale * 0.92),
    }
  })
}

/** The camera that a story opens with on a map of this size. */
export function restingCamera(story: Story, widthPx: number, heightPx: number): Camera {
  const ladder = zoomLadder(story)
  const rung =
    ladder.find((r) => widthPx >= r.minWidth && heightPx >= r.minHeight) ?? ladder[ladder.length - 1]!
  return { center: [...story.view.center] as [number, number], zoom: rung.zoom }
}

/** Room in CSS px kept around places that are brought into view together. */
const ROOM_PX = 64

/** Longitudes as one stretch that is as short as can be: the widest gap between them stays outside it. */
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
  const points = places.map(([, lat], i) => worldPx([lngs[i]!, lat], 0))
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min(
    Math.max(80, size.width - 2 * ROOM_PX) / (right - left || 1e-6),
    Math.max(80, size.height - 2 * ROOM_PX) / (bottom - top || 1e-6),
  )
  const [lng, lat] = lngLatAt([(left + right) / 2, (top + bottom) / 2], 0)
  return {
    center: [lngNear(lng, 0), lat],
    zoom: Math.min(8, Math.log2(scale)),
  }
}

/** A camera of the story file, which is meant for a large map, as it fits a map of this size. */
export function fittedCamera(story: Story, camera: Camera, widthPx: number, heightPx: number): Camera {
  const smaller = story.view.zoom - restingCamera(story, widthPx, heightPx).zoom
  return { center: camera.center, zoom: Math.max(story.view.minZoom, camera.zoom - smaller) }
}

/** Whether two cameras show the same to the eye: the centres within a few pixels, the zooms within 0.02. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const [x, y] = screenPx(b.center, a, { width: 0, height: 0 })
  return Math.abs(a.zoom - b.zoom) < 0.02 && Math.hypot(x, y) < 3
}

/** How close the camera comes for a place, by what is known of where it is. */
export const ZOOM_BY_KIND: Record<string, number> = {
  city: 7,
  institution: 4,
  region: 6,
  sea: 6.4,
  route: 6.4,
}
