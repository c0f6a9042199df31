import type { Position } from 'geojson'
import { presimplify } from 'topojson-simplify'

const KM_PER_DEGREE = 111.2

/** What a line's points weigh: the area in km2 of the triangle that is lost with each (Visvalingam); ends weigh Infinity. */
export type Weighed = { points: Position[]; weights: number[] }

/** Weighs the points of lines; what is kept for a coarser scale is then part of what is kept for a finer one. */
export function weighed(lines: Position[][]): Weighed[] {
  const topology = { type: 'Topology' as const, objects: {}, arcs: lines as [number, number][][] }
  const { arcs } = presimplify(topology, triangleKm2)
  return arcs.map((arc, i) => ({ points: lines[i]!, weights: arc.map((at) => (at as number[])[2]!) }))
}

/** The points of a line that matter for a tolerance in metres, which may differ by place. */
export function simplified(line: Weighed, toleranceM: number | ((at: Position) => number)): Position[] {
  if (typeof toleranceM === 'number') return thinned(line, toleranceM).points
  return line.points.filter((at, i) => line.weights[i]! >= leastOf(toleranceM(at)))
}

/** A line without the points that no scale will want, with what the others weigh. */
export function thinned({ points, weights }: Weighed, toleranceM: number): Weighed {
  const leastKm2 = leastOf(toleranceM)
  const isKept = weights.map((weight) => weight >= leastKm2)
  return { points: points.filter((_, i) => isKept[i]), weights: weights.filter((_, i) => isKept[i]) }
}

// a tolerance as mapshaper counts it: 0.65 times the side of a square of that area
const leastOf = (toleranceM: number) => (toleranceM / 650) ** 2

function triangleKm2([a, b, c]: [Position, Position, Position]): number {
  const planar = Math.abs((a[0]! - c[0]!) * (b[1]! - a[1]!) - (a[0]! - b[0]!) * (c[1]! - a[1]!)) / 2
  return planar * KM_PER_DEGREE ** 2 * Math.cos((b[1]! * Math.PI) / 180)
}

/** Area of a closed ring in km2, good to a per cent or so for what is smaller than a cell. */
export function ringKm2(ring: Position[]): number {
  let sum = 0
  let lats = 0
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!]
    sum += a[0]! * b[1]! - b[0]! * a[1]!
    lats += b[1]!
  }
  const lat = lats / Math.max(1, ring.length - 1)
  return (Math.abs(sum) / 2) * KM_PER_DEGREE ** 2 * Math.cos((lat * Math.PI) / 180)
}
