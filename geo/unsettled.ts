import { DISPUTED_AREAS } from './disputed-areas'

/** Boxes in which a part of a border is drawn as undetermined: no state and no province is named there. */
export const UNSETTLED = DISPUTED_AREAS.flatMap(({ lines = [] }) =>
  lines.flatMap(({ within }) => (within ? [within] : [])),
)
