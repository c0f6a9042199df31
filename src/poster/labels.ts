import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import type { Breakpoint } from '../map/breakpoints'
import { onBreakpoint, type Frame } from './frame'
import { pointsOf } from './path'
import { drawn, isDrawnAt, property } from './paint'

/** A box in px around the story's centre. */
export type Box = [left: number, top: number, right: number, bottom: number]

/** A name that found room: its lines and the middle of its box, in px from the story's centre. */
export interface PlacedLabel {
  layer: LayerSpecification
  lines: string[]
  x: number
  y: number
  /** The place that it names. */
  at: [x: number, y: number]
  /** Where the text hangs: at its start, its middle or its end. */
  hang: 'start' | 'middle' | 'end'
  box: Box
}

const LINE_EM = 1.2
/** MapLibre keeps this much around its glyphs. */
const BEARING_PX = 2.6

/** Mean advance of a letter in em of Noto Sans, near enough for keeping names apart. */
function advanceEm(text: string): number {
  return [...text].reduce(
    (sum, c) => sum + (/[ilтj.,'’ -]/.test(c) ? 0.3 : /\p{Lu}/u.test(c) ? 0.66 : 0.55),
    0,
  )
}

/** Cuts a name at its spaces into lines of about the same length, none over a width if its words allow it. */
export function breakLines(text: string, maxEm: number, spacingEm: number): string[] {
  const width = (s: string) => advanceEm(s) + s.length * spacingEm
  const words = text.split(' ')
  const count = Math.min(words.length, Math.ceil(width(text) / maxEm))
  if (count < 2) return [text]
  const lines: string[] = []
  const aim = width(text) / count
  for (const word of words) {
    const last = lines[lines.length - 1]
    const joined = last === undefined ? word : `${last} ${word}`
    const fits =
      last !== undefined &&
      width(joined) <= maxEm &&
      Math.abs(width(joined) - aim) <= Math.abs(width(last) - aim)
    if (fits) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

const ANCHOR: Record<string, [number, number, PlacedLabel['hang']]> = {
  center: [0, 0, 'middle'],
  left: [1, 0, 'start'],
  right: [-1, 0, 'end'],
  top: [0, 1, 'middle'],
  bottom: [0, -1, 'middle'],
}

/** The names of a breakpoint, as MapLibre would place them: topmost layer first, each at the first anchor with room. */
export function placeLabels(
  layers: LayerSpecification[],
  features: (layer: LayerSpecification) => Feature[],
  frame: Frame,
  breakpoint: Breakpoint,
  taken: Box[],
): PlacedLabel[] {
  const boxes = [...taken]
  const placed: PlacedLabel[] = []
  const { zoom } = breakpoint
  for (const layer of [...layers].reverse()) {
    if (layer.type !== 'symbol' || !isDrawnAt(layer, zoom)) continue
    const read = (name: string, feature?: Feature) => property(layer, name, zoom, feature)
    const spots = features(layer).flatMap((feature) =>
      pointsOf(feature, frame)
        .map((at) => ({ feature, at: onBreakpoint(frame, breakpoint, at) }))
        .filter(({ at: [x, y] }) => inSight(frame, breakpoint, x, y)),
    )
    // a world of names is out of sight: a style is asked about the others only
    const sorted = spots
      .filter(({ feature }) => drawn(layer, [feature], zoom).length > 0)
      .map((spot) => ({ ...spot, key: Number(read('symbol-sort-key', spot.feature) ?? 0) }))
      .sort((a, b) => a.key - b.key)
    for (const { feature, at } of sorted) {
      const text = String(read('text-field', feature) ?? '')
      const [x, y] = at
      if (!text) continue
      const size = Number(read('text-size', feature))
      const spacing = Number(read('text-letter-spacing', feature))
      const lines = breakLines(text, Number(read('text-max-width', feature)), spacing)
      const width = Math.max(...lines.map((l) => advanceEm(l) + l.length * spacing)) * size
      const height = lines.length * LINE_EM * size
      const room = Number(read('text-padding', feature))
      const away = Number(read('text-radial-offset', feature) ?? 0) * size + BEARING_PX
      const anchors = (read('text-variable-anchor', feature) as string[] | null) ?? ['center']
      for (const anchor of anchors) {
        const [h, v, hang] = ANCHOR[anchor]!
        const [mx, my] = [x + h * (away + width / 2), y + v * (away + height / 2)]
        const box: Box = [
          mx - width / 2 - room,
          my - height / 2 - room,
          mx + width / 2 + room,
          my + height / 2 + room,
        ]
        if (isCut(frame, box) || boxes.some((other) => meet(box, other))) continue
        boxes.push(box)
        const hangX = hang === 'middle' ? mx : mx - (h * width) / 2
        placed.push({ layer, lines, x: round(hangX), y: round(my), at: [x, y], hang, box })
        break
      }
    }
  }
  return placed
}

/** Half of the largest map (CSS px) that has its names before the live map comes. */
const NAMED_HALF_PX: [number, number] = [700, 500]

/** Whether a map of this breakpoint can show a point: in width or height it is below the minimum of the one before. */
function inSight(frame: Frame, breakpoint: Breakpoint, x: number, y: number): boolean {
  const [right, down] = [Math.abs(x), Math.abs(y)]
  if (right > NAMED_HALF_PX[0] || down > NAMED_HALF_PX[1]) return false
  const before = frame.breakpoints[frame.breakpoints.indexOf(breakpoint) - 1]
  return !before || right < before.minWidth / 2 || down < before.minHeight / 2
}

/** Whether the sides of the drawing would cut a name, as those of a picture do; the page's is larger than any map of its names. */
function isCut({ half: [w, h] }: Frame, [left, top, right, bottom]: Box): boolean {
  return left < -w || right > w || top < -h || bottom > h
}

/** The baselines of a label's lines, in px from the middle of its box. */
export function baselines(lines: number, size: number): number[] {
  return Array.from({ length: lines }, (_, i) => round((i - (lines - 1) / 2) * LINE_EM * size + size * 0.35))
}

function meet(a: Box, b: Box) {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
}

/** A length in px to a tenth, for SVG attributes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
