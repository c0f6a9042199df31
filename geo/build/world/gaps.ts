import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BBox, MultiPolygon, Position } from 'geojson'
import { boundsOf, isInBox } from '../../box'
import { KM_PER_DEG } from '../../grid'
import { doubleArea } from './coast'
import { PIXELS, addRing, fromPixels, type Coverage } from './coverage'
import { rebuilt } from './rebuilt'
import type { Shore } from './shore'
import { ringKm2 } from './simplify'
import { spans } from './spans'

/** What of a source counts. */
const LEAST_PART_KM2 = 0.1
/** Larger than any lake: the seas, which the second source has too. */
const MOST_KM2 = 60_000
/**
 * The sources in order, each for what those before have not: the least size of a water and of a piece of it, in km2. A
 * pixel that is less than a share of water is land between ponds or beside a river, and a water has one that is as much
 * as its core: of rivers, only what is as wide as a lake is taken.
 */
const SOURCES = [
  { file: 'earth-lakes-10m', leastKm2: 12, pieceKm2: 2, share: 0.08, core: 0.3 },
  { file: 'earth-waterbodies-10m', leastKm2: 40, pieceKm2: 25, share: 0.35, core: 0.65 },
]
/** Where there is less than this much more water than other sources have around a pixel, it is theirs a little aside. */
const MORE = 2

/** Salt flats and lakes that are mostly dry, which the sources do not tell from others. */
const DRY: BBox[] = [
  [113, -34, 143, -17],
  [15, -19.3, 17.2, -18.3],
  [24.5, -21.6, 27, -20],
  [5.5, 33, 10.3, 35.2],
  [50.5, 33, 63.9, 36.2],
  [57, 26, 66.5, 31],
]

/**
 * Lakes and wide rivers of OpenStreetMap that other sources have not, as rings with the water on their left. Their size
 * and place are right, their shores are good to half a pixel of the source: 2.4 km at the equator, 1.2 at 60 degrees.
 * @param known rings of the other lakes @param nearest finds the coast, as what lies at sea is no lake
 */
export function missingLakes(known: Position[][], nearest: Shore): Position[][] {
  const other: Coverage = new Map()
  const add = (ring: Position[]) => addRing(other, ring, doubleArea(ring) > 0 ? 1 : -1)
  known.forEach(add)
  return SOURCES.flatMap(({ file, leastKm2, pieceKm2, share, core }) => {
    const wet: Coverage = new Map()
    for (const rings of waters(file, nearest))
      rings.forEach((ring, i) => addRing(wet, ring, i === 0 ? 1 : -1))
    const missing: Coverage = new Map()
    for (const [pixel, all] of wet) {
      const rest = all - (other.get(pixel) ?? 0)
      if (rest >= share && around(wet, pixel) > MORE * around(other, pixel)) missing.set(pixel, rest)
    }
    const found = groups(missing)
      .filter((group) => {
        const km2 = group.reduce((sum, pixel) => sum + missing.get(pixel)! * pixelKm2(pixel), 0)
        return km2 >= leastKm2 && group.some((pixel) => missing.get(pixel)! >= core)
      })
      .flatMap((group) => rebuilt(group, missing))
      .filter((ring) => ringKm2(ring) >= pieceKm2)
    found.forEach(add)
    return found
  })
}

function waters(name: string, nearest: Shore): Position[][][] {
  const file = createRequire(import.meta.url).resolve(`@geo-maps/${name}/map.geo.json`)
  const { geometries } = JSON.parse(readFileSync(file, 'utf8')) as { geometries: MultiPolygon[] }
  return geometries
    .flatMap(({ coordinates }) => coordinates)
    .filter((rings) => {
      const km2 = ringKm2(rings[0]!)
      return km2 >= LEAST_PART_KM2 && km2 <= MOST_KM2 && isWetLand(rings, nearest)
    })
}

/** Whether a lake is none of the sea's parts, by its middle, and no salt flat. */
export function isWetLand(rings: Position[][], nearest: Shore): boolean {
  const inside = innerPoint(rings)
  return !DRY.some((box) => isInBox(inside, box)) && nearest(inside)?.isSea === false
}

function* neighbours(pixel: number): Generator<number> {
  for (const row of [-PIXELS, 0, PIXELS]) for (const column of [-1, 0, 1]) yield pixel + row + column
}

/** What of a pixel and the eight around it is covered. */
function around(coverage: Coverage, pixel: number): number {
  let sum = 0
  for (const one of neighbours(pixel)) sum += coverage.get(one) ?? 0
  return sum
}

/** Pixels that touch by their sides or corners. */
function groups(coverage: Coverage): number[][] {
  const left = new Set(coverage.keys())
  const found: number[][] = []
  for (const first of [...left].sort((a, b) => a - b)) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const pixel of group) for (const next of neighbours(pixel)) if (left.delete(next)) group.push(next)
    found.push(group)
  }
  return found
}

function pixelKm2(pixel: number): number {
  const [, lat] = fromPixels(0, Math.floor(pixel / PIXELS) + 0.5)
  return ((360 / PIXELS) * KM_PER_DEG * Math.cos((lat! * Math.PI) / 180)) ** 2
}

/** The middle of the widest stretch of a polygon on one of five parallels. */
function innerPoint(rings: Position[][]): Position {
  const [, south, , north] = boundsOf(rings[0]!)
  let best: Position = rings[0]![0]!
  let widest = -1
  for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
    const lat = south + (north - south) * share + 1e-7
    for (const [from, to] of spans(rings, lat))
      if (to - from > widest) [widest, best] = [to - from, [(from + to) / 2, lat]]
  }
  return best
}
