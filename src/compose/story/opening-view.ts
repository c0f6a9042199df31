import { FURTHEST_OUT } from '../../map/breakpoints'
import { cameraFor, REFERENCE_PX } from '../../map/camera'
import { MIN_ZOOM } from '../../story/schema'
import { listAt, setAt, valueAt, type Json } from '../draft/json'
import type { Fault } from '../state/faults'

/** Whether a fault says that a place lies far from where the map opens, which another view mends too. */
export const isOutOfView = ({ rule, path, right }: Fault): boolean =>
  rule === 'positionsAreInView' && path.startsWith('places.') && right.includes('a view that holds it')

/** A story whose map opens on all of its places, on small maps too: it may be moved as far out as that takes. */
export function withViewOnPlaces(story: Json): Json {
  const places = listAt(story, ['places', 'features']).flatMap((place): [number, number][] => {
    const [lng, lat] = listAt(place, ['geometry', 'coordinates'])
    return typeof lng === 'number' && typeof lat === 'number' ? [[lng, lat]] : []
  })
  if (!places.length) return story
  const { center, zoom } = cameraFor(places, REFERENCE_PX)
  const bound = (key: string, fallback: number) => {
    const own = valueAt(story, ['view', key])
    return typeof own === 'number' ? own : fallback
  }
  const least = Math.min(bound('minZoom', MIN_ZOOM), Math.max(0, Math.floor(zoom - FURTHEST_OUT)))
  const within = Math.max(least, Math.min(bound('maxZoom', 22), zoom))
  const made = setAt(
    story,
    ['view', 'center'],
    center.map((degrees) => Number(degrees.toFixed(4))),
  )
  // rounded down, so that the outermost stay in view
  const opened = setAt(made, ['view', 'zoom'], Math.floor(within * 100) / 100)
  return least < bound('minZoom', MIN_ZOOM) ? setAt(opened, ['view', 'minZoom'], least) : opened
}
