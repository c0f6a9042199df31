import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { MultiPolygon, Position } from 'geojson'
import { moved } from './moved'

/** Seas are cut at the antimeridian and at the poles: no coast there. */
const POLE = 85

/** The coast of the world in degrees, unsimplified: closed rings and lines to the antimeridian, land on their left. */
export function coastLines(): Position[][] {
  const file = createRequire(import.meta.url).resolve('@geo-maps/earth-seas-10m/map.geo.json')
  const { geometries } = JSON.parse(readFileSync(file, 'utf8')) as { geometries: MultiPolygon[] }
  const lines = geometries
    .flatMap(({ coordinates }) => coordinates)
    .flatMap((rings) => rings.map((ring, i) => turned(ring, i > 0)))
    .flatMap(withoutEdges)
  return moved(lines, 'coast')
}

/** A ring of the sea with land on its left: an island's runs counter-clockwise, the sea's own outline clockwise. */
function turned(ring: Position[], isIsland: boolean): Position[] {
  return doubleArea(ring) > 0 === isIsland ? ring : [...ring].reverse()
}

/** Twice the signed area of a closed ring, in square degrees; positive if it runs counter-clockwise. */
export function doubleArea(ring: Position[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!]
    sum += a[0]! * b[1]! - b[0]! * a[1]!
  }
  return sum
}

const isEdge = (a: Position, b: Position) =>
  (a[0] === b[0] && Math.abs(a[0]!) === 180) || (Math.abs(a[1]!) > POLE && Math.abs(b[1]!) > POLE)

/** A ring less what of it runs along the antimeridian or a pole, where its other side begins. */
export function withoutEdges(ring: Position[]): Position[][] {
  const first = ring.findIndex((at, i) => i > 0 && isEdge(ring[i - 1]!, at))
  if (first < 0) return [ring]
  // from an edge on, so that no line is cut where the ring begins
  const from = [...ring.slice(first), ...ring.slice(1, first + 1)]
  const lines: Position[][] = []
  let line: Position[] = [from[0]!]
  for (let i = 1; i < from.length; i++) {
    if (isEdge(from[i - 1]!, from[i]!)) {
      if (line.length > 1) lines.push(line)
      line = []
    }
    line.push(from[i]!)
  }
  if (line.length > 1) lines.push(line)
  return lines
}
