import type { Feature, MultiLineString, Position } from 'geojson'
import { SCALES } from '../../../geo/grid'
import type { CellLine } from './read'

/** A line of the fine scale is the region's too where this much of it lies so near to one of its lines, in degrees. */
const NEAR_DEG = 0.04
const SHARE = 0.5
const SAMPLES = 8

/**
 * A feature of the fine scale as the map draws it: what the region has not ends where the fine one does, and is drawn only
 * closer up (`minor`). That are the smaller rivers, by their class, and limits of the smaller provinces.
 */
export function withMinor(
  one: Feature,
  region: CellLine[],
  lastRiver: { region: number; fine: number },
): Feature[] {
  const { kind, level } = one.properties!
  const minor = { ...one.properties, minor: true }
  if (kind === 'river')
    return [level > lastRiver.region && level <= lastRiver.fine ? { ...one, properties: minor } : one]
  if (kind !== 'admin') return [one]
  const isKnown = nearLines(region.filter((line) => line.kind === kind))
  const { coordinates } = one.geometry as MultiLineString
  const parts = [coordinates.filter(isKnown), coordinates.filter((line) => !isKnown(line))]
  return parts.flatMap((some, i): Feature[] =>
    some.length
      ? [
          {
            ...one,
            ...(i && { id: `${one.id}-minor`, properties: minor }),
            geometry: { type: 'MultiLineString', coordinates: some },
          },
        ]
      : [],
  )
}

/** Whether a line runs along others. */
function nearLines(lines: CellLine[]): (line: Position[]) => boolean {
  const { unit } = SCALES.region
  const others = lines.map(({ points }) => {
    const at = points.map(([x, y]): Position => [x * unit, y * unit])
    return { at, lats: rangeOf(at.map(([, lat]) => lat!)), lngs: rangeOf(at.map(([lng]) => lng!)) }
  })
  return (line) => {
    const samples = Array.from({ length: SAMPLES }, (_, i) => along(line, (i + 0.5) / SAMPLES))
    const near = samples.filter((at) => {
      const reach = NEAR_DEG / Math.cos((at[1]! * Math.PI) / 180)
      return others.some(
        (other) =>
          isIn(at[1]!, other.lats, NEAR_DEG) && isIn(at[0]!, other.lngs, reach) && isNear(at, other.at),
      )
    })
    return near.length >= SHARE * SAMPLES
  }
}

function rangeOf(values: number[]): [number, number] {
  let range: [number, number] = [Infinity, -Infinity]
  for (const value of values) range = [Math.min(range[0], value), Math.max(range[1], value)]
  return range
}

const isIn = (value: number, [least, most]: [number, number], reach: number) =>
  value >= least - reach && value <= most + reach

/** Where a line is after a share of its segments. */
function along(line: Position[], share: number): Position {
  const step = share * (line.length - 1)
  const i = Math.min(Math.floor(step), line.length - 2)
  const [a, b, t] = [line[i]!, line[i + 1]!, step - i]
  return [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)]
}

function isNear([x, y]: Position, line: Position[]): boolean {
  const wide = Math.cos((y! * Math.PI) / 180)
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = [(line[i - 1]![0]! - x!) * wide, line[i - 1]![1]! - y!]
    const [bx, by] = [(line[i]![0]! - x!) * wide, line[i]![1]! - y!]
    const [dx, dy] = [bx - ax, by - ay]
    const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
    if (Math.hypot(ax + t * dx, ay + t * dy) <= NEAR_DEG) return true
  }
  return false
}
