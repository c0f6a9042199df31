import Heap from './heap'
import { meshOf, turn, type Fan, type Mesh } from './mesh'
import { look, type Spot } from './sight'
import type { Land } from './land'
import type { Plane, PlanePoint } from './plane'

/** Corners that a shortest line can go on to from each fan, found when first asked for. */
interface Sights {
  onward: (Int32Array | undefined)[]
  lengths: (Float64Array | undefined)[]
}

const sightsOf = new WeakMap<Mesh, Sights>()

/**
 * The exact shortest line between two spots of the land: start, the corners where it bends, goal; `null` when
 * they lie on different pieces. A* over the reflex corners; only tangents between corners are followed, because
 * a shortest line never bends elsewhere. Lengths are true ones (WGS84), so the choice is not the projection's.
 */
export function shortestLine(land: Land, start: Spot, goal: Spot): PlanePoint[] | null {
  const mesh = meshOf(land)
  const { xs, ys, fans, fanAt, piece } = mesh
  const { lengthCm } = land.plane
  if (!start.triangles.some((t) => goal.triangles.some((g) => piece[g] === piece[t]))) return null

  const lastLeg = new Float64Array(fans.length).fill(NaN)
  const tangents = (spot: Spot, found: (fan: number, length: number) => void, aim?: Spot) =>
    look(
      mesh,
      spot,
      (edge) => {
        const number = fanAt[edge]!
        const fan = fans[number]
        if (fan && isTangent(mesh, fan, spot.x, spot.y))
          found(number, lengthCm(spot.x, spot.y, xs[fan.corner]!, ys[fan.corner]!))
      },
      aim,
    )
  if (tangents(goal, (fan, length) => (lastLeg[fan] = length), start)) return [start, goal]

  const first: [number, number][] = []
  tangents(start, (fan, length) => first.push([fan, length]))
  const corners = cheapest({
    nodes: fans.length,
    first,
    lastLeg,
    restOf: (fan) => {
      const { corner } = fans[fan]!
      return Math.hypot(goal.x - xs[corner]!, goal.y - ys[corner]!) * mesh.leastScale
    },
    onward(fan, reach) {
      const { onward, lengths } = sights(mesh, fan, lengthCm)
      for (let i = 0; i < onward.length; i++) reach(onward[i]!, lengths[i]!)
    },
  })
  if (!corners) return null
  return [start, ...corners.map((fan) => cornerOf(mesh, fan)), goal]
}

/** A corner that a line may bend at, as a point. */
export function cornerOf({ xs, ys, fans }: Mesh, fan: number): PlanePoint {
  const { corner } = fans[fan]!
  return { x: xs[corner]!, y: ys[corner]! }
}

/** Nodes by number, with what leads from one to the next; all lengths in cm. */
export interface Ways {
  nodes: number
  /** The nodes that the start leads to, each with its length. */
  first: [node: number, length: number][]
  /** By node the length from it to the goal, NaN or Infinity where it doesn't lead there. */
  lastLeg: Float64Array
  /** No more than the length that is left from a node to the goal. */
  restOf: (node: number) => number
  onward: (node: number, reach: (node: number, length: number) => void) => void
}

/** The nodes of the shortest way from start to goal by at least one of them (A*); `null` where none leads there. */
export function cheapest({ nodes, first, lastLeg, restOf, onward }: Ways): number[] | null {
  const best = new Float64Array(nodes).fill(Infinity)
  const cameFrom = new Int32Array(nodes).fill(-1)
  const open = new Heap()
  let goalLength = Infinity
  let goalFrom = -1
  const reach = (node: number, length: number, before: number) => {
    if (length >= best[node]!) return
    best[node] = length
    cameFrom[node] = before
    const rest = restOf(node)
    if (length + rest < goalLength) open.push(node, length + rest)
    if (length + lastLeg[node]! < goalLength) {
      goalLength = length + lastLeg[node]!
      goalFrom = node
    }
  }
  for (const [node, length] of first) reach(node, length, -1)
  const done = new Uint8Array(nodes)
  while (open.size && open.least < goalLength) {
    const node = open.pop()
    if (done[node]) continue
    done[node] = 1
    onward(node, (there, length) => {
      if (!done[there]) reach(there, best[node]! + length, node)
    })
  }
  if (goalFrom < 0) return null
  const line: number[] = []
  for (let node = goalFrom; node >= 0; node = cameFrom[node]!) line.push(node)
  return line.reverse()
}

/** A line from (x, y) can bend at the fan's corner: both its walls lie on the same side of the line. */
export function isTangent({ xs, ys }: Mesh, fan: Fan, x: number, y: number): boolean {
  if (!fan.reflex) return false
  const [cx, cy] = [xs[fan.corner]!, ys[fan.corner]!]
  const before = turn(x, y, cx, cy, xs[fan.before]!, ys[fan.before]!)
  const after = turn(x, y, cx, cy, xs[fan.after]!, ys[fan.after]!)
  return before * after >= 0
}

/** What a line can go on to from a fan, found when first asked for and kept with the mesh. */
export function sights(
  mesh: Mesh,
  number: number,
  lengthCm: Plane['lengthCm'],
): { onward: Int32Array; lengths: Float64Array } {
  let known = sightsOf.get(mesh)
  if (!known) sightsOf.set(mesh, (known = { onward: [], lengths: [] }))
  let onward = known.onward[number]
  let lengths = known.lengths[number]
  if (!onward || !lengths) {
    const { xs, ys, fans, fanAt } = mesh
    const here = fans[number]!
    const [x, y] = [xs[here.corner]!, ys[here.corner]!]
    const found = new Set<number>()
    look(mesh, { x, y, triangles: here.edges.map((e) => (e / 3) | 0) }, (edge) => {
      const there = fans[fanAt[edge]!]
      if (!there || there === here || !isTangent(mesh, there, x, y)) return
      if (isTangent(mesh, here, xs[there.corner]!, ys[there.corner]!)) found.add(fanAt[edge]!)
    })
    onward = known.onward[number] = Int32Array.from(found)
    lengths = known.lengths[number] = Float64Array.from(onward, (fan) => {
      const { corner } = fans[fan]!
      return lengthCm(x, y, xs[corner]!, ys[corner]!)
    })
  }
  return { onward, lengths }
}
