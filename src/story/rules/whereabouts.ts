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

const isLat = (lat: number) => Math.abs(lat) <= 85
const turned = ([lng, lat]: LngLat): LngLat | null => (isLat(lng) ? [lat, lng] : null)
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
    ...pointsOf(story).flatMap(({ path, point, isMeant }) => {
      const away = viewsAway(point, view)
      if (away <= NEAR || isSeenInStep(point, story)) return []
      const other = turned(point)
      if (other && viewsAway(other, view) <= NEAR) return [swapped(path, point, other, view)]
      return away <= FAR || isMeant ? [] : [far(path, point, view)]
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

interface Point {
  path: string
  point: LngLat
  /** It is known to lie elsewhere: a stop stands at the edge with an arrow, and small maps open on the ground. */
  isMeant: boolean
}

function pointsOf(story: StoryFile): Point[] {
  const stops = stopsOf(story)
  const meant = new Set([...stops.map(({ stop }) => stop.place), ...(story.view.ground ?? [])])
  return [
    ...story.places.features.map((place, i) => ({
      path: `places.features[${i}].geometry.coordinates`,
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

function isSeenInStep(point: LngLat, story: StoryFile): boolean {
  return story.steps.some(({ camera }) => viewsAway(point, camera as Camera) <= NEAR)
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

function far(path: string, point: LngLat, view: Camera): Finding {
  return {
    path,
    wrong: `${written(point)} lies ${kmBetween(point, view.center)} from the middle of the view, far outside of it`,
    right: 'a position in the view, a view that holds it, or a step that goes there',
    warning: true,
  }
}
