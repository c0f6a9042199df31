import { FURTHEST_OUT } from '../../map/breakpoints'
import { cameraFor, REFERENCE_PX } from '../../map/camera'
import { MAX_ZOOM, MIN_ZOOM } from '../../story/schema'
import { listAt, setAt, valueAt, type Json, type Path } from './json'
import { PLACES, rounded } from './records'

export interface TakenCamera {
  center: [number, number]
  zoom: number
}

/** Parts of a zoom level that a camera is kept to. */
const ZOOMS = 100

const BOUNDS = { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM }

/** How far out or in readers may go. */
function boundOf(story: Json, key: keyof typeof BOUNDS): number {
  const own = valueAt(story, ['view', key])
  return typeof own === 'number' ? own : BOUNDS[key]
}

/**
 * A story in which a camera is what a map shows: its opening view (`['view']`) or that of a step. Readers may then go as
 * far out and in as it takes.
 */
export function withCamera(story: Json, path: Path, { center, zoom }: TakenCamera): Json {
  // rounded down, so that the outermost stay in view
  const held = Math.floor(zoom * ZOOMS) / ZOOMS
  let made = setAt(story, [...path, 'center'], rounded(center))
  made = setAt(made, [...path, 'zoom'], held)
  if (held < boundOf(story, 'minZoom')) made = withRoomFor(made, held)
  if (held > boundOf(story, 'maxZoom')) made = setAt(made, ['view', 'maxZoom'], Math.ceil(held))
  return made
}

/** A story of which small maps, which open further out than large ones, show as much as large ones at a zoom. */
export function withRoomFor(story: Json, zoom: number): Json {
  const wanted = Math.max(0, Math.floor(zoom - FURTHEST_OUT))
  return wanted < boundOf(story, 'minZoom') ? setAt(story, ['view', 'minZoom'], wanted) : story
}

/** The camera that holds places of a story, as large maps show it; `null` where none of them has a position. */
export function cameraOn(story: Json, isMeant: (id: Json | undefined) => boolean): TakenCamera | null {
  const at = listAt(story, PLACES).flatMap((place): [number, number][] => {
    const [lng, lat] = listAt(place, ['geometry', 'coordinates'])
    return isMeant(valueAt(place, ['id'])) && typeof lng === 'number' && typeof lat === 'number'
      ? [[lng, lat]]
      : []
  })
  if (!at.length) return null
  const { center, zoom } = cameraFor(at, REFERENCE_PX)
  return { center, zoom: Math.min(zoom, boundOf(story, 'maxZoom')) }
}
