import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { KM_PER_DEG } from '../../grid'

/** What the coast says of a point: how far it is, in km, on which side, and its nearest corner. */
export type Nearest = { km: number; isSea: boolean; line: number; corner: number }

/** The nearest lines are asked for in degrees, and compared in km. */
const ASKED = 8

/** Finds the coast near points; `lines` have land on their left. */
export function shoreIndex(lines: Position[][]) {
  const owners: number[] = []
  let size = 0
  for (const line of lines) size += line.length - 1
  const index = new Flatbush(size)
  lines.forEach((line, n) => {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!]
      index.add(
        Math.min(a[0]!, b[0]!),
        Math.min(a[1]!, b[1]!),
        Math.max(a[0]!, b[0]!),
        Math.max(a[1]!, b[1]!),
      )
      owners.push(n, i)
    }
  })
  index.finish()

  return (at: Position, withinDeg = Infinity): Nearest | null => {
    const scaleX = Math.cos((at[1]! * Math.PI) / 180)
    let best: Nearest | null = null
    let bestDistance = Infinity
    let bestTurn = -1
    for (const found of index.neighbors(at[0]!, at[1]!, ASKED, withinDeg)) {
      const [line, i] = [owners[2 * found]!, owners[2 * found + 1]!]
      const [a, b] = [lines[line]![i - 1]!, lines[line]![i]!]
      const [ax, ay] = [(a[0]! - at[0]!) * scaleX, a[1]! - at[1]!]
      const [bx, by] = [(b[0]! - at[0]!) * scaleX, b[1]! - at[1]!]
      const [dx, dy] = [bx - ax, by - ay]
      const length = dx * dx + dy * dy
      const t = length ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0
      const distance = Math.hypot(ax + t * dx, ay + t * dy)
      // at a corner two lines are as near: the one that turns its side more to the point says which it is
      const cross = ax * by - ay * bx
      const turn = Math.abs(cross) / Math.sqrt(length || 1)
      if (distance > bestDistance + 1e-9 || (distance > bestDistance - 1e-9 && turn <= bestTurn)) continue
      bestDistance = Math.min(distance, bestDistance)
      bestTurn = turn
      best = { km: distance * KM_PER_DEG, isSea: cross < 0, line, corner: t < 0.5 ? i - 1 : i }
    }
    return best
  }
}

export type Shore = ReturnType<typeof shoreIndex>
