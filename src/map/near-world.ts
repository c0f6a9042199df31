import type { BBox } from 'geojson'
import type { Camera } from '../view/state'
import { lngLatAt, worldPx } from './mercator'

/** How far beyond its sides a map looks ahead while it moves, in shares of its size. */
const AHEAD = 0.25

/**
 * Whether a map of that size, in CSS px, shows ground beyond a box, or soon will.
 * @param box [west, south, east, north] in degrees
 * @param ahead shares of the size by which it looks further than it shows; none for a map that only comes up
 */
export function showsBeyond(
  box: BBox,
  camera: Camera,
  size: { width: number; height: number },
  ahead = AHEAD,
): boolean {
  const [west, south, east, north] = box
  const [x, y] = worldPx(camera.center, camera.zoom)
  const [dx, dy] = [size.width * (0.5 + ahead), size.height * (0.5 + ahead)]
  const [left, top] = lngLatAt([x - dx, y - dy], camera.zoom)
  const [right, bottom] = lngLatAt([x + dx, y + dy], camera.zoom)
  return left < west! || right > east! || bottom < south! || top > north!
}
