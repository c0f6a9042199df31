import Flatbush from 'flatbush'
import type { Path64 } from './clipper'
import type { Land } from './land'
import { meshOf, turn, type Mesh } from './mesh'
import type { PlanePoint } from './plane'
import { cheapest, cornerOf, isTangent, sights } from './search'
import { look, trianglesAt, type Spot } from './sight'

/**
 * The exact shortest line between two spots of the land outside of a disc: the same as `shortestLine` on the land without
 * it, but on the mesh of the whole land, whose sights are found once for discs of every size. A disc adds to them only its
 * own corners and what is seen from these along its sides; all that it hides is left out.
 * @param ring the disc's polygon: convex, anticlockwise, on the grid. Both spots lie outside of it.
 */
export function shortestAround(land: Land, start: Spot, goal: Spot, ring: Path64): PlanePoint[] | null {
  const mesh = meshOf(land)
  const { xs, ys, fans, fanAt, piece } = mesh
  const { lengthCm, inverseScale } = land.plane
  if (!start.triangles.some((t) => goal.triangles.some((g) => piece[g] === piece[t]))) return null
  const isHidden = hiddenBy(ring)
  const between = (a: PlanePoint, b: PlanePoint) => lengthCm(a.x, a.y, b.x, b.y)

  const corners = fans.length
  const rim = ring.map(({ x, y }): Spot => ({ x, y, triangles: trianglesNear(mesh, x, y) }))
  const isTouched = (i: number, { x, y }: PlanePoint) => {
    const [before, here, after] = [ring.at(i - 1)!, ring[i]!, ring[(i + 1) % ring.length]!]
    const [a, b] = [
      turn(x, y, here.x, here.y, before.x, before.y),
      turn(x, y, here.x, here.y, after.x, after.y),
    ]
    return a * b >= 0
  }
  const lastLeg = new Float64Array(corners + rim.length).fill(NaN)
  const first: [number, number][] = []
  const tangents = (spot: Spot, found: (node: number, length: number) => void, aim?: Spot) => {
    const isSeen = look(
      mesh,
      spot,
      (edge) => {
        const fan = fans[fanAt[edge]!]
        if (!fan || !isTangent(mesh, fan, spot.x, spot.y)) return
        const corner = { x: xs[fan.corner]!, y: ys[fan.corner]! }
        if (!isHidden(spot, corner)) found(fanAt[edge]!, between(spot, corner))
      },
      aim,
    )
    rim.forEach((one, i) => {
      if (!one.triangles.length || !isTouched(i, spot)) return
      // a cone of one direction
      if (look(mesh, spot, () => {}, one, { right: one, left: one })) found(corners + i, between(spot, one))
    })
    return isSeen && aim && !isHidden(spot, aim)
  }
  if (tangents(goal, (node, length) => (lastLeg[node] = length), start)) return [start, goal]
  tangents(start, (node, length) => first.push([node, length]))

  const links = rimLinks()
  const leastScale = rim.reduce((least, { x, y }) => Math.min(least, inverseScale(x, y)), mesh.leastScale)
  const pointOf = (node: number): PlanePoint => (node < corners ? cornerOf(mesh, node) : rim[node - corners]!)
  const nodes = cheapest({
    nodes: corners + rim.length,
    first,
    lastLeg,
    restOf: (node) => {
      const { x, y } = pointOf(node)
      return Math.hypot(goal.x - x, goal.y - y) * leastScale
    },
    onward(node, reach) {
      for (const [there, length] of links.get(node) ?? []) reach(there, length)
      if (node >= corners) return
      const here = pointOf(node)
      const { onward, lengths } = sights(mesh, node, lengthCm)
      for (let i = 0; i < onward.length; i++)
        if (!isHidden(here, pointOf(onward[i]!))) reach(onward[i]!, lengths[i]!)
    },
  })
  return nodes && [start, ...nodes.map(pointOf).map(({ x, y }) => ({ x, y })), goal]

  /** What leads to and from the disc's corners: each other along its sides, and corners of the land that touch it. */
  function rimLinks(): Map<number, [node: number, length: number][]> {
    const links = new Map<number, [number, number][]>()
    const link = (a: number, b: number, length: number) => {
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const)
        links.set(from, [...(links.get(from) ?? []), [to, length]])
    }
    rim.forEach((here, i) => {
      if (!here.triangles.length) return
      const [before, after] = [rim.at(i - 1)!, rim[(i + 1) % rim.length]!]
      const seen = new Set<number>()
      const see = (edge: number) => {
        const fan = fans[fanAt[edge]!]
        if (!fan || seen.has(fanAt[edge]!) || !isTangent(mesh, fan, here.x, here.y)) return
        const corner = { x: xs[fan.corner]!, y: ys[fan.corner]! }
        if (!isTouched(i, corner)) return
        seen.add(fanAt[edge]!)
        link(corners + i, fanAt[edge]!, between(here, corner))
      }
      const mirrored = ({ x, y }: PlanePoint) => ({ x: 2 * here.x - x, y: 2 * here.y - y })
      const ahead = { right: mirrored(before), left: after }
      if (look(mesh, here, see, after, ahead) && after.triangles.length)
        link(corners + i, corners + ((i + 1) % rim.length), between(here, after))
      look(mesh, here, see, undefined, { right: before, left: mirrored(after) })
    })
    return links
  }
}

