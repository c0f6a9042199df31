import { GULFS } from './gulfs'
import { INLAND } from './inland'
import { SEAS } from './seas'
import type { WaterRow } from './row'

export type WorldWater = {
  id: string
  at: readonly [number, number]
  rank: 1 | 2 | 3
  names: Record<string, string>
}

export const WATER_ROWS: { kind: 'sea' | 'inland'; row: WaterRow }[] = [
  ...[...SEAS, ...GULFS].map((row) => ({ kind: 'sea' as const, row })),
  ...INLAND.map((row) => ({ kind: 'inland' as const, row })),
]

/** Names of waters as geo/world has them. */
export const worldWaters = (): WorldWater[] =>
  WATER_ROWS.map(({ row: [id, at, rank, en, uk, ru, fr, ar] }) => ({
    id,
    at,
    rank,
    names: { en, uk, ru, fr, ar },
  }))
