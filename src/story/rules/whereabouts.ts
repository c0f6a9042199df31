import type { StoryFile } from '../schema'
import { stopsOf } from './journeys'
import type { Finding, Rule } from './rule'

type LngLat = [lng: number, lat: number]
interface Camera {
  center: LngLat
  zoom: number
}

/** A large map: what it opens with is the most that any shows. */
const MAP_PX = 1280
const TILE_PX = 512
/** In halves of the view, from its middle: what lies closer may be found by moving the map a little. */
const FAR = 4
const NEAR = 1

const mercator = ([lng, lat]: LngLat) => ({
  x: lng / 360,
  y: Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * Math.PI) / 360)) / (2 * Math.PI),
})

/** How far a point lies from the middle of a view, in halves of the view. */
export function viewsAway(point: LngLat, { center, zoom }: Camera): number {
  const [a, b] = [mercator(point), mercator(center)]
  const x = Math.abs(a.x - b.x)
  return Math.max(Math.min(x, 1 - x), Math.abs(a.y - b.y)) / (MAP_PX / TILE_PX / 2 ** zoom / 2)
}

/** How far two points lie from each other in parts of the world's width, the short way round. */
function apart(one: LngLat, other: LngLat): number {
  const [a, b] = [mercator(one), mercator(other)]
  const x = Math.abs(a.x - b.x)
  return Math.hypot(Math.min(x, 1 - x), a.y - b.y)
}

const nearestOf = (point: LngLat, others: LngLat[]) => Math.min(...others.map((other) => apart(point, other)))

/** How many others make a group that a point may lie outside of. */
const GROUP = 3

/** Whether a point lies further from all of a group than they lie from each other, and its swap among them. */
function isSwappedOutOf(others: LngLat[], point: LngLat, swap: LngLat): boolean {
  if (others.length < GROUP) return false
  const width = Math.max(...others.map((one) => Math.max(...others.map((other) => apart(one, other)))))
  return (
    nearestOf(point, others) > Math.max(width, 2 * nearestOf(swap, others)) &&
    nearestOf(swap, others) < width / 2
  )
}

const isLat = (lat: number) => Math.abs(lat) <= 85
export const turned = ([lng, lat]: LngLat): LngLat | null => (isLat(lng) ? [lat, lng] : null)
const written = ([lng, lat]: LngLat) => `[${lng}, ${lat}]`

/** Kilometres between two points on a sphere, to two digits. */
function kmBetween([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): string {
  const rad = Math.PI / 180
  const h =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lng2 - lng1) * rad) / 2) ** 2
  const km = 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
  return `${Number(km.toPrecision(2)).toLocaleString('en')} km`
}

/**
 * Warns of a place, a stop or a camera that lies far from what the map opens with, and of one that would lie there if its
 * two numbers changed places.
 */
export const positionsAreInView: Rule = (story) => {
  const places = story.places.features.map((place) => place.geometry.coordinates as LngLat)
  const { center, zoom } = story.view
  const view = { center: center as LngLat, zoom }
  const isWithSteps = story.steps.some(({ camera }) => viewsAway(camera.center as LngLat, view) <= NEAR)
  const opening = isWithSteps ? null : swappedCamera('view.center', view, places)
  // from a wrong view everything looks far away
  if (opening) return [opening]
  return [
    ...pointsOf(story).flatMap((one) => {
      const { path, point, isMeant } = one
      const other = turned(point)
      if (other && !isGoneTo(point, other, story)) {
        if (viewsAway(point, view) > NEAR && viewsAway(other, view) <= NEAR)
          return [swapped(path, point, other, view)]
        const others = places.filter((_, i) => path !== placePath(i))
        if (isSwappedOutOf(others, point, other)) return [swappedOut(path, point, other, others)]
      }
      const isFar = viewsAway(point, view) > FAR && !isMeant && !isSeenInStep(one, story)
      return isFar ? [far(path, point, view)] : []
    }),
    ...story.steps.flatMap((step, i) => {
      const path = `steps[${i}].camera.center`
      const camera = step.camera as Camera
      const turnedRound = swappedCamera(path, camera, places)
      if (turnedRound) return [turnedRound]
      const isFar =
        viewsAway(camera.center, view) > FAR && !places.some((at) => viewsAway(at, camera) <= NEAR)
      return isFar ? [far(path, camera.center, view)] : []
    }),
  ]
}

const placePath = (i: number) => `places.features[${i}].geometry.coordinates`

