import { isLong, type Story } from '../story'
import type { Camera } from '../view/state'
import { lngLatAt, lngNear, screenPx, worldPx } from './mercator'
import { boxOf, quarterZoom, storyTags, tagSpots, type StoryTag } from './story-tags'
import { boxAt } from './tags'

/** The size of a map in CSS px that the cameras of a story file are meant for. */
export const REFERENCE_PX = { width: 840, height: 800 }
/** The smallest map in CSS px that shows such a camera as it is. */
const WHOLE_PX = { width: 630, height: 736 }
/** A step of the ladder in zoom levels: few enough rungs that the poster can hold the labels of each. */
const RUNG = 0.35
const RUNGS = 5
/** By how much smaller maps are closer than the story's view at first, where they show its ground alone. */
const GROUND_ZOOMS = [0.3, -0.1, -0.5, -0.9]
/** Room in CSS px at the sides of the ground and its tags: above them are the legend and the map's buttons. */
const GROUND_ROOM_PX = { side: 5, top: 60, bottom: 10 }

/** One resting camera of a story, and the smallest map (CSS px) that it is for. */
export interface Rung extends Camera {
  minWidth: number
  minHeight: number
}

/**
 * The resting cameras of a story, for the largest map first. Smaller maps show the ground that the story's view names
 * (`view.ground`), as close as it fits; without one, the same view from further away.
 */
export function restingLadder(story: Story): Rung[] {
  const known = ladders.get(story) ?? ladderOf(story)
  ladders.set(story, known)
  return known
}

/** A ladder is asked for with each frame of a map that is resized. */
const ladders = new WeakMap<Story, Rung[]>()

function ladderOf(story: Story): Rung[] {
  const { view } = story
  const first = { center: view.center as [number, number], zoom: view.zoom }
  const lower = view.ground?.length ? groundRungs(story, view.ground) : smallerRungs(first)
  const all = [{ ...first, minWidth: WHOLE_PX.width, minHeight: WHOLE_PX.height }, ...lower]
  return [...all.slice(0, -1), { ...all.at(-1)!, minWidth: 0, minHeight: 0 }]
}

/** The ground at each zoom is what its tags take in any language, which depends on where each goes at that zoom. */
function groundRungs(story: Story, ground: string[]): Rung[] {
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

function smallerRungs({ center, zoom }: Camera): Rung[] {
  return Array.from({ length: RUNGS - 1 }, (_, i) => {
    const further = RUNG * (i + 1)
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
  return rungFor(restingLadder(story), widthPx, heightPx)
}

/** The first rung of a ladder that is for a map of this size, as a camera. */
export function rungFor(ladder: readonly Rung[], widthPx: number, heightPx: number): Camera {
  const { center, zoom } =
    ladder.find((r) => widthPx >= r.minWidth && heightPx >= r.minHeight) ?? ladder.at(-1)!
  return { center: [...center] as [number, number], zoom }
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
  const { middle, width, height } = boundsOf(places.map(([, lat], i) => worldPx([lngs[i]!, lat], 0)))
  const scale = Math.min(
    Math.max(80, size.width - 2 * ROOM_PX) / (width || 1e-6),
    Math.max(80, size.height - 2 * ROOM_PX) / (height || 1e-6),
  )
  const [lng, lat] = lngLatAt(middle, 0)
  return { center: [lngNear(lng, 0), lat], zoom: Math.min(8, Math.log2(scale)) }
}

/** The most by which a camera of the story file is further away on a small map, in zoom levels. */
const FURTHER_MOST = 1.4

/** A camera of the story file, which is meant for a large map, as it fits a map of this size. */
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
