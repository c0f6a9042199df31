import { fill } from '../language/text'
import type { Numbers } from './numbers'
import type { CorridorReport } from './report'
import type { CorridorWords } from './text'

/** What the settings come to, in one sentence; where there is no way, with the places that it lacks between. */
export function sentence(
  { status, at, via, lengthKm, areaKm2 }: CorridorReport,
  words: CorridorWords,
  numbers: Numbers,
) {
  if (status === 'cut') return fill(words.sentence.cut, { a: at[0] ?? '', b: at[1] ?? '' })
  if (status === 'via-blocked') return fill(words.sentence.blocked, { place: at[0] ?? '' })
  return fill(words.sentence.ok, {
    from: via[0] ?? '',
    to: via.at(-1) ?? '',
    length: numbers.km(lengthKm ?? 0, 1),
    area: numbers.km2(areaKm2 ?? 0),
  })
}
