import { overlap, type Box } from './boxes'

/** The box of a tag, in CSS px around its place: what the reader sees of a place, name and dots. */
export interface TagBox {
  id: string
  /** Where the place is, in px of the world at this zoom. */
  x: number
  y: number
  width: number
  height: number
  /** Regions and seas may have their tag on the place itself; a town's dot stays in view. */
  onPlace: boolean
}

export type Side =
  'on' | 'right' | 'left' | 'above' | 'below' | 'above-right' | 'below-right' | 'above-left' | 'below-left'

/** Where a tag goes: the offset in px from its place to the middle of its box. */
export interface TagSpot {
  side: Side
  dx: number
  dy: number
}

/** Room between a place and its tag, and around each tag, in px. */
const GAP_PX = 9
const MARGIN_PX = 4
/** How far from its place a tag may stand, in times that room; a line leads to it from the second on. */
const REACHES = [1, 2.6, 4.4]
/** A line that passes another place this near, in px, seems to lead there. */
const BESIDE_LINE_PX = 7

const POINT_SIDES: Side[] = [
  'right',
  'left',
  'above',
  'below',
  'above-right',
  'below-right',
  'above-left',
  'below-left',
]
const AREA_SIDES: Side[] = [
  'on',
  'above',
  'below',
  'right',
  'left',
  'above-right',
  'below-right',
  'above-left',
  'below-left',
]

function offset(side: Side, { width, height }: TagBox, reach: number): [number, number] {
  const [h, v] = [width / 2 + GAP_PX * reach, height / 2 + GAP_PX * reach]
  const dx = side.endsWith('right') ? h : side.endsWith('left') ? -h : 0
  const dy = side.startsWith('above') ? -v : side.startsWith('below') ? v : 0
  // diagonal: the corner of the tag, not its side, is at the place
  return side.includes('-') ? [dx * 0.85, dy] : [dx, dy]
}

/** The room of a tag whose middle is so far from its place, with what is kept free around it. */
export function boxAt(tag: TagBox, dx: number, dy: number, marginPx = MARGIN_PX): Box {
  const [w, h] = [tag.width / 2 + marginPx, tag.height / 2 + marginPx]
  return [tag.x + dx - w, tag.y + dy - h, tag.x + dx + w, tag.y + dy + h]
}

/**
 * Gives each tag a side of its place, so that no tag covers another or another's place. Greedy in the given
 * order, most important first; depends on the zoom alone, so that tags hold still while the map is panned.
 * @param standing boxes that are taken already, in px of the world at the zoom
 */
export function placeTags(tags: TagBox[], standing: readonly Box[] = []): Map<string, TagSpot> {
  const placed: Box[] = [...standing]
  const lines: Segment[] = []
  const spots = new Map<string, TagSpot>()
  for (const tag of tags) {
    let best: { cost: number; spot: TagSpot; box: Box } | null = null
    const others = tags.filter((other) => other !== tag)
    for (const reach of REACHES)
      for (const [order, side] of (tag.onPlace ? AREA_SIDES : POINT_SIDES).entries()) {
        const asideCost = order * 12 + (reach - 1) * 90
        // what it covers can only add to that
        if (best && asideCost >= best.cost) continue
        const [dx, dy] = offset(side, tag, reach)
        const box = boxAt(tag, dx, dy)
        const onTags = placed.reduce((sum, other) => sum + overlap(box, other), 0)
        const onPlaces = others.filter((other) => inside(box, other)).length
        const line = lineTo(tag, box)
        const astray =
          line && reach > 1
            ? others.filter((other) => distanceTo(line, other) < BESIDE_LINE_PX).length * 2 +
              lines.filter((other) => doCross(line, other)).length
            : 0
        const cost = onTags * 10 + onPlaces * 400 + astray * 45 + asideCost
        if (!best || cost < best.cost) best = { cost, spot: { side, dx, dy }, box }
      }
    const { spot, box } = best!
    spots.set(tag.id, spot)
    placed.push(box)
    const line = lineTo(tag, box)
    if (line) lines.push(line)
  }
  return spots
}

type Point = { x: number; y: number }
type Segment = [Point, Point]

/** From a place to the nearest point of its tag; `null` where the tag lies on it. */
function lineTo({ x, y }: Point, [left, top, right, bottom]: Box): Segment | null {
  const at = { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) }
  return at.x === x && at.y === y ? null : [{ x, y }, at]
}

function distanceTo([a, b]: Segment, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}

function doCross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/**
 * The nearest side of its place on which a tag covers nothing of `taken`; `null` where there is none.
 * @param isFar further off than beside its place, with a line that leads there
 */
export function freeSpot(
  tag: TagBox,
  taken: readonly Box[],
  isFar = false,
): { spot: TagSpot; box: Box } | null {
  for (const reach of isFar ? REACHES.slice(1) : REACHES.slice(0, 1))
    for (const side of tag.onPlace ? AREA_SIDES : POINT_SIDES) {
      const [dx, dy] = offset(side, tag, reach)
      const box = boxAt(tag, dx, dy)
      if (taken.every((other) => overlap(box, other) === 0)) return { spot: { side, dx, dy }, box }
    }
  return null
}

function inside(box: Box, { x, y }: TagBox) {
  return x > box[0] && x < box[2] && y > box[1] && y < box[3]
}
