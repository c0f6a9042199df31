import type { ShapesRead } from '../shapes/read-shapes'
import { fill, type ComposeWords } from '../words'

/** Why shapes were not taken. */
export function shapesFault(
  words: ComposeWords['layer'],
  fault: Extract<ShapesRead, { status: 'bad' }>,
): string {
  const { faults } = words
  return fault.why === 'wrong'
    ? fill(faults.wrong, { wrong: fault.wrong, right: fault.right })
    : faults[fault.why]
}
