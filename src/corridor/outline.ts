import type { Rings } from './shapes'

/** The sides of the land as a graph: corners without doubles, sides as pairs of corner numbers. */
export interface Outline {
  xs: number[]
  ys: number[]
  sides: [number, number][]
}

/** Numbers corners as they come, the same place always by the same number. */
function corners(outline: Outline): (x: number, y: number) => number {
  // by numbers, as putting two of them into one string takes longer than all the rest
  const columns = new Map<number, Map<number, number>>()
  return (x, y) => {
    let column = columns.get(x)
    if (!column) columns.set(x, (column = new Map()))
    let number = column.get(y)
    if (number === undefined) {
      number = outline.xs.push(x) - 1
      outline.ys.push(y)
      column.set(y, number)
    }
    return number
  }
}

/** Corners and sides of rings; a side that two rings share cancels out, because there is land on both sides. */
export function outlineOf(rings: Rings): Outline {
  const outline: Outline = { xs: [], ys: [], sides: [] }
  const corner = corners(outline)
  const sides: [number, number][] = []
  for (const ring of rings) {
    const last = ring[ring.length - 1]
    let before = last ? corner(last.x, last.y) : -1
    for (const { x, y } of ring) {
      const here = corner(x, y)
      sides.push([before, here])
      before = here
    }
  }
  outline.sides = withoutPairs(sides)
  return outline
}

/**
 * Splits sides where a corner lies on them or another side crosses them, rounded to the grid. Boolean
 * operations seldom leave such spots; a constrained triangulation cannot take them.
 */
export function splitTouchingSides({ xs, ys, sides }: Outline): Outline {
  const pieces: Rings = sides.map(([a, b]) => {
    const on: { t: number; x: number; y: number }[] = []
    const [ax, ay, dx, dy] = [xs[a]!, ys[a]!, xs[b]! - xs[a]!, ys[b]! - ys[a]!]
    const length2 = dx * dx + dy * dy
    for (let c = 0; c < xs.length; c++) {
      if (c === a || c === b) continue
      const t = ((xs[c]! - ax) * dx + (ys[c]! - ay) * dy) / length2
      if (t <= 0 || t >= 1) continue
      const off = Math.abs((xs[c]! - ax) * dy - (ys[c]! - ay) * dx) / Math.sqrt(length2)
      if (off < 0.75) on.push({ t, x: xs[c]!, y: ys[c]! })
    }
    for (const [c, d] of sides) {
      const [ex, ey] = [xs[d]! - xs[c]!, ys[d]! - ys[c]!]
      const turn = dx * ey - dy * ex
      if (turn === 0) continue
      const t = ((xs[c]! - ax) * ey - (ys[c]! - ay) * ex) / turn
      const u = ((xs[c]! - ax) * dy - (ys[c]! - ay) * dx) / turn
      if (t > 0 && t < 1 && u > 0 && u < 1)
        on.push({ t, x: Math.round(ax + t * dx), y: Math.round(ay + t * dy) })
    }
    on.sort((p, q) => p.t - q.t)
    return [{ x: ax, y: ay }, ...on, { x: xs[b]!, y: ys[b]! }]
  })
  const outline: Outline = { xs: [], ys: [], sides: [] }
  const corner = corners(outline)
  const split: [number, number][] = []
  for (const piece of pieces) {
    const numbers = piece.map(({ x, y }) => corner(x, y))
    for (let i = 1; i < numbers.length; i++)
      if (numbers[i] !== numbers[i - 1]) split.push([numbers[i - 1]!, numbers[i]!])
  }
  outline.sides = withoutPairs(split)
  return outline
}

function withoutPairs(sides: [number, number][]): [number, number][] {
  const odd = new Map<number, [number, number]>()
  for (const side of sides) {
    const [a, b] = side
    const key = Math.min(a, b) * 2 ** 24 + Math.max(a, b)
    if (!odd.delete(key)) odd.set(key, side)
  }
  return [...odd.values()]
}
