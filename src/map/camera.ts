import { isLong, type Story } from '../story'
import type { Camera } from '../view/state'
import { lngLatAt, lngNear, screenPx, worldPx } from './mercator'
import { boxOf, quarterZoom, storyTags, tagSpots, type StoryTag } from './story-tags'
import { boxAt } from './tags'

/** The size of a map in CSS px that the cameras of a story file are meant for. */
export const REFERENCE_PX = { width: 840, height: 800 }
/** The smallest map in CSS px that shows such a camera as it is. */
const WHOLE_PX = { width: 630, height: 736 }
/** Zoom levels between two breakpoints: few enough of them that the static map can hold the labels of each. */
const ZOOM_STEP = 0.35
const BREAKPOINTS = 5
/** Zoom of each smaller breakpoint less that of the story's view, where it shows `view.ground` alone. */
const GROUND_ZOOMS = [0.3, -0.1, -0.5, -0.9]
/** Room in CSS px at the sides of the ground and its tags: above them are the legend and the map's buttons. */
const GROUND_ROOM_PX = { side: 5, top: 60, bottom: 10 }

/** An initial camera of a story, and the smallest map (CSS px) that opens with it. */
export interface Breakpoint extends Camera {
  minWidth: number
  minHeight: number
}

/**
 * The initial cameras of a story, for the largest map first. Smaller maps show the places that `view.ground` names, as
 * close as they fit; without it, the same view zoomed out.
 */
export function breakpointsOf(story: Story): Breakpoint[] {
  const known = cache.get(story) ?? computeBreakpoints(story)
  cache.set(story, known)
  return known
}

// asked for with each frame of a map that is resized
const cache = new WeakMap<Story, Breakpoint[]>()

function computeBreakpoints(story: Story): Breakpoint[] {
  const { view } = story
  const first = { center: view.center as [number, number], zoom: view.zoom }
  const lower = view.ground?.length ? groundBreakpoints(story, view.ground) : zoomedOutBreakpoints(first)
  const all = [{ ...first, minWidth: WHOLE_PX.width, minHeight: WHOLE_PX.height }, ...lower]
  return [...all.slice(0, -1), { ...all.at(-1)!, minWidth: 0, minHeight: 0 }]
}

/** The extent to show at each zoom is that of the tags of `ground`, in any language and as placed at that zoom. */
function groundBreakpoints(story: Story, ground: string[]): Breakpoint[] {
  const inGround = ({ place }: StoryTag) => ground.includes(place.id)
  const byLang = story.langs.map((lang) => {
    const tags = storyTags(story, lang, () => true)
    return isLong(story) ? tags.filter(inGround) : tags
  })
  return GROUND_ZOOMS.map((closer) => {
    const at = Number((story.view.zoom + closer).toFixed(2))
    const corners = byLang.flatMap((tags) => {
      const spots = tagSpots(tags, quarterZoom(at))
      return tags.filter(inGround).flatMap((tag) => {
        const box = boxOf(tag, at)
        const { dx, dy } = spots.get(tag.id)!
        const [left, top, right, bottom] = boxAt(box, dx, dy, 0)
        return [
          [left, top],
          [right, bottom],
          [box.x, box.y],
        ] as [number, number][]
      })
    })
    const { middle, width, height } = boundsOf(corners)
    const { side, top, bottom } = GROUND_ROOM_PX
    return {
      center: lngLatAt([middle[0], middle[1] - (top - bottom) / 2], at),
      zoom: at,
      minWidth: Math.ceil(width + 2 * side),
      minHeight: Math.ceil(height + top + bottom),
    }
  })
}

function zoomedOutBreakpoints({ center, zoom }: Camera): Breakpoint[] {
  return Array.from({ length: BREAKPOINTS - 1 }, (_, i) => {
    const further = ZOOM_STEP * (i + 1)
    return {
      center,
      zoom: Number((zoom - further).toFixed(2)),
      minWidth: Math.floor(WHOLE_PX.width * 2 ** -further),
      minHeight: Math.floor(WHOLE_PX.height * 2 ** -further),
    }
  })
}

function boundsOf(points: [number, number][]): { middle: [number, number]; width: number; height: number } {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { middle: [(left + right) / 2, (top + bottom) / 2], width: right - left, height: bottom - top }
}

/** The camera that a story opens with on a map of this size. */
export function restingCamera(story: Story, widthPx: number, heightPx: number): Camera {
  return cameraAt(breakpointsOf(story), widthPx, heightPx)
}

/** The camera of the first breakpoint that a map of this size (CSS px) reaches. */
export function cameraAt(breakpoints: readonly Breakpoint[], widthPx: number, heightPx: number): Camera {
  const { center, zoom } =
    breakpoints.find((b) => widthPx >= b.minWidth && heightPx >= b.minHeight) ?? breakpoints.at(-1)!
  return { center: [...center] as [number, number], zoom }
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
  institution: 4,
  region: 6,
  sea: 6.4,
  route: 6.4,
}
