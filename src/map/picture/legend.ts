import { FONT, write, type Context, type Measure } from './text'
import type { LegendSymbol } from '../layers/record'

export interface LegendItem {
  name: string
  colour: string
  symbol: LegendSymbol
}

export interface PlacedItem extends LegendItem {
  x: number
  y: number
}

/** The width of a symbol, how far from its start its name starts, and what stays free between two items, in px. */
const SYMBOL_PX = 28
const NAME_PX = 36
const GAP_PX = 24
const ROW_PX = 24
const LAST_ROW_PX = 20

/** A legend in rows, each item after the other as long as there is room; px from its top left corner. */
export function legendRows(
  c: Measure,
  legend: readonly LegendItem[],
  room: number,
): { items: PlacedItem[]; height: number } {
  c.font = FONT.text
  let [x, y] = [0, 0]
  const items = legend.map((item) => {
    const width = NAME_PX + c.measureText(item.name).width + GAP_PX
    if (x > 0 && x + width > room) [x, y] = [0, y + ROW_PX]
    const placed = { ...item, x, y }
    x += width
    return placed
  })
  return { items, height: legend.length ? y + LAST_ROW_PX : 0 }
}

/** Draws an item of a legend that starts at a point of the picture: its top left corner, or right where it is read so. */
export function drawItem(c: Context, item: PlacedItem, ink: string, [start, top]: [number, number]) {
  const on = c.direction === 'rtl' ? -1 : 1
  const [x, y] = [start + on * item.x, top + item.y]
  drawSymbol(c, item, on === 1 ? x : x - SYMBOL_PX, y)
  write(c, { lines: [item.name], font: FONT.text, colour: ink, x: x + on * NAME_PX, y: y + 14 })
}

/** A symbol in a box of 28 by 20 px. */
function drawSymbol(c: Context, { symbol, colour }: LegendItem, x: number, y: number) {
  c.save()
  c.translate(x, y)
  c.strokeStyle = c.fillStyle = colour
  c.lineWidth = 1.6
  c.beginPath()
  if (symbol === 'dot') drawDot(c)
  else if (symbol === 'line') drawLine(c)
  else if (symbol === 'arc') drawArc(c)
  else if (symbol === 'hatch') drawHatch(c)
  else drawArea(c)
  c.restore()
}

function drawDot(c: Context) {
  c.arc(14, 10, 5, 0, 7)
  c.fill()
}

function drawLine(c: Context) {
  c.moveTo(2, 14)
  c.lineTo(9, 7)
  c.lineTo(17, 12)
  c.lineTo(26, 5)
  c.stroke()
}

function drawArc(c: Context) {
  c.setLineDash([5, 3])
  c.moveTo(3, 16)
  c.quadraticCurveTo(12, 0, 25, 9)
  c.stroke()
}

function drawArea(c: Context) {
  c.roundRect(2, 3, 24, 14, 2)
  c.globalAlpha = 0.3
  c.fill()
  c.globalAlpha = 1
  c.stroke()
}

function drawHatch(c: Context) {
  c.roundRect(2, 3, 24, 14, 5)
  c.setLineDash([3, 2])
  c.stroke()
  c.setLineDash([])
  c.lineWidth = 1
  c.clip()
  c.beginPath()
  for (let at = -12; at < 26; at += 5) {
    c.moveTo(at, 18)
    c.lineTo(at + 15, 2)
  }
  c.stroke()
}
