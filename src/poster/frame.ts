import type { Position } from 'geojson'
import { breakpointsOf, type Breakpoint } from '../map/breakpoints'
import { worldPx } from '../map/mercator'
import type { Story } from '../story'

/** What the static map is drawn on: px of the first breakpoint, from its centre; x to the east, y to the south. */
export interface Frame {
  breakpoints: Breakpoint[]
  /** Half the drawn width and height. */
  half: [number, number]
  toPx: (lngLat: Position) => [number, number]
  /** How far to the east the copies of the world are that are in view, in px; 0 is the world itself. */
  copies: number[]
  /** Units of path data to a px: in the page's file whole quarters of a px, so that no decimals are written. */
  units: number
}

interface Size {
  width: number
  height: number
}

const UNITS = 4
/** Far enough for the largest map at the closest breakpoint, and for a low, wide one at the last. */
const HALF_PX: [number, number] = [1280, 720]

/**
 * The frame of a story's static map.
 * @param half half the drawn width and height, in px of the first breakpoint
 * @param units units of path data to a px
 */
export function frameOf(
  story: Story,
  breakpoints: Breakpoint[] = breakpointsOf(story),
  half = HALF_PX,
  units = UNITS,
): Frame {
  const { zoom, center } = breakpoints[0]!
  const [cx, cy] = worldPx(center, zoom)
  const [side] = worldPx([180, 0], zoom)
  return {
    copies: [-side, 0, side].filter((copy) => copy + side > cx - half[0] && copy < cx + half[0]),
    breakpoints,
    half,
    units,
    toPx: ([lng = 0, lat = 0]) => {
      const [x, y] = worldPx([lng, Math.max(-85, Math.min(85, lat))], zoom)
      return [x - cx, y - cy]
    },
  }
}

/** The smallest map, in CSS px, that names are placed for; on a smaller one some are hidden. */
const SMALLEST_PX = { width: 320, height: 240 }

/** The smallest map on which a breakpoint has all its names whole, in CSS px. */
export function smallestOn(frame: Frame, { minWidth, minHeight }: Breakpoint): Size {
  // a picture has one breakpoint, and one size
  if (frame.breakpoints.length === 1) return { width: 2 * frame.half[0], height: 2 * frame.half[1] }
  return {
    width: Math.max(minWidth, SMALLEST_PX.width),
    height: Math.max(minHeight, SMALLEST_PX.height),
  }
}

/** How large a breakpoint is drawn, compared with the first. */
export function scaleOf(frame: Frame, breakpoint: Breakpoint): number {
  return 2 ** (breakpoint.zoom - frame.breakpoints[0]!.zoom)
}

/** Where a point of the drawing is on a breakpoint, in px from the middle of the map. */
export function onBreakpoint(
  frame: Frame,
  breakpoint: Breakpoint,
  [x, y]: [number, number],
): [number, number] {
  const scale = scaleOf(frame, breakpoint)
  const [cx, cy] = frame.toPx(breakpoint.center)
  return [(x - cx) * scale, (y - cy) * scale]
}

/** Where a place is on a breakpoint, in px from the middle of the map. */
export const pxOn = (frame: Frame, breakpoint: Breakpoint, lngLat: Position) =>
  onBreakpoint(frame, breakpoint, frame.toPx(lngLat))

/** How the drawing, in its own units, is put on a breakpoint; as CSS. */
export function transformOn(frame: Frame, breakpoint: Breakpoint): string {
  const [x, y] = pxOn(frame, breakpoint, frame.breakpoints[0]!.center)
  const scale = `scale(${Number((scaleOf(frame, breakpoint) / frame.units).toFixed(5))})`
  return x || y ? `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) ${scale}` : scale
}
