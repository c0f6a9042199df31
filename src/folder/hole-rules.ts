import Flatbush from 'flatbush'
import type { Feature, FeatureCollection, Position } from 'geojson'

/** A hole that is not within its ring. */
export interface HoleOutside {
  feature: Feature
  /** Of the feature's areas and of the area's holes, from 1. */
  area: number
  hole: number
  /** A position of it that is not in the ring. */
  at: Position
}

/** The holes of areas that are not within them, where touching is within (OGC Simple Features, 6.1.11). */
export function holesOutside({ features }: FeatureCollection): HoleOutside[] {
  return features.flatMap((feature) => {
    const { geometry } = feature
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    return polygons.flatMap(([ring, ...holes], i) => {
      if (!holes.length) return []
      const outer = new Ring(ring!)
      return holes.flatMap((hole, j): HoleOutside[] => {
        const at = outer.outsideOf(hole)
        return at ? [{ feature, area: i + 1, hole: j + 1, at }] : []
      })
    })
  })
}

/** A ring with an index of its sides, as surveys have a hundred thousand of them. */
class Ring {
  readonly #ring: Position[]
  readonly #sides: Flatbush

  constructor(ring: Position[]) {
    this.#ring = ring
    this.#sides = new Flatbush(ring.length - 1)
    for (let i = 0; i < ring.length - 1; i++) this.#sides.add(...boxOf(ring[i]!, ring[i + 1]!))
    this.#sides.finish()
  }

  /** A position of a hole that lies outside; `null` where none does. */
  outsideOf(hole: Position[]): Position | null {
    for (let i = 0; i < hole.length - 1; i++) {
      const [a, b] = [hole[i]!, hole[i + 1]!]
      if (!this.#within(...boxOf(a, b)).some(([c, d]) => cross(a, b, c, d))) continue
      return this.#holds(a) ? b : a
    }
    // without a crossing it is all in or all out; corners that touch the ring count as neither
    return hole.some((position) => this.#holds(position)) ? null : hole[0]!
  }

  #within(...box: Box): [Position, Position][] {
    return this.#sides.search(...box).map((i) => [this.#ring[i]!, this.#ring[i + 1]!])
  }

  #holds([x, y]: Position): boolean {
    const sides = this.#within(x!, y!, Infinity, y!)
    const crossed = sides.filter(
      ([[x1, y1], [x2, y2]]) => y1! > y! !== y2! > y! && x! < x1! + ((x2! - x1!) * (y! - y1!)) / (y2! - y1!),
    )
    return crossed.length % 2 === 1
  }
}

type Box = [west: number, south: number, east: number, north: number]

const boxOf = ([x1, y1]: Position, [x2, y2]: Position): Box => [
  Math.min(x1!, x2!),
  Math.min(y1!, y2!),
  Math.max(x1!, x2!),
  Math.max(y1!, y2!),
]

const side = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  Math.sign((bx! - ax!) * (cy! - ay!) - (by! - ay!) * (cx! - ax!))

/** Whether two lines cross at an inner point of both. */
const cross = (a: Position, b: Position, c: Position, d: Position) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
