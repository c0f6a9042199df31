import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { BBox } from 'geojson'
import type { MultiLineString as TopoLines, Topology } from 'topojson-specification'
import { SCALES, cellsIn, type LineKind, type Scale } from '../../../geo/grid'
import type { Point } from '../../../geo/join'
import { inPackage } from '../root'

/** Where the world that comes with the code lies, in cells. */
const WORLD = inPackage('geo/world/')

/** A line in whole steps of its scale's grid; rivers have their class as `level`, 0 the greatest. */
export interface CellLine {
  kind: LineKind
  level?: number
  points: Point[]
}

type Cell = Topology<Record<string, TopoLines<{ kind: LineKind; level?: number }>>>

/** A compressed JSON file of geo/world, by its path there without ending; `null` where there is none. */
export function readWorldFile<T>(path: string): T | null {
  const known = files.get(path)
  if (known !== undefined) return known as T
  const read = readFile(path)
  files.set(path, read)
  return read as T
}

const files = new Map<string, unknown>()

function readFile(path: string): unknown {
  if (!index().includes(path)) return null
  return JSON.parse(brotliDecompressSync(readFileSync(new URL(`${path}.json.br`, WORLD))).toString())
}

interface Manifest {
  files: Record<string, unknown>
  /** Cells by scale whose south-west corner is on land. */
  onLand: Record<string, string[]>
}

let manifest: Manifest | undefined
let paths: string[] | undefined

const read = () =>
  (manifest ??= JSON.parse(readFileSync(new URL('manifest.json', WORLD), 'utf8')) as Manifest)
const index = () => (paths ??= Object.keys(read().files).map((file) => file.replace(/\.json\.br$/, '')))

/** The paths of all files of geo/world that begin so, without ending. */
export const worldFiles = (start: string): string[] => index().filter((path) => path.startsWith(start))

/** The lines of all cells that a box touches, in degrees; they go on beyond the box, and beyond 180 the globe goes on. */
export function readLines(scale: Scale, box: BBox): CellLine[] {
  return cellsIn(scale, box).flatMap(({ name, turn }) => {
    const key = `${scale} ${name} ${turn}`
    const lines = unpackedCells.get(key) ?? linesOf(scale, name, turn)
    // the one that was asked for last goes to the end
    unpackedCells.delete(key)
    unpackedCells.set(key, lines)
    if (unpackedCells.size > UNPACKED_MOST) unpackedCells.delete(unpackedCells.keys().next().value!)
    return lines
  })
}

/** The cells that were asked for last: each has about a megabyte. */
const unpackedCells = new Map<string, CellLine[]>()
const UNPACKED_MOST = 16

function linesOf(scale: Scale, name: string, turn: number): CellLine[] {
  const cell = readWorldFile<Cell>(cellPath(scale, name))
  return cell ? unpacked(cell, Math.round((turn * 360) / SCALES[scale].unit)) : []
}

const cellPath = (scale: Scale, name: string) => (scale === 'world' ? 'world' : `${scale}/${name}`)

function unpacked({ objects, arcs, transform }: Cell, shift: number): CellLine[] {
  const { scale, translate } = transform!
  const [west, south] = [Math.round(translate[0] / scale[0]) + shift, Math.round(translate[1] / scale[1])]
  return Object.values(objects).flatMap(({ arcs: lines, properties }) =>
    lines.map(([arc]): CellLine => {
      let [x, y] = [west, south]
      const points = arcs[arc!]!.map(([dx, dy]): Point => [(x += dx!), (y += dy!)])
      return { ...properties!, points }
    }),
  )
}

/**
 * Whether a point is on land, by the coast of its cell.
 * @param at in steps of the scale's grid
 */
export function isLand(scale: Scale, at: Point): boolean {
  const { cellDeg, unit } = SCALES[scale]
  const size = Math.round(cellDeg / unit)
  const corner: Point =
    scale === 'world'
      ? [-size / 2, -size / 4]
      : [Math.floor(at[0] / size) * size, Math.floor(at[1] / size) * size]
  const box: BBox = [corner[0] * unit, corner[1] * unit, (corner[0] + 1) * unit, (corner[1] + 1) * unit]
  const [{ name } = { name: '' }] = cellsIn(scale, box)
  const coast = readLines(scale, box).filter(({ kind }) => kind === 'coast')
  // off the grid, so that no corner of the coast lies on the way
  const from: Point = [corner[0] + 0.37, corner[1] + 0.41]
  const crossed = coast.reduce((n, { points }) => n + crossings(from, at, points), 0)
  return (read().onLand[scale] ?? []).includes(name) !== (crossed % 2 === 1)
}

function crossings(a: Point, b: Point, line: Point[]): number {
  const side = (p: Point, q: Point, r: Point) =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0
  let count = 0
  let before = side(a, b, line[0]!)
  for (let i = 1; i < line.length; i++) {
    const [c, d] = [line[i - 1]!, line[i]!]
    const after = side(a, b, d)
    if (before !== after && side(c, d, a) !== side(c, d, b)) count++
    before = after
  }
  return count
}

/** A point off the grid's lines near one on it. */
export const offGrid = ([x, y]: Point): Point => [x + 0.29, y + 0.23]
