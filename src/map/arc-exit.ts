import type { Position } from 'geojson'
import { placeOf, type Story } from '../story'
import type { Camera } from '../view/state'
import { arc } from './arc'
import type { Size } from './boxes'
import { isInView } from './edges'
import { drawnStops, lngLatOfStop } from './layers/journey'
import { screenPx, worldPx } from './mercator'

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
