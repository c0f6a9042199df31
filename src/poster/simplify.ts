type Point = [x: number, y: number]

/** Drops the points that leave a line within a tolerance of itself (Douglas and Peucker); both ends stay. */
export function simplify(line: Point[], tolerance: number): Point[] {
  if (line.length < 3) return line
  const keep = new Uint8Array(line.length)
  keep[0] = keep[line.length - 1] = 1
  const open: [number, number][] = [[0, line.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    let far = -1
    let most = tolerance * tolerance
    for (let i = from + 1; i < to; i++) {
      const distance = squaredDistance(line[i]!, line[from]!, line[to]!)
      if (distance > most) [far, most] = [i, distance]
    }
    if (far < 0) continue
    keep[far] = 1
    open.push([from, far], [far, to])
  }
  return line.filter((_, i) => keep[i])
}

/** The square of the distance of a point from a stretch; from its one end, where a ring closes. */
function squaredDistance(point: Point, from: Point, to: Point): number {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  let x = point[0] - from[0]
  let y = point[1] - from[1]
  if (dx || dy) {
    const along = (x * dx + y * dy) / (dx * dx + dy * dy)
    const t = along < 0 ? 0 : along > 1 ? 1 : along
    x -= t * dx
    y -= t * dy
  }
  return x * x + y * y
}

/** The area that a ring, closed or not, encloses, in the square of its unit. */
export function ringArea(ring: Point[]): number {
  // seen from one of its corners: far from the origin little would be left of a small ring
  const [ox, oy] = ring[0]!
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!
    const [bx, by] = ring[i]!
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return Math.abs(sum) / 2
}

/**
 * Leaves out what lies deep inside a box that something else is painted over; a chord stays inside it. Of a line
 * that is not closed and lies inside all along nothing stays.
 */
export function skipHidden(line: Point[], box: [Point, Point] | null, closed = true): Point[] {
  if (!box) return line
  const [[left, top], [right, bottom]] = box
  const inside = (p: Point | undefined) => !p || (p[0] > left && p[0] < right && p[1] > top && p[1] < bottom)
  if (!closed && line.every(inside)) return []
  return line.filter(
    (point, i) =>
      i === 0 || i === line.length - 1 || !(inside(line[i - 1]) && inside(point) && inside(line[i + 1])),
  )
}