interface Point {
  path: string
  /** The id of the place that stands there. */
  place?: string
  point: LngLat
  /** It is known to lie elsewhere: a stop stands at the edge with an arrow, and small maps open on the ground. */
  isMeant: boolean
}

function pointsOf(story: StoryFile): Point[] {
  const stops = stopsOf(story)
  const meant = new Set([...stops.map(({ stop }) => stop.place), ...(story.view.ground ?? [])])
  return [
    ...story.places.features.map((place, i) => ({
      path: placePath(i),
      place: place.id,
      point: place.geometry.coordinates as LngLat,
      isMeant: meant.has(place.id),
    })),
    ...stops.flatMap(({ at, stop }) =>
      stop.lngLat ? [{ path: `${at}.lngLat`, point: stop.lngLat as LngLat, isMeant: true }] : [],
    ),
    ...story.derived.flatMap(({ recipe }, i) =>
      recipe.via.map(({ lngLat }, j) => ({
        path: `derived[${i}].recipe.via[${j}].lngLat`,
        point: lngLat as LngLat,
        isMeant: false,
      })),
    ),
  ]
}

const isSelectedBy = ({ place }: Point, { select }: StoryFile['steps'][number], story: StoryFile) =>
  place !== undefined && story.annotations.find(({ id }) => id === select)?.place === place

/** Whether a step shows a point and not its swap, and so means it. */
function isGoneTo(point: LngLat, swap: LngLat, story: StoryFile): boolean {
  return story.steps.some(({ camera }) => {
    const isShown = (at: LngLat) => viewsAway(at, camera as Camera) <= NEAR
    return isShown(point) && !isShown(swap)
  })
}

/**
 * The half of what the smallest map (320 by 240 px) shows of a camera that is zoomed out for it by as much as the map
 * ever is (src/map/camera.ts, `fittedCamera`), in px of the camera's own zoom.
 */
export const SMALLEST_HALF_PX = { x: 422, y: 316 }
/** A map moves by up to half its size to the place of the note that a step opens (src/map/step-view.ts). */
const MOVED = 2

/** Whether some step shows a point on the smallest map too. */
function isSeenInStep(one: Point, story: StoryFile): boolean {
  return story.steps.some((step) => {
    const { center, zoom } = step.camera as Camera
    const [a, b] = [mercator(one.point), mercator(center)]
    const px = TILE_PX * 2 ** zoom
    const part = isSelectedBy(one, step, story) ? MOVED : 1
    const x = Math.abs(a.x - b.x)
    return (
      Math.min(x, 1 - x) * px <= SMALLEST_HALF_PX.x * part &&
      Math.abs(a.y - b.y) * px <= SMALLEST_HALF_PX.y * part
    )
  })
}

/** A camera that sees no place, and most of them with its two numbers the other way round. */
function swappedCamera(path: string, camera: Camera, places: LngLat[]): Finding | null {
  const seenBy = (center: LngLat) =>
    places.filter((at) => viewsAway(at, { ...camera, center }) <= NEAR).length
  const other = turned(camera.center)
  if (!other || seenBy(camera.center) > 0) return null
  const seen = seenBy(other)
  if (seen === 0 || (path === 'view.center' && seen < places.length / 2)) return null
  return {
    path,
    wrong: `${written(camera.center)} shows none of the places; the other way round it shows ${seen}`,
    right: `${written(other)}, as the longitude comes first`,
    warning: true,
  }
}

function swapped(path: string, point: LngLat, other: LngLat, view: Camera): Finding {
  const km = kmBetween(point, view.center)
  return {
    path,
    wrong: `${written(point)} lies ${km} from the middle of the view; the other way round it lies in it`,
    right: `${written(other)}, as the longitude comes first`,
    warning: true,
  }
}

function swappedOut(path: string, point: LngLat, other: LngLat, others: LngLat[]): Finding {
  const nearest = others.reduce((best, one) => (apart(one, point) < apart(best, point) ? one : best))
  return {
    path,
    wrong: `${written(point)} lies ${kmBetween(point, nearest)} from the nearest of the other places; the other way round it lies among them`,
    right: `${written(other)}, as the longitude comes first`,
    warning: true,
  }
}

function far(path: string, point: LngLat, view: Camera): Finding {
  return {
    path,
    wrong: `${written(point)} lies ${kmBetween(point, view.center)} from the middle of the view, far outside of it`,
    right: 'a position in the view, a view that holds it, or a step that shows it, on a small map too',
    warning: true,
  }
}
