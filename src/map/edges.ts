import type { Position } from 'geojson'
import type { Story } from '../story'
import type { Camera } from '../view/state'
import { arc } from './arc'
import { drawnStops } from './layers/journey'
import { screenPx, worldPx } from './mercator'
import { TAG_HEIGHT_PX } from './story-tags'
import { overlap, type Box } from './tags'

/** A tag at the edge of the map that points to its place, in CSS px from the map's top left; `turn` in radians. */
export interface EdgeSpot {
  left: number
  top: number
  turn: number
}

interface Size {
  width: number
  height: number
}

/** Room between such a tag and the edge, and around it, in CSS px. */
const EDGE_PX = 8
const ROOM_PX = 6
const STEP_PX = 8

export function isInView([x, y]: readonly [number, number], { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height
}

/** Where the way to a place leaves the map, and where along it the place lies, in px from the map's top left. */
export interface Exit {
  at: [number, number]
  stop: [number, number]
}

/**
 * Where the arc from a stop comes into view. The stop may be nearer by the other way round the world, but the arc does
 * not go there.
 * @returns `null` where nothing of the arc is in view
 */
export function wayOut(path: Position[], camera: Camera, size: Size): Exit | null {
  for (const position of path) {
    const lngLat = position as [number, number]
    const [x, y] = screenPx(lngLat, camera, size)
    if (!isInView([x, y], size)) continue
    const [seenX, seenY] = worldPx(lngLat, camera.zoom)
    const [stopX, stopY] = worldPx(path[0] as [number, number], camera.zoom)
    return { at: [x, y], stop: [x + stopX - seenX, y + stopY - seenY] }
  }
  return null
}

/**
 * Where the way to a place out of view leaves the map along an arc of the journey; `null` where no arc that is drawn
 * leads there from what is in view. `lngLatOf` gives the place of a stop.
 */
export function arcOut(
  id: string,
  journey: Story['journey'],
  lngLatOf: (id: string) => [number, number] | undefined,
  camera: Camera,
  size: Size,
): Exit | null {
  const stops = drawnStops(journey)
  const at = stops.findIndex((stop) => stop.place === id)
  if (at < 0) return null
  const legs = [at - 1, at].flatMap((i) => {
    const [from, to] = [stops[i], stops[i + 1]].map((s) => s && lngLatOf(s.place))
    if (!from || !to) return []
    const path = arc(from, to)
    return [i < at ? path.reverse() : path]
  })
  const endsInView = (path: Position[]) =>
    isInView(screenPx(path.at(-1) as [number, number], camera, size), size)
  // a leg that ends in view leaves the map for sure
  return (
    legs
      .sort((a, b) => Number(endsInView(b)) - Number(endsInView(a)))
      .map((path) => wayOut(path, camera, size))
      .find(Boolean) ?? null
  )
}

/** Where the way to a place out of view leaves the map: along the journey's arc, else straight from the middle. */
export function exitOf(
  id: string,
  journey: Story['journey'],
  lngLatOf: (id: string) => [number, number] | undefined,
  camera: Camera,
  size: Size,
): Exit {
  const onArc = arcOut(id, journey, lngLatOf, camera, size)
  if (onArc) return onArc
  const stop = screenPx(lngLatOf(id)!, camera, size)
  const [cx, cy] = [size.width / 2, size.height / 2]
  const [dx, dy] = [stop[0] - cx, stop[1] - cy]
  const scale = Math.min(cx / Math.abs(dx || 1e-6), cy / Math.abs(dy || 1e-6))
  return { at: [cx + dx * scale, cy + dy * scale], stop }
}

/**
 * The spot along the edges of the map nearest to where the way to a place leaves it, at which a tag covers nothing.
 * Where there is none, the nearest.
 * @param taken what lies on the map, in CSS px: other tags, the card, the legend and the like
 */
export function edgeSpot(
  width: number,
  [exitX, exitY]: readonly [number, number],
  [placeX, placeY]: readonly [number, number],
  size: Size,
  taken: readonly Box[],
): EdgeSpot {
  const [right, bottom] = [size.width - width - EDGE_PX, size.height - TAG_HEIGHT_PX - EDGE_PX]
  const along = (to: number) =>
    Array.from(
      { length: Math.max(1, Math.floor((to - EDGE_PX) / STEP_PX) + 1) },
      (_, i) => EDGE_PX + i * STEP_PX,
    )
  const middle = (left: number, top: number) =>
    Math.hypot(left + width / 2 - exitX, top + TAG_HEIGHT_PX / 2 - exitY)
  const clear = (left: number, top: number) => {
    const box: Box = [left - ROOM_PX, top - ROOM_PX, left + width + ROOM_PX, top + TAG_HEIGHT_PX + ROOM_PX]
    return taken.every((other) => !overlap(box, other))
  }
  const nearest = [
    ...along(right).flatMap((left) => [[left, EDGE_PX] as const, [left, bottom] as const]),
    ...along(bottom).flatMap((top) => [[EDGE_PX, top] as const, [right, top] as const]),
  ].sort((a, b) => middle(...a) - middle(...b))
  const [left, top] = nearest.find((spot) => clear(...spot)) ?? nearest[0]!
  const turn = Math.atan2(placeY - top - TAG_HEIGHT_PX / 2, placeX - left - width / 2)
  return { left: Math.round(left), top: Math.round(top), turn: Number(turn.toFixed(2)) }
}
