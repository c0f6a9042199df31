import { next, previous, turn, type Mesh } from './mesh'
import type { PlanePoint } from './plane'

/** A point of the mesh and the triangles of the land that touch it. */
export interface Spot {
  x: number
  y: number
  triangles: number[]
}

/** Directions from a spot, less than half a turn: from that of `right` anticlockwise to that of `left`, both included. */
export interface Cone {
  right: PlanePoint
  left: PlanePoint
}

/**
 * Everything seen from a spot in a straight line over land: calls `seen` with the half-edge that starts at each
 * visible corner (its first corner is the one seen, its triangle tells the fan), and returns whether `goal` is
 * seen. Grazing a corner counts as seeing; what lies behind it on the same line may be left out, because it can
 * be reached by way of the corner. Exact: it walks from triangle to triangle with the cone of sight
 * (triangular expansion, Bungiu et al. 2014).
 * @param within looks in these directions only; the corners of the spot's own triangles are told all the same
 */
export function look(
  mesh: Mesh,
  spot: Spot,
  seen: (edge: number) => void,
  goal?: Spot,
  within?: Cone,
): boolean {
  const { xs, ys, from, twin, wall } = mesh
  const { x, y } = spot
  const stack: number[] = [] // half-edge to pass (seen from inside), what bounds the sight on the right, on the left
  let goalSeen = false
  for (const t of spot.triangles) {
    if (goal?.triangles.includes(t)) goalSeen = true
    for (let e = 3 * t; e < 3 * t + 3; e++) {
      seen(e)
      if (wall[e]) continue
      const [a, b] = [from[e]!, from[next(e)]!]
      const [ax, ay, bx, by] = [xs[a]!, ys[a]!, xs[b]!, ys[b]!]
      if (turn(ax, ay, bx, by, x, y) <= 0) continue
      if (!within) {
        stack.push(e, ax, ay, bx, by)
        continue
      }
      const { right, left } = within
      const aIn = turn(x, y, right.x, right.y, ax, ay) >= 0 && turn(x, y, left.x, left.y, ax, ay) <= 0
      const bIn = turn(x, y, right.x, right.y, bx, by) >= 0 && turn(x, y, left.x, left.y, bx, by) <= 0
      const between = turn(x, y, ax, ay, right.x, right.y) >= 0 && turn(x, y, bx, by, right.x, right.y) <= 0
      if (!aIn && !bIn && !between) continue
      stack.push(e, aIn ? ax : right.x, aIn ? ay : right.y, bIn ? bx : left.x, bIn ? by : left.y)
    }
  }
  while (stack.length) {
    const ly = stack.pop()!
    const lx = stack.pop()!
    const ry = stack.pop()!
    const rx = stack.pop()!
    const edge = twin[stack.pop()!]!
    if (goal && !goalSeen && goal.triangles.includes((edge / 3) | 0))
      goalSeen = turn(x, y, rx, ry, goal.x, goal.y) >= 0 && turn(x, y, lx, ly, goal.x, goal.y) <= 0
    const rightEdge = next(edge)
    const leftEdge = previous(edge)
    const tip = from[leftEdge]!
    const [tx, ty] = [xs[tip]!, ys[tip]!]
    const toRight = turn(x, y, rx, ry, tx, ty)
    const toLeft = turn(x, y, lx, ly, tx, ty)
    if (toRight >= 0 && toLeft <= 0) seen(leftEdge)
    if (toRight > 0 && !wall[rightEdge])
      stack.push(rightEdge, rx, ry, toLeft <= 0 ? tx : lx, toLeft <= 0 ? ty : ly)
    if (toLeft < 0 && !wall[leftEdge])
      stack.push(leftEdge, toRight >= 0 ? tx : rx, toRight >= 0 ? ty : ry, lx, ly)
  }
  return goalSeen
}

/**
 * The triangles of the land that contain a grid point, edges and corners included; none when it is in water.
 * @param among where to look, in any order; all triangles unless given
 */
export function trianglesAt(
  { xs, ys, from, piece }: Mesh,
  x: number,
  y: number,
  among?: ArrayLike<number>,
): number[] {
  const found: number[] = []
  const count = among?.length ?? piece.length
  for (let i = 0; i < count; i++) {
    const t = among?.[i] ?? i
    if (piece[t]! < 0) continue
    const a = from[3 * t]!
    const b = from[3 * t + 1]!
    if (turn(xs[a]!, ys[a]!, xs[b]!, ys[b]!, x, y) < 0) continue
    const c = from[3 * t + 2]!
    if (turn(xs[b]!, ys[b]!, xs[c]!, ys[c]!, x, y) < 0) continue
    if (turn(xs[c]!, ys[c]!, xs[a]!, ys[a]!, x, y) >= 0) found.push(t)
  }
  return found
}
