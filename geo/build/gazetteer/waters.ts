import { furtherNames } from '../../names/further'
import { MORE_WATERS, WATER_ALIASES } from '../../names/waters'
import { WATER_ROWS } from '../world/waters'
import type { Entry } from './entry'

/** What stands for the size of a water where places of one name are compared, by its rank as a label. */
const WEIGHT = { 1: 10_000_000, 2: 3_000_000, 3: 1_000_000 }

/** Of the waters that have labels, lakes have a shape of their own in geo/world, but for these two. */
const LAKE = /^(Lake|Laguna|Great B|Great S|Caspian|Dead|Aral|Issyk|Vänern|IJssel|Tonlé)|Lake |Reservoir /u
const SHAPELESS = new Set(['great-bitter-lake', 'lake-maracaibo'])

/** Waters of geo/world, whose ids a story can name, and more of our own table. */
export function waterEntries(): Entry[] {
  const labelled = WATER_ROWS.map(({ row }) => row)
  const rows = [...labelled, ...MORE_WATERS]
  const byName = new Map<string, Entry>()
  for (const [id, at, rank, en, ...rest] of rows) {
    // a long river or a wide ocean has a label for each part
    const [name = '', ...more] = en.split('|')
    if (byName.has(name)) continue
    const further = furtherNames('waters', en)
    const langs = ['uk', 'ru', 'fr', 'ar', ...Object.keys(further)]
    const texts = [...rest, ...Object.values(further)].map((text) => text.split('|'))
    byName.set(name, {
      id,
      kind: 'water',
      country: '',
      admin1: '',
      people: WEIGHT[rank],
      hasShape: labelled.some((row) => row[0] === id) && LAKE.test(`${name} `) && !SHAPELESS.has(id),
      at,
      name,
      names: Object.fromEntries(langs.map((lang, i) => [lang, texts[i]![0]!])),
      aliases: [...(WATER_ALIASES[id] ?? []), ...more, ...texts.flatMap((all) => all.slice(1))],
    })
  }
  return [...byName.values()]
}
