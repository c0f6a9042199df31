import type { Position } from 'geojson'
import type { Topology, MultiLineString as TopoLines } from 'topojson-specification'
import { LINE_KINDS, SCALES, cellName, type LineKind, type Scale } from '../../grid'

/** A line of the world in degrees; rivers have their class as `level`. */
export type WorldLine = { kind: LineKind; level?: number; points: Position[] }

export type Cell = Topology<Record<string, TopoLines<{ kind: LineKind; level?: number }>>>

type Point = [number, number]

/** The lines of a scale by cell, on its grid: cut where they cross from one cell into another. */
export function cells(scale: Scale, lines: WorldLine[]): Map<string, Cell> {
  const { cellDeg, unit } = SCALES[scale]
  const size = Math.round(cellDeg / unit)
  const made = new Map<string, { west: number; south: number; groups: Map<string, Point[][]> }>()
  for (const { kind, level, points } of lines) {
    for (const part of cutAtGrid(onGrid(points, unit), size)) {
      const [west, south] = cornerOf(part, size)
      const name = scale === 'world' ? 'world' : cellName(west * cellDeg, south * cellDeg)
      const cell = made.get(name) ?? { west: west * size, south: south * size, groups: new Map() }
      made.set(name, cell)
      const key = level === undefined ? kind : `${kind}-${level}`
      const group = cell.groups.get(key)
      if (group) group.push(part)
      else cell.groups.set(key, [part])
    }
  }
  return new Map(
    [...made].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, cell]) => [name, packed(cell, unit)]),
  )
}

function packed(
  { west, south, groups }: { west: number; south: number; groups: Map<string, Point[][]> },
  unit: number,
): Cell {
  const arcs: Point[][] = []
  const objects: Cell['objects'] = {}
  const order = (key: string) => LINE_KINDS.findIndex((kind) => key === kind || key.startsWith(`${kind}-`))
  for (const [key, lines] of [...groups].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))) {
    const [, kind, level] = /^(.*?)(?:-(\d+))?$/.exec(key)!
    // one order, whatever the order of the source
    const sorted = lines
      .map((line) => ({ line, text: line.join(' ') }))
      .sort((a, b) => (a.text < b.text ? -1 : 1))
    objects[key] = {
      type: 'MultiLineString',
      arcs: sorted.map(({ line }) => [arcs.push(deltas(line, west, south)) - 1]),
      properties: { kind: kind as LineKind, ...(level && { level: Number(level) }) },
    }
  }
  return {
    type: 'Topology',
    transform: { scale: [unit, unit], translate: [west * unit, south * unit] },
    objects,
    arcs,
  }
}

function deltas(line: Point[], west: number, south: number): Point[] {
  let [x, y] = [west, south]
  return line.map(([nextX, nextY]) => {
    const step: Point = [nextX - x, nextY - y]
    ;[x, y] = [nextX, nextY]
    return step
  })
}

/** A line in whole steps of the grid, without points that fall together. */
export function onGrid(points: Position[], unit: number): Point[] {
  const steps = points.map(([lng = 0, lat = 0]): Point => [Math.round(lng / unit), Math.round(lat / unit)])
  return steps.filter(([x, y], i) => i === 0 || x !== steps[i - 1]![0] || y !== steps[i - 1]![1])
}

function cutAtGrid(line: Point[], size: number): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = line.slice(0, 1)
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!]
    for (const at of crossings(from, to, size)) {
      if (at[0] !== part.at(-1)![0] || at[1] !== part.at(-1)![1]) part.push(at)
      if (part.length > 1) parts.push(part)
      part = [at]
    }
    if (to[0] !== part.at(-1)![0] || to[1] !== part.at(-1)![1]) part.push(to)
    if (onEdge(to, size) && part.length > 1) {
      parts.push(part)
      part = [to]
    }
  }
  if (part.length > 1) parts.push(part)
  return parts
}

const onEdge = ([x, y]: Point, size: number) => x % size === 0 || y % size === 0

/** Where a segment crosses edges of cells between its ends, in its order; each side gets the same point. */
function crossings([x1, y1]: Point, [x2, y2]: Point, size: number): Point[] {
  const found: { t: number; at: Point }[] = []
  const between = (a: number, b: number) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const edges: number[] = []
    for (let edge = (Math.floor(low / size) + 1) * size; edge < high; edge += size) edges.push(edge)
    return edges
  }
  for (const x of between(x1, x2)) {
    const t = (x - x1) / (x2 - x1)
    found.push({ t, at: [x, Math.round(y1 + t * (y2 - y1))] })
  }
  for (const y of between(y1, y2)) {
    const t = (y - y1) / (y2 - y1)
    found.push({ t, at: [Math.round(x1 + t * (x2 - x1)), y] })
  }
  return found.sort((a, b) => a.t - b.t).map(({ at }) => at)
}

/** Column and row of the cell that holds a part: by the middle of one of its segments that is not on an edge. */
function cornerOf(part: Point[], size: number): [number, number] {
  let corner: [number, number] = [0, 0]
  for (let i = 1; i < part.length; i++) {
    const x = (part[i - 1]![0] + part[i]![0]) / 2
    const y = (part[i - 1]![1] + part[i]![1]) / 2
    corner = [Math.floor(x / size), Math.floor(y / size)]
    if (x % size !== 0 && y % size !== 0) break
  }
  return corner
}
