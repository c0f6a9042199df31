import { ISLANDS, WATERS } from './es'

/** Names in languages that the tables have no column for, by the first English one; several are divided by "|". */
const FURTHER = { es: { waters: WATERS, islands: ISLANDS } }

/** The names in each of those languages of a water or an island; none where it is called as in English. */
export function furtherNames(kind: 'waters' | 'islands', english: string): Record<string, string> {
  const own = english.split('|')[0]!
  return Object.fromEntries(
    Object.entries(FURTHER).flatMap(([lang, { [kind]: names }]) =>
      own in names ? [[lang, names[own]!]] : [],
    ),
  )
}
