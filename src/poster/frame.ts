import type { Position } from 'geojson'
import { zoomLadder } from '../map/camera'
import { worldPx } from '../map/mercator'
import type { Story } from '../story'

/** One resting zoom of the map, and the smallest map (CSS px) that it is for. */
export interface Rung {
  zoom: number
  minWidth: number
  minHeight: number
}

/** What the static map is drawn on: px of the closest rung, from the story's centre; x to the east, y to the south. */
export interface Frame {
  rungs: Rung[]
  /** Half the drawn width and height. */
  half: [number, number]
  toPx: (lngLat: Position) => [number, number]
  /** How far to the east the copies of the world are that are in view, in px; 0 is the world itself. */
  copies: number[]
  /** Units of path data to a px: in the page's file whole quarters of a px, so that no decimals are written. */
  units: number
}

const UNITS = 4
/** Far enough for the largest map at the closest rung, and for a low, wide one at the last. */
const HALF_PX: [number, number] = [1300, 760]

export function frameOf(
  story: Story,
  rungs: Rung[] = zoomLadder(story),
  half = HALF_PX,
  units = UNITS,
): Frame {
  const { zoom } = rungs[0]!
  const [cx, cy] = worldPx(story.view.center as [number, number], zoom)
  const [side] = worldPx([180, 0], zoom)
  return {
    copies: [-side, 0, side].filter((copy) => copy + side > cx - half[0] && copy < cx + half[0]),
    rungs,
    half,
    units,
    toPx: ([lng = 0, lat = 0]) => {
      const [x, y] = worldPx([lng, Math.max(-85, Math.min(85, lat))], zoom)
      return [x - cx, y - cy]
    },
  }
}

/** How large a rung is drawn, compared with the closest. */
export function scaleOf(frame: Frame, rung: Rung): number {
  return 2 ** (rung.zoom - frame.rungs[0]!.zoom)
}
