import { GULFS } from './gulfs'
import { ESTUARIES, FLOWING, INLAND } from './inland'
import { SEAS } from './seas'
import type { WaterRow } from './row'

export type WorldWater = {
  id: string
  at: readonly [number, number]
  rank: 1 | 2 | 3
  names: Record<string, string>
  /** A lake or a reservoir: what has a shore all around. */
  lake?: true
  /** A river or a canal: its name stands beside it. */
  flows?: true
  /** Once more along it, for a map that is closer. */
  often?: true
}

export const WATER_ROWS: { kind: 'sea' | 'inland'; row: WaterRow }[] = [
  ...[...SEAS, ...GULFS].map((row) => ({ kind: 'sea' as const, row })),
  ...INLAND.map((row) => ({ kind: 'inland' as const, row })),
]

/** Names of waters as geo/world has them. */
export const worldWaters = (): WorldWater[] =>
  WATER_ROWS.map(({ kind, row: [id, at, rank, en, uk, ru, fr, ar] }) => ({
    id,
    at,
    rank,
    names: { en, uk, ru, fr, ar },
    ...(kind === 'inland' && !FLOWING.has(id) && { lake: true as const }),
    ...(FLOWING.has(id) && !ESTUARIES.has(id) && { flows: true as const }),
  }))
