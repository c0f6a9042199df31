import { isLong, type Story } from '../story'
import type { Camera } from '../view/state'
import { boundsOf, WHOLE_PX } from './camera'
import { lngLatAt } from './mercator'
import { boxOf, quarterZoom, storyTags, tagSpots, type StoryTag } from './story-tags'
import { boxAt } from './tags'

/** Zoom levels between two breakpoints: few enough of them that the static map can hold the labels of each. */
const ZOOM_STEP = 0.35
const BREAKPOINTS = 5
/** How many zoom levels further out than the story's view the smallest maps open. */
export const FURTHEST_OUT = ZOOM_STEP * (BREAKPOINTS - 1)
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

/** Takes those that the build worked out of the story: to place its tags in every language is long for a slow phone. */
export function takeBreakpoints(story: Story, made: Breakpoint[]) {
  cache.set(story, made)
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
    const [lng, lat] = lngLatAt([middle[0], middle[1] - (top - bottom) / 2], at)
    return {
      center: [short(lng), short(lat)],
      zoom: at,
      minWidth: Math.ceil(width + 2 * side),
      minHeight: Math.ceil(height + top + bottom),
    }
  })
}

/** A degree's value to some 10 m, as it stands in every page. */
const short = (value: number) => Number(value.toFixed(4))

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
