import { AFRICA } from './africa'
import { AMERICA } from './america'
import { ASIA } from './asia'
import { EUROPE } from './europe'
import { OCEANIA } from './oceania'
import type { IslandRow } from './row'

export const ISLAND_ROWS: IslandRow[] = [...EUROPE, ...ASIA, ...AFRICA, ...AMERICA, ...OCEANIA]
