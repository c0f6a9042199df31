import type { DisputedArea } from './disputed/area'
import { DASHED } from './disputed/dashed'
import { INSIDE } from './disputed/inside'
import { AT_SEA } from './disputed/sea'

export type { DisputedArea }

/** Every disputed area that the bundled data has a line or a territory for, as of `POLICY_DATE`. */
export const DISPUTED_AREAS: DisputedArea[] = [...INSIDE, ...DASHED, ...AT_SEA]
