import Delaunator from 'delaunator'
import Constrainautor from './constrain'
import { endsData, type Land } from './land'
import { outlineOf, splitTouchingSides, type Outline } from './outline'

/**
 * The land cut into triangles between its corners (constrained Delaunay). Half-edge `e` belongs to triangle
 * `e / 3 | 0`, runs from corner `from[e]` to `from[next(e)]` anticlockwise, and `twin[e]` is the same edge in
 * the triangle beyond, or -1. A `wall` has land on one side only.
 */
export interface Mesh {
  xs: Float64Array
  ys: Float64Array
  from: Uint32Array
  twin: Int32Array
  wall: Uint8Array
  /** Per triangle: number of the connected piece of land, or -1 outside the land. */
  piece: Int32Array
  pieceAreaKm2: number[]
  /** Per half-edge in the land: the fan at its first corner; land that meets in a point only has several there. */
  fanAt: Int32Array
  fans: Fan[]
  /** Smallest true length of a plane unit on this land, for a lower bound of distances. */
  leastScale: number
  /** Per half-edge: 1 where a wall is the end of the data and no shore. */
  dataEnd: Uint8Array
}

/** The land around one corner between its two walls. */
export interface Fan {
  corner: number
  /** Neighbours along the walls: land is to the left of before-corner-after. */
  before: number
  after: number
  /** The land turns more than half a circle here, so a shortest line can bend. */
  reflex: boolean
  /** Half-edges that start at the corner, one for each triangle of the fan. */
  edges: number[]
}

export const next = (e: number) => (e % 3 === 2 ? e - 2 : e + 1)
export const previous = (e: number) => (e % 3 === 0 ? e + 2 : e - 1)

/** Positive when c lies to the left of a-b. Exact on the centimetre grid (products stay under 2^53). */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const left = (bx - ax) * (cy - ay)
  const right = (by - ay) * (cx - ax)
  return left > right ? 1 : left < right ? -1 : 0
}

const meshes = new WeakMap<Land, Mesh>()

/** The mesh of a land, made at the first call. */
export function meshOf(land: Land): Mesh {
  let mesh = meshes.get(land)
  if (!mesh) {
    mesh = buildMesh(outlineOf(land.rings), land)
    meshes.set(land, mesh)
  }
  return mesh
}

/** Triangulates an outline and finds which triangles are land. Throws when the outline cannot be mended. */
export function buildMesh(outline: Outline, land: Land): Mesh {
  for (let attempt = 0; ; attempt++) {
    try {
      return triangulate(outline, land)
    } catch (error) {
      if (attempt === 3) throw error
      outline = splitTouchingSides(outline)
    }
  }
}

function triangulate({ xs, ys, sides }: Outline, land: Land): Mesh {
  const coordinates = new Float64Array(xs.length * 2)
  xs.forEach((x, i) => {
    coordinates[2 * i] = x
    // delaunator runs clockwise; with y turned over, its triangles are anticlockwise in ours
    coordinates[2 * i + 1] = -ys[i]!
  })
  const delaunay = new Delaunator(coordinates)
  const constraints = new Constrainautor(delaunay)
  const from = delaunay.triangles as Uint32Array
  const twin = delaunay.halfedges as Int32Array
  const wall = new Uint8Array(from.length)
  if (sides.length && !from.length) throw new Error('the land has no area')
  for (const [a, b] of sides) constraints.constrainOne(a, b)
  for (let e = 0; e < from.length; e++) wall[e] = constraints.isConstrained(e) ? 1 : 0
  const mesh: Mesh = {
    xs: Float64Array.from(xs),
    ys: Float64Array.from(ys),
    from,
    twin,
    wall,
    piece: new Int32Array(from.length / 3).fill(-1),
    pieceAreaKm2: [],
    fanAt: new Int32Array(from.length).fill(-1),
    fans: [],
    leastScale: Infinity,
    dataEnd: new Uint8Array(from.length),
  }
  floodPieces(mesh, landTriangles(mesh))
  collectFans(mesh)
  for (let i = 0; i < xs.length; i++)
    mesh.leastScale = Math.min(mesh.leastScale, land.plane.inverseScale(xs[i]!, ys[i]!))
  const isDataEnd = endsData(land)
  for (let e = 0; e < from.length; e++) {
    if (!wall[e] || mesh.piece[(e / 3) | 0]! < 0) continue
    const [a, b] = [from[e]!, from[next(e)]!]
    if (isDataEnd({ x: xs[a]!, y: ys[a]! }, { x: xs[b]!, y: ys[b]! })) mesh.dataEnd[e] = 1
  }
  return mesh
}

/** Walks in from the hull; each wall changes between water and land. */
function landTriangles({ from, twin, wall }: Mesh): Int8Array {
  const land = new Int8Array(from.length / 3).fill(-1)
  const queue: number[] = []
  for (let e = 0; e < from.length; e++) {
    if (twin[e] !== -1 || land[(e / 3) | 0] !== -1) continue
    land[(e / 3) | 0] = wall[e]!
    queue.push((e / 3) | 0)
  }
  while (queue.length) {
    const t = queue.pop()!
    for (let e = 3 * t; e < 3 * t + 3; e++) {
      const beyond = twin[e] === -1 ? -1 : (twin[e]! / 3) | 0
      if (beyond < 0 || land[beyond] !== -1) continue
      land[beyond] = land[t]! ^ wall[e]!
      queue.push(beyond)
    }
  }
  return land
}

function floodPieces(mesh: Mesh, land: Int8Array) {
  const { xs, ys, from, twin, wall, piece } = mesh
  for (let start = 0; start < land.length; start++) {
    if (land[start] !== 1 || piece[start] !== -1) continue
    const number = mesh.pieceAreaKm2.length
    let area = 0
    const queue = [start]
    piece[start] = number
    while (queue.length) {
      const t = queue.pop()!
      const [a, b, c] = [from[3 * t]!, from[3 * t + 1]!, from[3 * t + 2]!]
      area += Math.abs((xs[b]! - xs[a]!) * (ys[c]! - ys[a]!) - (ys[b]! - ys[a]!) * (xs[c]! - xs[a]!))
      for (let e = 3 * t; e < 3 * t + 3; e++) {
        const beyond = wall[e] || twin[e] === -1 ? -1 : (twin[e]! / 3) | 0
        if (beyond < 0 || piece[beyond] !== -1) continue
        piece[beyond] = number
        queue.push(beyond)
      }
    }
    mesh.pieceAreaKm2.push(area / 2 / 1e10)
  }
}

function collectFans({ xs, ys, from, twin, wall, piece, fanAt, fans }: Mesh) {
  for (let first = 0; first < from.length; first++) {
    // each fan starts, anticlockwise, at the wall that leaves its corner
    if (!wall[first] || piece[(first / 3) | 0]! < 0) continue
    const corner = from[first]!
    const fan: Fan = { corner, before: -1, after: from[next(first)]!, reflex: false, edges: [] }
    let e = first
    for (;;) {
      fan.edges.push(e)
      fanAt[e] = fans.length
      const incoming = previous(e)
      fan.before = from[incoming]!
      if (wall[incoming]) break
      e = twin[incoming]!
    }
    const [bx, by] = [xs[fan.before]!, ys[fan.before]!]
    const [ax, ay] = [xs[fan.after]!, ys[fan.after]!]
    fan.reflex = turn(bx, by, xs[corner]!, ys[corner]!, ax, ay) < 0
    fans.push(fan)
  }
}
