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

/** A longitude less or more whole turns, so that it lies within 180 degrees of another: the short way round. */
export function lngNear(lng: number, other: number): number {
  // most longitudes are, and keep their exact value
  return Math.abs(lng - other) <= 180 ? lng : lng - 360 * Math.round((lng - other) / 360)
}

/**
 * A place in px of a map of that size that looks through that camera, from the map's top left. The world has copies
 * to its east and west there; it is the place of the nearest one.
 */
export function screenPx(
  lngLat: readonly [number, number],
  camera: Camera,
  size: { width: number; height: number },
): [number, number] {
  const [x, y] = worldPx([lngNear(lngLat[0], camera.center[0]), lngLat[1]], camera.zoom)
  const [cx, cy] = worldPx(camera.center, camera.zoom)
  return [x - cx + size.width / 2, y - cy + size.height / 2]
}
