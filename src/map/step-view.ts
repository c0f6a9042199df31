import { annotationsOf, isStop, placeOf, type Place, type Step, type Story } from '../story'
import type { Camera } from '../view/state'
import { restingCamera } from './breakpoints'
import { REFERENCE_PX } from './camera'
import type { Cover } from './free-area'
import { lngLatAt, screenPx, worldPx } from './mercator'
import { boxOf, quarterZoom, tagSpots, type StoryTag } from './story-tags'
import { boxOfCover, isWithin, overlap, type Box } from './boxes'
import { boxAt } from './tags'

const ZOOM_STEP = 0.1
/** How far the map may be moved from the step's own centre, in parts of its size, and in how many steps each way. */
const REACH = 0.5
const SHIFTS = 8
/** Room in CSS px that stays free at the sides of the map. */
const EDGE_PX = 6
/** The room of a place's own dot, in CSS px around it. */
const DOT_PX = 5
/** How much further out than its own camera or than the story opens a step may be, in zoom levels. */
const FURTHER_MOST = 0.8
/**
 * What a view loses by each fault. A stop of a journey out of view is no reason to go far out: it has an arrow at the
 * edge.
 */
const COST = { hidden: 1000, selected: 600, far: 30, covered: 250, zoom: 60, shift: 40 }

/**
 * The places that a step is about: that of its note, and of its layers' places those that its own camera shows on a
 * large map.
 */
export function placesOfStep(story: Story, step: Step): Place[] {
  const selected = story.annotations.find((a) => a.id === step.select)?.place
  return story.places.features.filter(({ id, geometry, properties }) => {
    if (id === selected) return true
    const { layer } = properties
    if (!layer || !step.layers.includes(layer) || !annotationsOf(story, id).length) return false
    const { width, height } = REFERENCE_PX
    const [x, y] = screenPx(geometry.coordinates as [number, number], step.camera, REFERENCE_PX)
    return x > 0 && y > 0 && x < width && y < height
  })
}

/**
 * The camera that shows the places of a step with their tags clear of all that lies over the map and of each other:
 * the nearest to the one wanted, in zoom and place, but not so far out that nobody can read the story's ground. Where
 * there is no such camera, the one with the fewest faults.
 * @param tags all that stand on the map with the step
 * @param wanted the step's camera as it fits the map
 */
export function cameraOnStep(
  story: Story,
  step: Step,
  tags: readonly StoryTag[],
  wanted: Camera,
  { size, covers }: { size: { width: number; height: number }; covers: readonly Cover[] },
): Camera {
  const about = new Set(placesOfStep(story, step).map(({ id }) => id))
  const selected = placeOf(story, story.annotations.find((a) => a.id === step.select)?.place)?.id
  const over = covers.map(boxOfCover)
  const shifts = shiftsOf(size)
  let best = { cost: Infinity, camera: wanted }
  const legible = Math.min(step.camera.zoom, restingCamera(story, size.width, size.height).zoom)
  const nearest = Math.max(wanted.zoom, legible)
  const furthest = Math.max(story.view.minZoom, nearest - FURTHER_MOST)
  for (let zoom = nearest; zoom > furthest - ZOOM_STEP / 2; zoom -= ZOOM_STEP) {
    const further = (nearest - zoom) * COST.zoom
    if (further >= best.cost) break
    const boxes = boxesAt([...tags], zoom)
    const [cx, cy] = worldPx(wanted.center, zoom)
    for (const [dx, dy, away] of shifts) {
      const [left, top] = [cx + dx - size.width / 2, cy + dy - size.height / 2]
      const seen = boxes.map(({ id, tag, place }) => ({
        id,
        tag: moved(tag, left, top),
        place: moved(place, left, top),
      }))
      let cost = further + away * COST.shift
      for (const { id, tag, place } of seen) {
        const isClear = [tag, place].every(
          (box) => isWithin(box, size, EDGE_PX) && over.every((c) => !overlap(c, box)),
        )
        if (!about.has(id) || isClear) continue
        // a stop of a journey that is out of view has its tag at the edge
        const isFar =
          isStop(story, id) &&
          (place[2] < 0 || place[3] < 0 || place[0] > size.width || place[1] > size.height)
        cost += isFar ? COST.far : COST.hidden + (id === selected ? COST.selected : 0)
        if (cost >= best.cost) break
      }
      if (cost < best.cost) cost += pairs(seen, about) * COST.covered
      if (cost < best.cost) best = { cost, camera: { center: lngLatAt([cx + dx, cy + dy], zoom), zoom } }
    }
  }
  return best.camera
}

/** Where the tag of each place and its dot are in px of the world, without room around them. */
function boxesAt(tags: StoryTag[], zoom: number) {
  const spots = tagSpots(tags, quarterZoom(zoom))
  return tags.map((tag) => {
    const box = boxOf(tag, zoom)
    const { dx, dy } = spots.get(tag.id)!
    const { x, y } = box
    return {
      id: tag.place.id,
      tag: boxAt(box, dx, dy, 0),
      place: [x - DOT_PX, y - DOT_PX, x + DOT_PX, y + DOT_PX] as Box,
    }
  })
}

/** How many tags of the step's places lie on another of them; other tags leave them the room. */
function pairs(seen: { id: string; tag: Box }[], about: Set<string>): number {
  const own = seen.filter(({ id }) => about.has(id))
  return own.filter(({ tag }, i) => own.some((other, j) => i !== j && overlap(tag, other.tag) > 0)).length
}

/** Shifts of the map in px with how far each is, in parts of the map's size; the nearest first. */
function shiftsOf({ width, height }: { width: number; height: number }): [number, number, number][] {
  const parts = Array.from({ length: 2 * SHIFTS + 1 }, (_, i) => ((i - SHIFTS) / SHIFTS) * REACH)
  return parts
    .flatMap((x) => parts.map((y): [number, number, number] => [x * width, y * height, Math.hypot(x, y)]))
    .sort((a, b) => a[2] - b[2])
}

function moved([left, top, right, bottom]: Box, x: number, y: number): Box {
  return [left - x, top - y, right - x, bottom - y]
}
