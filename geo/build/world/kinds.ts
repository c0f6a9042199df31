import type { Position } from 'geojson'
import { isInBox } from '../../box'
import type { LineKind } from '../../grid'
import { DISPUTED_AREAS, LINES_WITHOUT_SOURCE } from '../../policy'
import type { Limit } from './limits'
import type { WorldLine } from './cells'

const RULES = DISPUTED_AREAS.flatMap(({ lines = [] }) =>
  lines.map(({ between, within }) => ({ pair: [...between].sort().join(), within })),
)
const CRIMEA_LINE = 'UA-43,UA-65'
/** Limits that Natural Earth shows from a later zoom on are those of communes and districts. */
const LAST_ZOOM = 8

export type LimitLine = WorldLine & { minZoom: number }

/** A limit as the policy draws it: in parts where only what lies in a box is dashed; none inside Antarctica. */
export function drawn({ sides: [a, b], points }: Limit): LimitLine[] {
  const minZoom = Math.max(a.minZoom, b.minZoom)
  if (a.country === b.country) {
    const isCrimea = [a.iso, b.iso].sort().join() === CRIMEA_LINE
    if (isCrimea) return [{ kind: 'admin-contested', minZoom: 0, points }]
    return minZoom > LAST_ZOOM || a.country === 'ATA' ? [] : [{ kind: 'admin', minZoom, points }]
  }
  const rules = RULES.filter(({ pair }) => pair === [a.country, b.country].sort().join())
  const boxes = rules.flatMap(({ within }) => (within ? [within] : []))
  const isWhole = rules.length > boxes.length
  return parts(points, (at) => isWhole || boxes.some((box) => isInBox(at, box))).map((part) => ({
    ...part,
    minZoom: 0,
  }))
}

/** The dashed lines that the policy adds. */
export const ADDED: LimitLine[] = LINES_WITHOUT_SOURCE.map(({ points }) => ({
  kind: 'undetermined',
  minZoom: 0,
  points,
}))

function parts(points: Position[], isDashed: (middle: Position) => boolean): WorldLine[] {
  const lines: WorldLine[] = []
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!]
    const kind: LineKind = isDashed([(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2])
      ? 'undetermined'
      : 'border'
    const last = lines.at(-1)
    if (last?.kind === kind) last.points.push(to)
    else lines.push({ kind, points: [from, to] })
  }
  return lines
}
