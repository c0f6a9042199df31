import type { Position } from 'geojson'
import type { Camera } from '../view/state'
import { screenPx, worldPx } from './mercator'

/**
 * Where the arc from a stop comes into view, and where along it the stop lies, in px from the map's top left. The stop
 * may be nearer by the other way round the world, but the arc does not go there.
 * @returns `null` where nothing of the arc is in view
 */
export function wayOut(
  path: Position[],
  camera: Camera,
  size: { width: number; height: number },
): { at: [number, number]; stop: [number, number] } | null {
  for (const position of path) {
    const lngLat = position as [number, number]
    const [x, y] = screenPx(lngLat, camera, size)
    if (x <= 0 || y <= 0 || x >= size.width || y >= size.height) continue
    const [seenX, seenY] = worldPx(lngLat, camera.zoom)
    const [stopX, stopY] = worldPx(path[0] as [number, number], camera.zoom)
    return { at: [x, y], stop: [x + stopX - seenX, y + stopY - seenY] }
  }
  return null
}
