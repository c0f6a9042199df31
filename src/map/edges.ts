import type { Position } from 'geojson'
import { placeOf, type Story } from '../story'
import type { Camera } from '../view/state'
import { arc } from './arc'
import { drawnStops, lngLatOfStop } from './layers/journey'
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

/** Whether a point, in CSS px from the top left corner of a map, is on the map. */
export function isInView([x, y]: readonly [number, number], { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height
}

/** Where the line to a place leaves the map, and where the place is, in px from the map's top left. */
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

/** Arcs of a story by the place that they lead to; worked out once, as tags ask for them with each frame. */
const known = new WeakMap<Story, Map<string, Position[][]>>()

/** The arcs of a story's journeys that lead to a place or away from it, each from the place on. */
export function arcsOf(story: Story, id: string): Position[][] {
  const byPlace = known.get(story) ?? new Map<string, Position[][]>()
  known.set(story, byPlace)
  const arcs = byPlace.get(id) ?? drawnArcs(story, id)
  byPlace.set(id, arcs)
  return arcs
}

function drawnArcs(story: Story, id: string): Position[][] {
  const lngLatOf = (place: string) =>
    placeOf(story, place)?.geometry.coordinates as [number, number] | undefined
  return story.journeys.flatMap((journey) => {
    const stops = drawnStops(journey)
    return stops.slice(1).flatMap((stop, i) => {
      const before = stops[i]!
      if (before.place !== id && stop.place !== id) return []
      const [from, to] = [before, stop].map((one) => lngLatOfStop(one, lngLatOf))
      if (!from || !to) return []
      const path = arc(from, to)
      return [stop.place === id ? path.reverse() : path]
    })
  })
}

/** Where the way to a place leaves the map along one of its arcs; `null` where none comes into view. */
function arcOut(arcs: Position[][], camera: Camera, size: Size): Exit | null {
  const endsInView = (path: Position[]) =>
    isInView(screenPx(path.at(-1) as [number, number], camera, size), size)
  // a leg with an end in view crosses the edge
  return (
    [...arcs]
      .sort((a, b) => Number(endsInView(b)) - Number(endsInView(a)))
      .map((path) => wayOut(path, camera, size))
      .find(Boolean) ?? null
  )
}

/**
 * Where the way to a place out of view leaves the map: along one of its arcs (`onArc`), else straight from the middle.
 * @param arcs as `arcsOf` gives them
 */
export function exitOf(
  lngLat: [number, number],
  arcs: Position[][],
  camera: Camera,
  size: Size,
): Exit & { onArc: boolean } {
  const found = arcOut(arcs, camera, size)
  if (found) return { ...found, onArc: true }
  const stop = screenPx(lngLat, camera, size)
  const [cx, cy] = [size.width / 2, size.height / 2]
  const [dx, dy] = [stop[0] - cx, stop[1] - cy]
  const scale = Math.min(cx / Math.abs(dx || 1e-6), cy / Math.abs(dy || 1e-6))
  return { at: [cx + dx * scale, cy + dy * scale], stop, onArc: false }
}

/**
 * The spot along the edges of the map nearest to where the way to a place leaves it, at which a tag covers nothing; on
 * the way's side of the map, for an arrow that points back over the map would lead astray. Where there is none, the one
 * that covers least.
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
  const [midX, midY] = [size.width / 2, size.height / 2]
  const covered = ([left, top]: Spot) => {
    const box: Box = [left - ROOM_PX, top - ROOM_PX, left + width + ROOM_PX, top + TAG_HEIGHT_PX + ROOM_PX]
    return taken.reduce((sum, other) => sum + overlap(box, other), 0)
  }
  const spots = [
    ...along(right).flatMap((left): Spot[] => [
      [left, EDGE_PX],
      [left, bottom],
    ]),
    ...along(bottom).flatMap((top): Spot[] => [
      [EDGE_PX, top],
      [right, top],
    ]),
  ]
  let best: { spot: Spot; isOnSide: boolean; px2: number; away: number } | null = null
  for (const spot of spots) {
    const [x, y] = [spot[0] + width / 2, spot[1] + TAG_HEIGHT_PX / 2]
    const isOnSide = (x - midX) * (exitX - midX) + (y - midY) * (exitY - midY) >= 0
    if (best?.isOnSide && !isOnSide) continue
    const away = Math.hypot(x - exitX, y - exitY)
    const isAsGood = best && best.isOnSide === isOnSide
    // with each frame of the map: what is further than a free spot need not be looked at
    if (isAsGood && best!.px2 === 0 && away >= best!.away) continue
    const px2 = covered(spot)
    if (!isAsGood || px2 < best!.px2 || (px2 === best!.px2 && away < best!.away))
      best = { spot, isOnSide, px2, away }
  }
  const [left, top] = best!.spot
  const turn = Math.atan2(placeY - top - TAG_HEIGHT_PX / 2, placeX - left - width / 2)
  return { left: Math.round(left), top: Math.round(top), turn: Number(turn.toFixed(2)) }
}

type Spot = readonly [left: number, top: number]
