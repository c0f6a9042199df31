import type { ShapesRead } from '../shapes/read-shapes'
import { fill, toldIn, type Sentence } from '../words'

/** Why shapes were not taken. */
export const shapesFault =
  (fault: Extract<ShapesRead, { status: 'bad' }>): Sentence =>
  (spoken) => {
    const { faults } = spoken.words.layer
    return fault.why === 'wrong'
      ? fill(faults.wrong, { wrong: toldIn(spoken, fault.wrong), right: toldIn(spoken, fault.right) })
      : faults[fault.why]
  }
