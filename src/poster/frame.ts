import type { Position } from 'geojson'
import { restingLadder, type Rung } from '../map/camera'
import { worldPx } from '../map/mercator'
import type { Story } from '../story'

/** What the static map is drawn on: px of the first rung, from its centre; x to the east, y to the south. */
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
const HALF_PX: [number, number] = [1280, 720]

export function frameOf(
  story: Story,
  rungs: Rung[] = restingLadder(story),
  half = HALF_PX,
  units = UNITS,
): Frame {
  const { zoom, center } = rungs[0]!
  const [cx, cy] = worldPx(center, zoom)
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

/** How large a rung is drawn, compared with the first. */
export function scaleOf(frame: Frame, rung: Rung): number {
  return 2 ** (rung.zoom - frame.rungs[0]!.zoom)
}

/** Where a point of the drawing is on a rung, in px from the middle of the map. */
export function onRung(frame: Frame, rung: Rung, [x, y]: [number, number]): [number, number] {
  const scale = scaleOf(frame, rung)
  const [cx, cy] = frame.toPx(rung.center)
  return [(x - cx) * scale, (y - cy) * scale]
}

/** Where a place is on a rung, in px from the middle of the map. */
export const pxOn = (frame: Frame, rung: Rung, lngLat: Position) => onRung(frame, rung, frame.toPx(lngLat))

/** How the drawing, in its own units, is put on a rung; as CSS. */
export function transformOn(frame: Frame, rung: Rung): string {
  const [x, y] = pxOn(frame, rung, frame.rungs[0]!.center)
  const scale = `scale(${Number((scaleOf(frame, rung) / frame.units).toFixed(5))})`
  return x || y ? `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) ${scale}` : scale
}
