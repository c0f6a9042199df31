import type { Position } from 'geojson'

/** A point of a line: [lng, lat], in degrees or in steps of a grid. */
export type Point = [number, number]

const keyOf = ([x, y]: Point) => `${x} ${y}`

/**
 * Joins lines end to end wherever exactly two meet, so that a dashed line runs on over the edges of cells.
 * @param directed only where one begins as the other ends; all that meet are then joined, in pairs
 */
export function joined(lines: Point[][], directed = false): Point[][] {
  return directed ? joinedOneWay(lines) : joinedBothWays(lines)
}

function joinedOneWay(lines: Point[][]): Point[][] {
  const starting = new Map<string, Point[][]>()
  const open = lines.filter((line) => !isClosed(line))
  for (const line of open) starting.set(keyOf(line[0]!), [...(starting.get(keyOf(line[0]!)) ?? []), line])
  const ended = new Map<string, number>()
  for (const line of open) ended.set(keyOf(line.at(-1)!), (ended.get(keyOf(line.at(-1)!)) ?? 0) + 1)
  const used = new Set<Point[]>()
  const follow = (first: Point[]): Point[] => {
    const whole = [...first]
    used.add(first)
    while (!isClosed(whole)) {
      const next = starting.get(keyOf(whole.at(-1)!))?.find((line) => !used.has(line))
      if (!next) break
      used.add(next)
      for (let i = 1; i < next.length; i++) whole.push(next[i]!)
    }
    return whole
  }
  // from loose ends first, then what is left runs in circles
  const loose = open.filter((line) => !ended.has(keyOf(line[0]!)))
  const made = loose.map(follow)
  for (const line of open) if (!used.has(line)) made.push(follow(line))
  return [...lines.filter(isClosed), ...made]
}

function joinedBothWays(lines: Point[][]): Point[][] {
  const meeting = new Map<string, Point[][]>()
  const open = lines.filter((line) => !isClosed(line))
  for (const line of open)
    for (const end of [line[0]!, line.at(-1)!])
      meeting.set(keyOf(end), [...(meeting.get(keyOf(end)) ?? []), line])
  const used = new Set<Point[]>()
  const extend = (from: Point[]): Point[] => {
    const whole = [...from]
    for (;;) {
      const end = keyOf(whole.at(-1)!)
      const here = meeting.get(end)!
      const next = here.length === 2 ? here.find((line) => !used.has(line)) : undefined
      if (!next) return whole
      used.add(next)
      const onward = keyOf(next[0]!) === end ? next : [...next].reverse()
      for (let i = 1; i < onward.length; i++) whole.push(onward[i]!)
    }
  }
  const made: Point[][] = []
  for (const line of open) {
    if (used.has(line)) continue
    used.add(line)
    made.push(extend(extend(line).reverse()))
  }
  return [...lines.filter(isClosed), ...made]
}

export function isClosed(line: Position[]): boolean {
  const [first, last] = [line[0]!, line.at(-1)!]
  return line.length > 2 && first[0] === last[0] && first[1] === last[1]
}

/** Whether a point lies in a closed ring. */
export function isWithin([x = 0, y = 0]: Position, ring: Position[]): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [ring[i - 1]!, ring[i]!]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
