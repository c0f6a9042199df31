import type { Sketch } from '../shapes/sketch'

export type Point = readonly [x: number, y: number]

/** Where a pointer may take hold of a shape, in px. */
export interface Handle {
  /** Of the position that it has, or before which it puts a new one. */
  index: number
  x: number
  y: number
}

/** More handles than this cannot be told apart. */
const HANDLES_MOST = 300
/** Between positions that are nearer, in px, is no room for another handle. */
const ROOM = 36

/** The positions within the map; none where they are too many. */
export function handlesOf(at: readonly Point[], width: number, height: number): Handle[] {
  const seen = at.flatMap(([x, y], index) =>
    x >= 0 && y >= 0 && x <= width && y <= height ? [{ index, x, y }] : [],
  )
  return seen.length > HANDLES_MOST ? [] : seen
}

/** The middles of the sides that begin at a handle, where a position may be put in. */
export function middlesOf(kind: Sketch['kind'], at: readonly Point[], handles: readonly Handle[]): Handle[] {
  if (kind === 'point') return []
  const sides = kind === 'area' && at.length > 2 ? at.length : at.length - 1
  return handles.flatMap(({ index, x, y }) => {
    const next = at[(index + 1) % at.length]
    if (index >= sides || !next || Math.hypot(next[0] - x, next[1] - y) < ROOM) return []
    return [{ index: index + 1, x: (x + next[0]) / 2, y: (y + next[1]) / 2 }]
  })
}
