/**
 * How far the coast of the fine scale, which the map draws at zoom 8, is from its source at twelve places: from a point every
 * 100 m along the source's coast to the nearest stretch of ours, median and 95th percentile in metres. Where a place has no
 * sea, that are the shores of its lakes. Needs geo/node_modules (npm ci --prefix geo --ignore-scripts) and GSHHG_DIR.
 * Run: npm run bench:coast
 */
import type { BBox, Position } from 'geojson'
import { boundsOf, isInBox } from '../box'
import { coastLines } from './world/coast'
import { gshhgShores } from './world/gshhg'
import { shoreIndex } from './world/shore'
import { SCALES } from '../grid'
import { readLines } from '../../src/build/world/read'
import { extentOf } from '../../src/build/world/screen'

const ZOOM = 8
const STEP_M = 100
/** The median may be so much, at zoom 8. */
const BAR_M = 150
const M_PER_DEGREE = 111_200
const PLACES: [name: string, at: [number, number], lakes?: true][] = [
  ['Suez', [32.55, 29.9]],
  ['Gaziantep (Iskenderun)', [36.17, 36.6]],
  ['Manila', [120.98, 14.6]],
  ['Panama', [-79.55, 8.95]],
  ['Bosporus', [29.05, 41.1]],
  ['Kinshasa (mouth of the Congo)', [12.4, -6]],
  ['Svalbard', [15.6, 78.2]],
  ['Fiji', [178.5, -17.8]],
  ['Singapore', [103.85, 1.3]],
  ['Rhine delta', [4.1, 51.9]],
  ['Great Lakes (shores of lakes)', [-82.5, 42.6], true],
  ['Kashmir (shores of lakes)', [74.8, 34.1], true],
]

/** A point every so many metres along lines, inside a box. */
function pointsAlong(lines: Position[][], box: BBox): Position[] {
  return lines.flatMap((line) => {
    const [west, south, east, north] = boundsOf(line)
    if (west > box[2]! || east < box[0] || south > box[3]! || north < box[1]) return []
    return line.slice(1).flatMap((to, i) => {
      const from = line[i]!
      if (!isInBox(from, box) && !isInBox(to, box)) return []
      const squeeze = Math.cos((to[1]! * Math.PI) / 180)
      const metres = Math.hypot((to[0]! - from[0]!) * squeeze, to[1]! - from[1]!) * M_PER_DEGREE
      const count = Math.max(1, Math.round(metres / STEP_M))
      return Array.from({ length: count }, (_, n) =>
        from.map((value, axis) => value + ((n + 0.5) / count) * (to[axis]! - value)),
      ).filter((at) => isInBox(at, box))
    })
  })
}

const coast = coastLines()
const shores = (await gshhgShores()).map(({ points }) => points)
const { unit } = SCALES.detail
let isOver = false
for (const [name, at, lakes] of PLACES) {
  const box = extentOf({ center: at, zoom: ZOOM })
  const [west, south, east, north] = box as [number, number, number, number]
  const ours = readLines('detail', [west - 1, south - 1, east + 1, north + 1])
    .filter(({ kind }) => kind === (lakes ? 'lake' : 'coast'))
    .map(({ points }) => points.map(([x, y]): Position => [x * unit, y * unit]))
  const nearest = shoreIndex(ours)
  const metres = pointsAlong(lakes ? shores : coast, box)
    .map((point) => (nearest(point)?.km ?? Infinity) * 1000)
    .sort((a, b) => a - b)
  const share = (part: number) => Math.round(metres[Math.floor(part * (metres.length - 1))] ?? NaN)
  isOver ||= share(0.5) > BAR_M
  console.log(
    `${name.padEnd(32)} ${String(metres.length).padStart(6)} points  median ${String(share(0.5)).padStart(5)} m` +
      `  95th percentile ${String(share(0.95)).padStart(5)} m`,
  )
}
if (isOver) {
  console.error(`over the bar of ${BAR_M} m`)
  process.exit(1)
}
