import { keyOf } from '../../../src/gazetteer/key'
import { furtherNames } from '../../names/further'
import { REGIONS } from '../../names/regions'
import type { IslandRow } from '../world/islands/row'
import { ISLAND_ROWS } from '../world/islands/rows'
import type { Entry } from './entry'

/** An island belongs to the country of a town so near, in degrees; what is farther from any is nobody's here. */
const NEAR_DEG = 1.5
const LANGS = ['uk', 'ru', 'fr', 'ar'] as const
/** Islands that several states share, and those whose nearest town is another state's. */
const COUNTRIES: Record<string, string> = {
  baengnyeong: 'KR',
  'big-diomede': 'RU',
  'caroline-islands': '',
  'channel-islands': '',
  'drummond-island': 'US',
  farmakonisi: 'GR',
  gogland: 'RU',
  'hawar-islands': 'BH',
  hoste: 'CL',
  'little-diomede': 'US',
  'wellington-island': 'CL',
  idjwi: 'CD',
  ireland: '',
  'isle-royale': 'US',
  'mariana-islands': '',
  'saint-martin-island': '',
  wetar: 'ID',
  yeonpyeong: 'KR',
}

/**
 * Islands of geo/world whose names are nobody else's: where a country, a province, a town or a person has the name of an
 * island, a text that names it means that one more often.
 */
export function islandEntries(places: Entry[], people: string[]): Entry[] {
  const taken = new Set([...places.flatMap(textsOf).map(keyOf), ...people])
  const known = new Set(REGIONS.map(([id]) => id))
  const towns = places.filter(({ kind }) => kind === 'city')
  return ISLAND_ROWS.filter(([id]) => !known.has(id)).flatMap((row) => {
    const isTaken = (text: string) => taken.has(keyOf(text))
    const entry = entryOf(row, towns)
    if (textsOf(entry).some(isTaken)) return []
    // a name that the table of a further language has for it is somebody else's more often, as Granada for Grenada
    const further = Object.entries(furtherNames('islands', row[2])).map(
      ([lang, names]) => [lang, names.split('|').filter((name) => !isTaken(name))] as const,
    )
    const names = Object.fromEntries(further.flatMap(([lang, [name]]) => (name ? [[lang, name]] : [])))
    const aliases = further.flatMap(([, all]) => all.slice(1))
    return [{ ...entry, names: { ...entry.names, ...names }, aliases: [...entry.aliases, ...aliases] }]
  })
}

function entryOf([id, at, en, ...texts]: IslandRow, towns: Entry[]): Entry {
  const [name = '', ...more] = en.split('|')
  const others = LANGS.map((_, i) => String(texts[i]).split('|').filter(Boolean))
  return {
    id,
    kind: 'region',
    country: COUNTRIES[id] ?? countryNear(at, towns),
    admin1: '',
    people: 0,
    hasShape: false,
    at,
    name,
    names: Object.fromEntries(LANGS.flatMap((lang, i) => (others[i]![0] ? [[lang, others[i]![0]]] : []))),
    aliases: [...more, ...others.flatMap((all) => all.slice(1))],
  }
}

const textsOf = ({ name, names, aliases }: Entry) => [name, ...Object.values(names), ...aliases]

function countryNear([lng, lat]: readonly [number, number], towns: Entry[]): string {
  const squeeze = Math.cos((lat * Math.PI) / 180)
  let best = { country: '', deg: NEAR_DEG }
  for (const { at, country } of towns) {
    if (Math.abs(at[1] - lat) > best.deg) continue
    const deg = Math.hypot((at[0] - lng) * squeeze, at[1] - lat)
    if (deg < best.deg) best = { country, deg }
  }
  return best.country
}
