import type { Position } from 'geojson'
import { boundsOf, type Bounds } from '../../box'
import { MOVED_LINES, type MovedLine } from '../../policy'

/** So many times as far as a line is led aside at one place it is bent around it. */
const REACH = 4
/** Stretches of a line within that reach are cut so much shorter than it is wide. */
const PARTS = 8

/**
 * Lines as the policy leads them beside a town that the source has on their other side. What two areas share moves in both
 * alike, and nothing crosses: all that is near goes along, the less the further it is away.
 */
export function moved(lines: Position[][], kind: MovedLine['kind']): Position[][] {
  return MOVED_LINES.filter((one) => one.kind === kind).reduce(
    (some, move) => some.map((line) => bent(line, move)),
    lines,
  )
}

function bent(line: Position[], { from, to }: MovedLine): Position[] {
  const squeeze = Math.cos((from[1] * Math.PI) / 180)
  const away = (at: Position) => Math.hypot((at[0]! - from[0]) * squeeze, at[1]! - from[1])
  const reach = REACH * away(to)
  const around: Bounds = [
    from[0] - reach / squeeze,
    from[1] - reach,
    from[0] + reach / squeeze,
    from[1] + reach,
  ]
  if (!meet(boundsOf(line), around)) return line
  return line
    .flatMap((at, i) =>
      i && meet(boundsOf([line[i - 1]!, at]), around) ? cut(line[i - 1]!, at, reach / PARTS) : [at],
    )
    .map((at) => {
      const share = Math.max(0, 1 - (away(at) / reach) ** 2) ** 2
      return share ? at.map((value, axis) => value + share * (to[axis]! - from[axis]!)) : at
    })
}

const meet = (a: Bounds, b: Bounds) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** The points that a stretch is cut at, its end with them: the same ones whichever way it runs. */
function cut(from: Position, to: Position, deg: number): Position[] {
  const isTurned = from[0]! > to[0]! || (from[0] === to[0] && from[1]! > to[1]!)
  const [a, b] = isTurned ? [to, from] : [from, to]
  const count = Math.ceil(Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!) / deg)
  const inner = Array.from({ length: count - 1 }, (_, i) =>
    a.map((value, axis) => value + ((i + 1) / count) * (b[axis]! - value)),
  )
  return [...(isTurned ? inner.reverse() : inner), to]
}
