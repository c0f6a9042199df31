import { next, previous, turn, type Mesh } from './mesh'

/** A point of the mesh and the triangles of the land that touch it. */
export interface Spot {
  x: number
  y: number
  triangles: number[]
}

/**
 * Everything seen from a spot in a straight line over land: calls `seen` with the half-edge that starts at each
 * visible corner (its first corner is the one seen, its triangle tells the fan), and returns whether `goal` is
 * seen. Grazing a corner counts as seeing; what lies behind it on the same line may be left out, because it can
 * be reached by way of the corner. Exact: it walks from triangle to triangle with the cone of sight
 * (triangular expansion, Bungiu et al. 2014).
 */
export function look(mesh: Mesh, spot: Spot, seen: (edge: number) => void, goal?: Spot): boolean {
  const { xs, ys, from, twin, wall } = mesh
  const { x, y } = spot
  const stack: number[] = [] // half-edge to pass (seen from inside), corner on the right, corner on the left
  let goalSeen = false
  for (const t of spot.triangles) {
    if (goal?.triangles.includes(t)) goalSeen = true
    for (let e = 3 * t; e < 3 * t + 3; e++) {
      seen(e)
      const [a, b] = [from[e]!, from[next(e)]!]
      if (!wall[e] && turn(xs[a]!, ys[a]!, xs[b]!, ys[b]!, x, y) > 0) stack.push(e, a, b)
    }
  }
  while (stack.length) {
    const left = stack.pop()!
    const right = stack.pop()!
    const edge = twin[stack.pop()!]!
    const [rx, ry, lx, ly] = [xs[right]!, ys[right]!, xs[left]!, ys[left]!]
    if (goal && !goalSeen && goal.triangles.includes((edge / 3) | 0))
      goalSeen = turn(x, y, rx, ry, goal.x, goal.y) >= 0 && turn(x, y, lx, ly, goal.x, goal.y) <= 0
    const rightEdge = next(edge)
    const leftEdge = previous(edge)
    const tip = from[leftEdge]!
    const toRight = turn(x, y, rx, ry, xs[tip]!, ys[tip]!)
    const toLeft = turn(x, y, lx, ly, xs[tip]!, ys[tip]!)
    if (toRight >= 0 && toLeft <= 0) seen(leftEdge)
    if (toRight > 0 && !wall[rightEdge]) stack.push(rightEdge, right, toLeft <= 0 ? tip : left)
    if (toLeft < 0 && !wall[leftEdge]) stack.push(leftEdge, toRight >= 0 ? tip : right, left)
  }
  return goalSeen
}

/** The triangles of the land that contain a grid point, edges and corners included; none when it is in water. */
export function trianglesAt({ xs, ys, from, piece }: Mesh, x: number, y: number): number[] {
  const found: number[] = []
  for (let t = 0; t < piece.length; t++) {
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
