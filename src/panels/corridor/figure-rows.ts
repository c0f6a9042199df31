import type { CoastShare } from '../../corridor'
import type { RouteWords } from '../../story/page-story'
import { fill } from '../language/text'
import type { Numbers } from './numbers'
import type { CorridorReport } from './report'
import type { CorridorWords } from './text'

export interface FigureRow {
  id: string
  label: string
  /** `null` where there is none. */
  value: string | null
  note?: string | undefined
}

export interface FiguresGiven {
  words: CorridorWords
  own: RouteWords
  numbers: Numbers
  told: CorridorReport
  coast: CoastShare | null
  /** How far the shores may lie from the true ones, in metres; `null` where that is not known. */
  withinM: number | null
  neckKnown: boolean
}

/** The figures of a land route in words. */
export function figureRows({
  words,
  own,
  numbers,
  told,
  coast,
  withinM,
  neckKnown,
}: FiguresGiven): FigureRow[] {
  const withShores = (note: string) =>
    withinM === null ? note : fill(words.withShores, { note, m: numbers.m(withinM) })
  const { lengthKm, areaKm2, pieces, narrowestKm, coastShare } = told
  const narrowest = () =>
    narrowestKm !== null ? numbers.km(narrowestKm, 1) : neckKnown ? words.narrowestNone : words.pending
  return [
    {
      id: 'lengthKm',
      label: words.length,
      value: lengthKm === null ? null : numbers.km(lengthKm, 1),
      note: withShores(words.lengthError),
    },
    {
      id: 'areaKm2',
      label: words.area,
      value: areaKm2 === null ? null : numbers.km2(areaKm2),
      note: words.areaError,
    },
    { id: 'pieces', label: words.pieces, value: pieces === null ? null : numbers.plain(pieces) },
    {
      id: 'narrowestKm',
      label: words.narrowest,
      value: lengthKm === null ? null : narrowest(),
      note: withShores(words.narrowestNote),
    },
    ...(own.coast
      ? [
          {
            id: 'coastShare',
            label: own.coast.label,
            value: coastShare === null ? null : numbers.percent(coastShare),
            note: coast
              ? fill(own.coast.note, {
                  coast: numbers.km(coast.coastKm),
                  ruler: numbers.km(coast.rulerKm, 1),
                })
              : undefined,
          },
        ]
      : []),
  ]
}
