import type { Camera } from '../view/state'

/** Side of MapLibre's world at zoom 0, in CSS px. */
const WORLD_PX = 512

/** A place in px of the world at a zoom: Web Mercator (EPSG:3857), from the top left. */
export function worldPx([lng, lat]: readonly [number, number], zoom: number): [number, number] {
  const side = WORLD_PX * 2 ** zoom
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
  return [(lng / 360 + 0.5) * side, y * side]
}

/** The place at px of the world at a zoom; the inverse of `worldPx`. */
export function lngLatAt([x, y]: readonly [number, number], zoom: number): [number, number] {
  const side = WORLD_PX * 2 ** zoom
  const lat = (360 / Math.PI) * (Math.atan(Math.exp((0.5 - y / side) * 2 * Math.PI)) - Math.PI / 4)
  return [(x / side - 0.5) * 360, lat]
}

/** A place in px of a map of that size that looks through that camera, from the map's top left. */
export function screenPx(
  lngLat: readonly [number, number],
  camera: Camera,
  size: { width: number; height: number },
): [number, number] {
  const [x, y] = worldPx(lngLat, camera.zoom)
  const [cx, cy] = worldPx(camera.center, camera.zoom)
  return [x - cx + size.width / 2, y - cy + size.height / 2]
}
