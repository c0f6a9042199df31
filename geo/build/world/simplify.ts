import type { Position } from 'geojson'
import { presimplify } from 'topojson-simplify'
import { KM_PER_DEG } from '../../grid'
import { isClosed } from '../../join'
import { keptFor, type Guards } from './guards'

/** What a line's points weigh: the area in km2 of the triangle that is lost with each (Visvalingam); ends weigh Infinity. */
export type Weighed = { points: Position[]; weights: number[] }

/** Weighs the points of lines; what is kept for a coarser scale is then part of what is kept for a finer one. */
export function weighed(lines: Position[][]): Weighed[] {
  const topology = { type: 'Topology' as const, objects: {}, arcs: lines as [number, number][][] }
  const { arcs } = presimplify(topology, triangleKm2)
  return arcs.map((arc, i) => ({ points: lines[i]!, weights: arc.map((at) => (at as number[])[2]!) }))
}

/** A tolerance in metres, which may differ by place. */
export type Tolerance = number | ((at: Position) => number)

/**
 * A line without the points that its tolerance does not want.
 * @param guards places that stay on their side of it
 * @param leastCorners that a ring keeps, beside the one where it begins
 */
export function thinned(
  { points, weights }: Weighed,
  toleranceM: Tolerance,
  guards?: Guards,
  leastCorners = 0,
): Weighed {
  const least = (at: Position) => leastOf(typeof toleranceM === 'number' ? toleranceM : toleranceM(at))
  const enough = points.map((at, i) => weights[i]! >= least(at))
  const isFlat = isClosed(points) && enough.filter(Boolean).length < 2 + leastCorners
  if (isFlat) for (const i of heaviest(weights, leastCorners)) enough[i] = true
  const isKept = guards ? keptFor(guards, points, weights, enough) : enough
  return { points: points.filter((_, i) => isKept[i]), weights: weights.filter((_, i) => isKept[i]) }
}

function heaviest(weights: number[], count: number): number[] {
  const inner = weights.map((weight, i) => ({ weight, i })).slice(1, -1)
  return inner
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
    .slice(0, count)
    .map(({ i }) => i)
}

// a tolerance as mapshaper counts it: 0.65 times the side of a square of that area
const leastOf = (toleranceM: number) => (toleranceM / 650) ** 2

function triangleKm2([a, b, c]: [Position, Position, Position]): number {
  const planar = Math.abs((a[0]! - c[0]!) * (b[1]! - a[1]!) - (a[0]! - b[0]!) * (c[1]! - a[1]!)) / 2
  return planar * KM_PER_DEG ** 2 * Math.cos((b[1]! * Math.PI) / 180)
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
  return (Math.abs(sum) / 2) * KM_PER_DEG ** 2 * Math.cos((lat * Math.PI) / 180)
}

/** Area of polygons in km2, without their holes. */
export function polygonsKm2(polygons: Position[][][]): number {
  return polygons.reduce(
    (sum, [outer, ...holes]) =>
      sum + ringKm2(outer!) - holes.reduce((inner, hole) => inner + ringKm2(hole), 0),
    0,
  )
}
