import { keyOf } from './key'
import type { Place, PlaceKind } from './place'
import { SCRIPTS, scriptOf, type Script } from './script'

const KINDS: Record<string, PlaceKind> = { c: 'country', a: 'admin1', t: 'city', w: 'water', r: 'region' }
const FORMAT = 1

/** The other names of places in one script, in order. */
interface Section {
  keys: string[]
  /** For each key the numbers of its places, in base 36, divided by spaces. */
  numbers: string[]
  index: Map<string, number>
}

/** A pack of places: found by key, and by the beginning of a key. */
export interface Pack {
  size: number
  find(key: string): Place[]
  /** The most words of a name that begins with this word; 0 where none does. */
  wordsAfter(word: string): number
  /** Towns of a country, by each of their names in Latin letters. */
  townsOf(country: string): { key: string; place: Place }[]
  /** Names that begin so, in no order: the key, and the place. */
  starting(start: string, most: number): { key: string; place: Place }[]
}

/**
 * Reads a pack as `geo/gazetteer` has it. Places and the names of a script are read when first asked for.
 * Throws where the text is none.
 */
export function readPack(text: string, name: string): Pack {
  const [head = '', ...sections] = text.split('\n\n')
  const lines = head.split('\n')
  let format: unknown
  try {
    format = (JSON.parse(lines[0]!) as { format: unknown }).format
  } catch {
    throw new Error(`${name}: no pack of the gazetteer`)
  }
  if (format !== FORMAT)
    throw new Error(`${name}: a pack of format ${String(format)}, and this reads ${FORMAT}`)
  const places: (Place | undefined)[] = []
  const placeAt = (i: number) => (places[i] ??= placeOf(lines[i + 1]!))

  const read = new Map<Script, Section>()
  const section = (script: Script) => {
    const known = read.get(script) ?? sectionOf(sections[SCRIPTS.indexOf(script)] ?? '')
    read.set(script, known)
    return known
  }

  let known: Map<string, number[]> | undefined
  const words = new Map<string, number>()
  const learn = (key: string) => {
    const space = key.indexOf(' ')
    if (space < 0) return
    const first = key.slice(0, space)
    const count = key.split(' ').length
    if ((words.get(first) ?? 0) < count) words.set(first, count)
  }
  const own = () => {
    if (known) return known
    known = new Map()
    for (let i = 1; i < lines.length; i += 1) {
      const key = keyOf(fieldOf(lines[i]!, NAME))
      const others = known.get(key)
      if (others) others.push(i - 1)
      else known.set(key, [i - 1])
      learn(key)
    }
    return known
  }
  const learnt = new Set<Script>()
  let sorted: string[] | undefined
  let countries: string[] | undefined

  return {
    size: lines.length - 1,
    find(key) {
      const { index, numbers } = section(scriptOf(key))
      const at = index.get(key)
      const others = at === undefined ? [] : numbers[at]!.split(' ').map((number) => parseInt(number, 36))
      return [...new Set([...(own().get(key) ?? []), ...others])].map(placeAt)
    },
    wordsAfter(word) {
      own()
      const script = scriptOf(word)
      if (!learnt.has(script)) {
        learnt.add(script)
        section(script).keys.forEach(learn)
      }
      return words.get(word) ?? 0
    },
    townsOf(country) {
      countries ??= lines.map(townCountry)
      const of = countries
      const { keys, numbers } = section('latin')
      return [
        ...[...own()].flatMap(([key, all]) => all.map((i) => ({ key, i }))),
        ...keys.flatMap((key, at) =>
          numbers[at]!.split(' ').map((number) => ({ key, i: parseInt(number, 36) })),
        ),
      ]
        .filter(({ i }) => of[i + 1] === country)
        .map(({ key, i }) => ({ key, place: placeAt(i) }))
    },
    starting(start, most) {
      sorted ??= [...own().keys()].sort()
      const { keys, index, numbers } = section(scriptOf(start))
      const found = [
        ...beginning(sorted, start, most).flatMap((key) =>
          own()
            .get(key)!
            .map((i) => ({ key, i })),
        ),
        ...beginning(keys, start, most).flatMap((key) =>
          numbers[index.get(key)!]!.split(' ').map((number) => ({ key, i: parseInt(number, 36) })),
        ),
      ]
      return found.map(({ key, i }) => ({ key, place: placeAt(i) }))
    },
  }
}

/** Keys of a sorted list that begin so. */
function beginning(keys: string[], start: string, most: number): string[] {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < start) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let i = low; i < keys.length && found.length < most && keys[i]!.startsWith(start); i += 1)
    found.push(keys[i]!)
  return found
}

function sectionOf(text: string): Section {
  const keys: string[] = []
  const numbers: string[] = []
  const index = new Map<string, number>()
  let before = ''
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    before = before.slice(0, parseInt(line[0]!, 36)) + line.slice(1, tab)
    index.set(before, keys.length)
    keys.push(before)
    numbers.push(line.slice(tab + 1))
  }
  return { keys, numbers, index }
}

/** The country of a town's line; '' for other places. */
function townCountry(line: string): string {
  const [, kind, , country = ''] = line.slice(0, LONGEST_START).split('\t', 4)
  return kind === 't' ? country : ''
}

const LONGEST_START = 24
const NAME = 9

/** A field of a place's line. */
function fieldOf(line: string, field: number): string {
  let at = -1
  for (let n = 0; n < field; n += 1) at = line.indexOf('\t', at + 1)
  return line.slice(at + 1, line.indexOf('\t', at + 1))
}

function placeOf(line: string): Place {
  const [id, kind, seat, country, , people, lng, lat, shape, name, names] = line.split('\t') as string[]
  return {
    id: id!,
    kind: KINDS[kind!]!,
    ...(seat && { seat: Number(seat) as 1 | 2 }),
    country: country!,
    people: Number(people),
    at: [Number(lng), Number(lat)],
    name: name!,
    names: names
      ? Object.fromEntries(
          names.split('|').map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
        )
      : {},
    hasShape: shape === '1',
  }
}
