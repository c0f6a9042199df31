import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Clipper, EndType, FillRule, JoinType, type PathsD } from 'clipper2-ts'
import Flatbush from 'flatbush'
import type { BBox, MultiPolygon, Position } from 'geojson'
import { isWithin } from '../../join'
import type { Shore } from './shore'
import { ringKm2 } from './simplify'

/** Waters of this size that GSHHG has not are taken from OpenStreetMap, and what lies beside them from the second. */
const LEAST_KM2 = 12
const LEAST_PART_KM2 = 0.5
/** Larger than any lake: the seas, which the source has too. */
const MOST_KM2 = 60_000
/** Water bodies come in tiles with gaps between them: what is nearer than twice this grows together, in km. */
const CLOSE_KM = 0.25
const KM = 111.2
const DECIMALS = 5

/** Salt flats and lakes that are mostly dry, which the source does not tell from others. */
const DRY: BBox[] = [
  [113, -34, 143, -17],
  [15, -19.3, 17.2, -18.3],
  [24.5, -21.6, 27, -20],
  [5.5, 33, 10.3, 35.2],
  [50.5, 33, 63.9, 36.2],
  [57, 26, 66.5, 31],
]

type Body = { rings: Position[][]; km2: number; box: [number, number, number, number]; inside: Position }

/**
 * Rings of lakes, reservoirs and wide rivers that GSHHG has not: counter-clockwise, islands in them clockwise.
 * @param lakes GSHHG's rings @param nearest finds the coast, as what lies at sea is no lake
 */
export function missingLakes(lakes: Position[][], nearest: Shore): Position[][] {
  const known = ringIndex(lakes)
  const isKnown = (at: Position) => known(at) % 2 === 1
  const bodies = waterBodies().filter(
    ({ inside }) =>
      !DRY.some((box) => isIn(inside, box)) && !isKnown(inside) && nearest(inside)?.isSea === false,
  )
  return groups(bodies)
    .filter((group) => group.some(({ km2 }) => km2 >= LEAST_KM2))
    .flatMap(grownTogether)
}

function waterBodies(): Body[] {
  const file = createRequire(import.meta.url).resolve('@geo-maps/earth-waterbodies-10m/map.geo.json')
  const { geometries } = JSON.parse(readFileSync(file, 'utf8')) as { geometries: MultiPolygon[] }
  return geometries
    .flatMap(({ coordinates }) => coordinates)
    .flatMap((rings): Body[] => {
      const km2 = ringKm2(rings[0]!)
      if (km2 < LEAST_PART_KM2 || km2 > MOST_KM2) return []
      return [{ rings, km2, box: boxOf(rings[0]!), inside: innerPoint(rings) }]
    })
}

/** Bodies that touch, or nearly, by their boxes. */
function groups(bodies: Body[]): Body[][] {
  if (!bodies.length) return []
  const index = new Flatbush(bodies.length)
  for (const { box } of bodies) index.add(...box)
  index.finish()
  const group = bodies.map((_, i) => i)
  const first = (i: number): number => (group[i] === i ? i : (group[i] = first(group[i]!)))
  const margin = (2 * CLOSE_KM) / KM
  bodies.forEach(({ box: [west, south, east, north] }, i) => {
    for (const j of index.search(west - margin, south - margin, east + margin, north + margin)) {
      const [a, b] = [first(i), first(j)]
      if (a !== b) group[Math.max(a, b)] = Math.min(a, b)
    }
  })
  const made = new Map<number, Body[]>()
  bodies.forEach((body, i) => made.set(first(i), [...(made.get(first(i)) ?? []), body]))
  return [...made.values()]
}

function grownTogether(group: Body[]): Position[][] {
  const kmPerLng = KM * Math.cos((group[0]!.inside[1]! * Math.PI) / 180)
  const paths = group.flatMap(({ rings }) =>
    rings.map((ring) => ring.slice(0, -1).map(([lng = 0, lat = 0]) => ({ x: lng * kmPerLng, y: lat * KM }))),
  )
  const whole = Clipper.unionD(paths, FillRule.EvenOdd)
  const merged = grow(grow(whole, CLOSE_KM), -CLOSE_KM)
  return merged.map((path) => {
    const ring = path.map(({ x, y }): Position => [x / kmPerLng, y / KM])
    return [...ring, ring[0]!]
  })
}

const grow = (paths: PathsD, km: number): PathsD =>
  Clipper.inflatePathsD(paths, km, JoinType.Round, EndType.Polygon, 2, DECIMALS, 0.02)

/** How many rings hold a point. */
function ringIndex(rings: Position[][]): (at: Position) => number {
  const index = new Flatbush(rings.length)
  for (const ring of rings) index.add(...boxOf(ring))
  index.finish()
  return (at) => {
    const [x, y] = at as [number, number]
    return index.search(x, y, x, y).filter((i) => isWithin([x, y], rings[i] as [number, number][])).length
  }
}

/** The middle of the widest stretch of a polygon on one of five parallels. */
function innerPoint(rings: Position[][]): Position {
  const [, south, , north] = boxOf(rings[0]!)
  let best: Position = rings[0]![0]!
  let widest = -1
  for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
    const lat = south + (north - south) * share + 1e-7
    const crossings = rings
      .flatMap((ring) =>
        ring.slice(1).flatMap(([x2 = 0, y2 = 0], i) => {
          const [x1 = 0, y1 = 0] = ring[i]!
          return y1 > lat !== y2 > lat ? [x1 + ((x2 - x1) * (lat - y1)) / (y2 - y1)] : []
        }),
      )
      .sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i]!, crossings[i + 1]!]
      if (to - from > widest) [widest, best] = [to - from, [(from + to) / 2, lat]]
    }
  }
  return best
}

function boxOf(ring: Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng = 0, lat = 0] of ring) {
    box[0] = Math.min(box[0], lng)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lng)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

const isIn = ([lng = 0, lat = 0]: Position, [west, south, east, north]: BBox) =>
  lng > west && lng < east && lat > south && lat < north