/** Length in cm below which a piece of a line in the disc is its touch and no way through it. */
const TOUCH_CM = 0.01

/** Whether a straight line between two points runs through the inside of a convex polygon. */
function hiddenBy(ring: Path64): (a: PlanePoint, b: PlanePoint) => boolean {
  const centre = {
    x: ring.reduce((sum, { x }) => sum + x, 0) / ring.length,
    y: ring.reduce((sum, { y }) => sum + y, 0) / ring.length,
  }
  const sides = ring.map((b, i) => {
    const a = ring.at(i - 1)!
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    return { x: a.x, y: a.y, ux: (b.x - a.x) / length, uy: (b.y - a.y) / length }
  })
  const inside = ({ x, y }: PlanePoint, side: (typeof sides)[number]) =>
    side.ux * (y - side.y) - side.uy * (x - side.x)
  const inner = Math.min(...sides.map((side) => inside(centre, side)))
  const outer = Math.max(...ring.map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y)))
  return (a, b) => {
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const squared = dx * dx + dy * dy
    const t = squared
      ? Math.min(1, Math.max(0, ((centre.x - a.x) * dx + (centre.y - a.y) * dy) / squared))
      : 0
    const off = Math.hypot(a.x + t * dx - centre.x, a.y + t * dy - centre.y)
    if (off > outer) return false
    if (off < inner - 1) return true
    // the part of the line that is inside of every side (Cyrus and Beck)
    let [from, to] = [0, 1]
    for (const side of sides) {
      const [atA, atB] = [inside(a, side), inside(b, side)]
      if (atA <= 0 && atB <= 0) return false
      if (atA < 0) from = Math.max(from, atA / (atA - atB))
      else if (atB < 0) to = Math.min(to, atA / (atA - atB))
    }
    return (to - from) * Math.sqrt(squared) > TOUCH_CM
  }
}

const indexed = new WeakMap<Mesh, Flatbush>()

/** As `trianglesAt`, for many points of one mesh. */
function trianglesNear(mesh: Mesh, x: number, y: number): number[] {
  let index = indexed.get(mesh)
  if (!index) indexed.set(mesh, (index = indexOf(mesh)))
  return trianglesAt(mesh, x, y, index.search(x, y, x, y))
}

function indexOf({ xs, ys, from, piece }: Mesh): Flatbush {
  const index = new Flatbush(piece.length)
  for (let t = 0; t < piece.length; t++) {
    const [a, b, c] = [from[3 * t]!, from[3 * t + 1]!, from[3 * t + 2]!]
    const [ax, bx, cx, ay, by, cy] = [xs[a]!, xs[b]!, xs[c]!, ys[a]!, ys[b]!, ys[c]!]
    index.add(Math.min(ax, bx, cx), Math.min(ay, by, cy), Math.max(ax, bx, cx), Math.max(ay, by, cy))
  }
  index.finish()
  return index
}
