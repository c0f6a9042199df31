import type { FeatureCollection, Geometry, Position } from 'geojson'
import { readCoordinates } from '../place/coordinates'

export type SketchKind = 'area' | 'line' | 'point'
export type LngLat = [lng: number, lat: number]

/** A shape that is drawn by its positions, in their order; areas and holes without the last, which closes them. */
export interface Sketch {
  kind: SketchKind
  positions: Position[]
}

/** A shape over the map while it is edited, with the others of its file. */
export interface Drawing {
  open: Sketch
  others: Sketch[]
  /** What a pointer may do; a shape that is not in a file yet is only shown. */
  hands: Hands | null
}

export interface Hands {
  move: (index: number, to: LngLat) => void
  insert: (index: number, at: LngLat) => void
  remove: (index: number) => void
  /** Opens another of the shapes. */
  openOther: (index: number) => void
}

/** Positions that a text gives, and where each was among those before. */
export interface ReadPositions {
  positions: Position[]
  /** By position, its index among those before; `null` for a new one. */
  was: (number | null)[]
  /** The numbers of the lines that have none, from 1. */
  wrong: number[]
}

/** The fewest positions of each kind. */
export const LEAST: Record<SketchKind, number> = { area: 3, line: 2, point: 1 }
const TILE_PX = 512

/**
 * The positions of a text, one a line with the latitude first.
 * @param before what the text was written from: a line that stands as it was keeps all of its position, digits that are
 *   not shown and its height too
 */
export function readPositions(text: string, before: readonly Position[] = []): ReadPositions {
  const lines = text.split('\n').flatMap((line, i) => (line.trim() ? [{ line: line.trim(), n: i + 1 }] : []))
  const was = matched(
    lines.map(({ line }) => line),
    before.map(lineOf),
  )
  const read: ReadPositions = { positions: [], was: [], wrong: [] }
  lines.forEach(({ line, n }, i) => {
    const old = was[i] === null ? undefined : before[was[i]!]!
    const found = old && lineOf(old) === line ? old : readCoordinates(line)?.lngLat
    if (!found) return void read.wrong.push(n)
    read.positions.push(old && found !== old ? [...found, ...old.slice(2)] : found)
    read.was.push(was[i]!)
  })
  return read
}

/** By line, which of the lines before it is: one of the same words, else the one in its place where none came or went. */
function matched(lines: string[], before: string[]): (number | null)[] {
  const most = Math.min(lines.length, before.length)
  let head = 0
  while (head < most && lines[head] === before[head]) head++
  let tail = 0
  while (tail < most - head && lines.at(-1 - tail) === before.at(-1 - tail)) tail++
  const free = new Map<string, number[]>()
  for (let i = head; i < before.length - tail; i++) free.set(before[i]!, [...(free.get(before[i]!) ?? []), i])
  const same = lines.map((line, i) => {
    if (i < head) return i
    if (i >= lines.length - tail) return i - lines.length + before.length
    return free.get(line)?.shift() ?? null
  })
  if (lines.length !== before.length) return same
  const taken = new Set(same)
  return same.map((old, i) => old ?? (taken.has(i) ? null : i))
}

/** A number without an exponent, which a line of positions has none of. */
const plain = (n: number) => (String(n).includes('e') ? n.toFixed(20).replace(/\.?0+$/, '') : String(n))
const lineOf = ([lng, lat]: Position) => `${plain(lat!)}, ${plain(lng!)}`

export const writePositions = (positions: readonly Position[]): string => positions.map(lineOf).join('\n')

/** A position as it is written into a story: a hundred-thousandth of a degree is a metre. */
export const roundedTo = ([lng, lat]: readonly number[]): LngLat =>
  [lng!, lat!].map((degrees) => Number(degrees.toFixed(5))) as LngLat

/** A position moved by px of the map at a zoom, to the right and down. */
export function nudged([lng, lat]: Position, [dx, dy]: [number, number], zoom: number): LngLat {
  const degrees = 360 / (TILE_PX * 2 ** zoom)
  const [x, y] = [lng! + dx * degrees, lat! - dy * degrees * Math.cos((lat! * Math.PI) / 180)]
  return roundedTo([Math.max(-180, Math.min(180, x)), Math.max(-85, Math.min(85, y))])
}

/** A sketch as features; `null` where it has too few positions. Rings are closed, and run as RFC 7946 has them. */
export function featuresOf({ kind, positions }: Sketch): FeatureCollection | null {
  if (positions.length < LEAST[kind]) return null
  const geometries: Geometry[] =
    kind === 'point'
      ? positions.map((coordinates) => ({ type: 'Point', coordinates }))
      : kind === 'line'
        ? [{ type: 'LineString', coordinates: positions }]
        : [{ type: 'Polygon', coordinates: [ringOf(positions)] }]
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  }
}

/** Positions as a closed ring, counterclockwise as RFC 7946 has it; a hole clockwise. */
export function ringOf(positions: readonly Position[], isHole = false): Position[] {
  const turn = positions.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = positions[(i + 1) % positions.length]!
    return sum + (nextX! - x!) * (nextY! + y!)
  }, 0)
  const ring = turn > 0 !== isHole ? [...positions].reverse() : positions
  return [...ring, ring[0]!]
}
