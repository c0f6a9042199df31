import type { Cover } from './free-area'

/** The size of a map in CSS px. */
export interface Size {
  width: number
  height: number
}

/** Edges of a box in CSS px. */
export type Box = [left: number, top: number, right: number, bottom: number]

/** The area in px² that two boxes share. */
export function overlap(a: Box, b: Box): number {
  return (
    Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
    Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]))
  )
}

/** Whether a box is whole within a map, so far from its edge. */
export function isWithin([left, top, right, bottom]: Box, { width, height }: Size, edgePx = 0): boolean {
  return left >= edgePx && top >= edgePx && right <= width - edgePx && bottom <= height - edgePx
}

/** A strip along each side of a map, so wide, for what may not reach over its edge. */
export function stripsAround({ width, height }: Size, widthPx: number): Box[] {
  return [
    [-widthPx, -widthPx, width + widthPx, 0],
    [-widthPx, height, width + widthPx, height + widthPx],
    [-widthPx, 0, 0, height],
    [width, 0, width + widthPx, height],
  ]
}

/** The same rectangle as a box, in CSS px. */
export function boxOfCover({ left, top, right, bottom }: Cover): Box {
  return [left, top, right, bottom]
}
