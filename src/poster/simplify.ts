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
    let most = tolerance
    for (let i = from + 1; i < to; i++) {
      const distance = distanceTo(line[i]!, line[from]!, line[to]!)
      if (distance > most) [far, most] = [i, distance]
    }
    if (far < 0) continue
    keep[far] = 1
    open.push([from, far], [far, to])
  }
  return line.filter((_, i) => keep[i])
}

/** The distance of a point from a stretch; from its one end, where a ring closes. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = dx || dy ? ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy) : 0
  const t = Math.max(0, Math.min(1, along))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** The area that a ring encloses, in the square of its unit. */
export function ringArea(ring: Point[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length]!
      return sum + x * ny - nx * y
    }, 0) / 2,
  )
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
