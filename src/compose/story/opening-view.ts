import { cameraOn, withCamera, withRoomFor } from '../draft/cameras'
import type { Json } from '../draft/json'
import type { Fault } from '../state/faults'

/** Whether a fault says that a place lies far from where the map opens, which another view mends too. */
export const isOutOfView = ({ rule, path, right }: Fault): boolean =>
  rule === 'positionsAreInView' && path.startsWith('places.') && right.includes('a view that holds it')

/** A story whose map opens on all of its places, on small maps too: it may be moved as far out as that takes. */
export function withViewOnPlaces(story: Json): Json {
  const camera = cameraOn(story, () => true)
  return camera ? withRoomFor(withCamera(story, ['view'], camera), camera.zoom) : story
}
