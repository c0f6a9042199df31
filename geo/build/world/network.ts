import type { Position } from 'geojson'
import { joined, type Point } from '../../join'
import type { LimitLine } from './kinds'
import type { Shore } from './shore'
import type { Weighed } from './simplify'

/** A limit ends at Natural Earth's coast: so far, in km, it may lie from this one. */
const REACH_KM = 25

const keyOf = ([lng = 0, lat = 0]: Position) => `${lng.toFixed(5)} ${lat.toFixed(5)}`

/** Limits of one kind joined to long lines. */
export function longLines(lines: LimitLine[]): LimitLine[] {
  const groups = new Map<string, LimitLine[]>()
  for (const line of lines) {
    const key = `${line.kind} ${line.minZoom}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].flatMap((group) =>
    joined(group.map(({ points }) => points.map(([lng = 0, lat = 0]): Point => [lng, lat]))).map(
      (points) => ({
        ...group[0]!,
        points,
      }),
    ),
  )
}

/**
 * Leads the loose ends of limits to the coast: what lies at sea is cut off, and what ends short of the shore goes on to
 * its nearest corner, which then stays at every scale (`coast` is changed). Limits that are all at sea are left out.
 */
export function toCoast(lines: LimitLine[], coast: Weighed[], nearest: Shore): LimitLine[] {
  const ends = new Map<string, number>()
  for (const { points } of lines)
    for (const end of [points[0]!, points.at(-1)!]) ends.set(keyOf(end), (ends.get(keyOf(end)) ?? 0) + 1)
  const isLoose = (end: Position) => ends.get(keyOf(end)) === 1
  const led = (points: Position[]): Position[] => {
    if (!points.length || !isLoose(points.at(-1)!)) return points
    const kept = [...points]
    while (kept.length && (nearest(kept.at(-1)!)?.isSea ?? false)) kept.pop()
    const last = kept.at(-1)
    if (!last) return []
    const shore = nearest(last)
    if (!shore || shore.km > REACH_KM) return points
    const { points: line, weights } = coast[shore.line]!
    weights[shore.corner] = Infinity
    const corner = line[shore.corner]!
    return keyOf(corner) === keyOf(last) ? kept : [...kept, corner]
  }
  return lines.flatMap((line) => {
    const points = led([...led(line.points)].reverse())
    return points.length > 1 ? [{ ...line, points }] : []
  })
}
