import type { ShapesRead } from '../shapes/read-shapes'
import { fill, toldIn, type Spoken } from '../words'

/** Why shapes were not taken. */
export function shapesFault(spoken: Spoken, fault: Extract<ShapesRead, { status: 'bad' }>): string {
  const { faults } = spoken.words.layer
  return fault.why === 'wrong'
    ? fill(faults.wrong, { wrong: toldIn(spoken, fault.wrong), right: toldIn(spoken, fault.right) })
    : faults[fault.why]
}
