import Flatbush from 'flatbush'
import { endsData, type Land } from './land'

/** Sides of the land by place: land lies to the left of each. */
export interface Shore {
  /** ax, ay, bx, by for each side, in cm. */
  sides: Float64Array
  /** 1 where a side is the end of the data and not water. */
  dataEnd: Uint8Array
  index: Flatbush
}

const shores = new WeakMap<Land, Shore>()

/** The indexed shore of a land, made at the first call. */
export function shoreOf(land: Land): Shore {
  let shore = shores.get(land)
  if (!shore) shores.set(land, (shore = buildShore(land)))
  return shore
}

function buildShore(land: Land): Shore {
  const count = land.rings.reduce((sum, ring) => sum + ring.length, 0)
  const shore = {
    sides: new Float64Array(4 * count),
    dataEnd: new Uint8Array(count),
    index: new Flatbush(count),
  }
  const isDataEnd = endsData(land)
  let i = 0
  for (const ring of land.rings) {
    let a = ring[ring.length - 1]!
    for (const b of ring) {
      shore.sides.set([a.x, a.y, b.x, b.y], 4 * i)
      shore.dataEnd[i] = isDataEnd(a, b) ? 1 : 0
      shore.index.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))
      i++
      a = b
    }
  }
  shore.index.finish()
  return shore
}

/** Whether a point lies on the land: an odd number of sides to the east of it. */
export function onLand({ sides, index }: Shore, x: number, y: number): boolean {
  let odd = false
  index.search(x, y, index.maxX, y, (i) => {
    const [ax, ay, bx, by] = [sides[4 * i]!, sides[4 * i + 1]!, sides[4 * i + 2]!, sides[4 * i + 3]!]
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd
    return false
  })
  return odd
}

/**
 * Distance in cm from a point in a direction (unit vector) to the first water, at most `cap`. 0 when water
 * begins at once: the point itself may lie on the shore, so what is nearer than 1 m is not looked at.
 */
export function toWater(shore: Shore, x: number, y: number, dx: number, dy: number, cap: number): number {
  if (!onLand(shore, x + 100 * dx, y + 100 * dy)) return 0
  const { sides, dataEnd, index } = shore
  const [endX, endY] = [x + cap * dx, y + cap * dy]
  let nearest = cap
  index.search(Math.min(x, endX), Math.min(y, endY), Math.max(x, endX), Math.max(y, endY), (i) => {
    const [ax, ay, bx, by] = [sides[4 * i]!, sides[4 * i + 1]!, sides[4 * i + 2]!, sides[4 * i + 3]!]
    const [offA, offB] = [dx * (ay - y) - dy * (ax - x), dx * (by - y) - dy * (bx - x)]
    if (!dataEnd[i] && offA > 0 !== offB > 0) {
      const t = offA / (offA - offB)
      const along = dx * (ax + t * (bx - ax) - x) + dy * (ay + t * (by - ay) - y)
      if (along > 100 && along < nearest) nearest = along
    }
    return false
  })
  return nearest
}

/** Distance in cm from a point to the nearest water (or to `ends` of the data as well), at most `cap`. */
export function clearance(
  { sides, dataEnd, index }: Shore,
  x: number,
  y: number,
  cap: number,
  ends = false,
): number {
  let nearest = cap
  const measure = (i: number) => {
    const [ax, ay, bx, by] = [sides[4 * i]!, sides[4 * i + 1]!, sides[4 * i + 2]!, sides[4 * i + 3]!]
    const [sx, sy] = [bx - ax, by - ay]
    const t = Math.min(1, Math.max(0, ((x - ax) * sx + (y - ay) * sy) / (sx * sx + sy * sy)))
    nearest = Math.min(nearest, Math.hypot(x - ax - t * sx, y - ay - t * sy))
    return false
  }
  const water = (i: number) => ends || !dataEnd[i]
  // the side with the nearest box bounds the search; the nearest side itself may be another
  for (const i of index.neighbors(x, y, 1, cap, water)) measure(i)
  index.search(x - nearest, y - nearest, x + nearest, y + nearest, (i) => water(i) && measure(i))
  return nearest
}
