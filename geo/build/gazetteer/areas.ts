import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { AreaIndex } from '../../area-index'
import { COUNTRY_ALIASES } from '../../names/countries'
import { PROVINCE_ALIASES } from '../../names/provinces'
import { allProvinces, type Province } from '../world/provinces'
import { COUNTRY_NAMES } from '../country-names'
import { RENAMED, UN_NAMES } from '../world/renamed'
import { geonamesIn } from './catalogues'
import { NAME_LANGS, type Entry } from './entry'
import { withoutKind } from './kind-words'

const { countries } = JSON.parse(
  brotliDecompressSync(readFileSync(new URL('../../world/areas.json.br', import.meta.url))).toString(),
) as AreaIndex
const a2Of = new Map(countries.map(({ a2, a3 }) => [a3, a2]))

const SHORT = /^\p{Script=Latin}{1,3}$/u

/** Every country that can be referred to, by its code of ISO 3166-1, with its names in the languages of CLDR. */
export function countryEntries(people: Map<string, number>): Entry[] {
  const gazetteer = geonamesIn(NAME_LANGS)
  const names = NAME_LANGS.map(
    (lang) => [lang, new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })] as const,
  )
  const short = NAME_LANGS.map(
    (lang) => new Intl.DisplayNames(lang, { type: 'region', fallback: 'none', style: 'short' }),
  )
  const provinces = groups(allProvinces(), ({ country }) => country)
  return countries.map(({ a2, a3, name }) => {
    const own = COUNTRY_NAMES[a3]
    const tagged: Record<string, string> = {
      ...Object.fromEntries(names.map(([lang, of]) => [lang, of.of(a2) ?? ''])),
      ...(own && { en: own[0], uk: own[1], ru: own[2] }),
      ...UN_NAMES[a3],
    }
    const before = RENAMED.filter(({ code }) => code === a3).flatMap((one) => Object.values(one.names))
    const others = [
      name,
      ...(own ?? []),
      ...names.map(([, of]) => of.of(a2) ?? ''),
      ...short.map((of) => of.of(a2) ?? ''),
      ...gazetteer.map(([, texts]) => texts.get(a2) ?? ''),
      ...before,
      ...(COUNTRY_ALIASES[a2] ?? []),
    ]
    return entry({
      id: a2,
      kind: 'country',
      country: a2,
      people: people.get(a2) ?? 0,
      at: middleOf(provinces.get(a3) ?? []),
      name: tagged.en || name,
      names: tagged,
      // short names of other languages are common words in most, as "Mỹ"
      aliases: others.filter((text) => !SHORT.test(text) || text === text.toUpperCase()),
    })
  })
}

/** Every province with a code of ISO 3166-2, with its names in the languages of Natural Earth. */
export function provinceEntries(): Entry[] {
  const gazetteer = geonamesIn(NAME_LANGS)
  const byCode = groups(
    allProvinces().filter(({ iso, country }) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/u.test(iso) && a2Of.has(country)),
    ({ iso }) => iso,
  )
  return [...byCode].flatMap(([iso, parts]): Entry[] => {
    const [first] = parts
    const text = (key: string) => String(first!.properties[key] ?? '')
    const name = first!.names.en || text('name')
    if (!name || parts.length > 3) return []
    const code = text('gn_a1_code')
    const others = [
      text('name'),
      ...text('name_alt').split('|'),
      ...text('name_local').split('|'),
      text('woe_name'),
      ...gazetteer.map(([, texts]) => texts.get(code) ?? ''),
      ...Object.values(first!.names),
    ].filter((one) => !/[?\d¡¨]|^[A-Z]{2}$|\.$|^.$/u.test(one.trim()))
    return [
      entry({
        id: iso,
        kind: 'admin1',
        country: a2Of.get(first!.country)!,
        admin1: iso,
        at: middleOf(parts),
        name,
        names: Object.fromEntries(Object.entries(first!.names).filter(([lang]) => NAME_LANGS.includes(lang))),
        aliases: [...others, ...others.map(withoutKind), ...(PROVINCE_ALIASES[iso] ?? [])],
      }),
    ]
  })
}

function groups<T>(all: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one])
  return found
}

function entry(
  one: Pick<Entry, 'id' | 'kind' | 'at' | 'name' | 'names' | 'aliases'> & Partial<Entry>,
): Entry {
  return {
    country: '',
    admin1: '',
    people: 0,
    hasShape: true,
    ...one,
    names: Object.fromEntries(Object.entries(one.names).filter(([, text]) => text && text !== one.name)),
    aliases: [...new Set(one.aliases.map((text) => text.trim()).filter(Boolean))],
  }
}

/** Where Natural Earth has the name of the largest part. */
function middleOf(parts: Province[]): [number, number] {
  const largest = [...parts].sort((a, b) => spread(b) - spread(a))[0]
  const at = (key: string) => Number(Number(largest?.properties[key] ?? 0).toFixed(3))
  return [at('longitude'), at('latitude')]
}

function spread({ rings }: Province): number {
  const lngs = rings.flatMap((ring) => ring.map(([lng]) => lng!))
  const lats = rings.flatMap((ring) => ring.map(([, lat]) => lat!))
  const size = (values: number[]) =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity)
  return size(lngs) * size(lats)
}
