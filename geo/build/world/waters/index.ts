import { furtherNames } from '../../../names/further'
import { MORE_WATERS } from '../../../names/waters'
import { firstNames } from '../first-names'
import { GULFS } from './gulfs'
import { ESTUARIES, FLOWING, INLAND } from './inland'
import { MORE_INLAND, MORE_SEAS } from './more'
import { SEAS } from './seas'
import type { RoomyPlace } from '../roomy-places'
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
  /** Where its name has room, the place with most of it first. */
  places?: RoomyPlace[]
}

export const WATER_ROWS: { kind: 'sea' | 'inland'; row: WaterRow }[] = [
  ...[...SEAS, ...GULFS, ...MORE_SEAS].map((row) => ({ kind: 'sea' as const, row })),
  ...[...INLAND, ...MORE_INLAND].map((row) => ({ kind: 'inland' as const, row })),
]

/** Names of waters as geo/world has them. */
export const worldWaters = (): WorldWater[] =>
  WATER_ROWS.map(({ kind, row }) => ({
    ...named(row),
    ...(kind === 'inland' && !FLOWING.has(row[0]) && { lake: true as const }),
    ...(FLOWING.has(row[0]) && !ESTUARIES.has(row[0]) && { flows: true as const }),
  }))

/** What the gazetteer has beyond these: on the map where a source has its outline or its course. */
export const moreWaters = (): WorldWater[] => MORE_WATERS.map(named)

const named = ([id, at, rank, en, uk, ru, fr, ar]: WaterRow): WorldWater => ({
  id,
  at,
  rank,
  names: firstNames({ en, uk, ru, fr, ar, ...furtherNames('waters', en) }),
})
