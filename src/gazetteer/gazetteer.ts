import { readPack, type Pack } from './pack'
import type { Place } from './place'

/** Fetches a file of `geo/gazetteer`, such as `world.txt.gz`: its bytes, compressed or not. */
export type FetchPack = (file: string) => Promise<Uint8Array | ArrayBuffer>

/** The places of the world, and of the countries that were loaded. */
export interface Gazetteer {
  find(key: string): Place[]
  wordsAfter(word: string): number
  starting(start: string, most: number): { key: string; place: Place }[]
  townsOf(country: string): { key: string; place: Place }[]
  isGivenName(key: string): boolean
  isFamilyName(key: string): boolean
  /**
   * Loads the small towns of a country, by its code of ISO 3166-1; at once where they are there.
   * @returns whether they are there now: not where the file could not be had, which may be tried again
   */
  load(country: string): Promise<boolean>
}

/** Reads the pack of the world. Throws where it can't be had or is none. */
export async function loadGazetteer(fetchPack: FetchPack): Promise<Gazetteer> {
  const text = async (name: string) => textOf(await fetchPack(`${name}.txt.gz`))
  const [world, people] = await Promise.all([text('world'), text('people')])
  const packs = [readPack(world, 'world.txt.gz')]
  const countries = new Map<string, Promise<boolean>>()
  let names: { given: Set<string>; family: Set<string> } | undefined
  const readNames = () => (names ??= namesOf(people))

  async function loadCountry(country: string): Promise<boolean> {
    let pack: Pack
    try {
      pack = readPack(await text(country), `${country}.txt.gz`)
    } catch {
      countries.delete(country)
      return false
    }
    packs.push(pack)
    return true
  }

  return {
    find: (key) => (packs.length === 1 ? packs[0]!.find(key) : packs.flatMap((pack) => pack.find(key))),
    wordsAfter: (word) => packs.reduce((most, pack) => Math.max(most, pack.wordsAfter(word)), 0),
    starting: (start, most) => packs.flatMap((pack) => pack.starting(start, most)),
    townsOf: (country) => packs.flatMap((pack) => pack.townsOf(country)),
    isGivenName: (key) => readNames().given.has(key),
    isFamilyName: (key) => readNames().family.has(key),
    load(country) {
      const known = countries.get(country) ?? loadCountry(country)
      countries.set(country, known)
      return known
    },
  }
}

function namesOf(text: string): { given: Set<string>; family: Set<string> } {
  const [given = '', family = ''] = text.split('\n\n')
  return { given: new Set(given.split('\n')), family: new Set(family.split('\n')) }
}

/** A host may say that a file is compressed, and the browser has then read it already. */
async function textOf(file: Uint8Array | ArrayBuffer): Promise<string> {
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(file)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes)
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}
