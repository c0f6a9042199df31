import { ISLANDS, REGIONS, WATERS } from './es'

/**
 * Names in languages that the tables have no column for, several divided by "|": of waters and islands by the first English
 * one, of regions by their ids.
 */
const FURTHER = { es: { waters: WATERS, islands: ISLANDS, regions: REGIONS } }

/** The names in each of those languages; none where it is called as in English. */
export function furtherNames(kind: 'waters' | 'islands' | 'regions', key: string): Record<string, string> {
  const own = key.split('|')[0]!
  return Object.fromEntries(
    Object.entries(FURTHER).flatMap(([lang, { [kind]: names }]) =>
      own in names ? [[lang, names[own]!]] : [],
    ),
  )
}
