import { existsSync, readFileSync } from 'node:fs'
import { isWrittenIn } from '../script-of'

const FOLDER = process.env.GEONAMES_DIR ?? '/usr/share/locale'

/** The texts of a compiled gettext catalogue, by message. */
export function catalogue(path: string): Map<string, string> {
  const file = readFileSync(path)
  const u32 = (at: number) => file.readUInt32LE(at)
  if (u32(0) !== 0x950412de) throw new Error(`${path} is no gettext catalogue`)
  const [count, messages, texts] = [u32(8), u32(12), u32(16)]
  const read = (table: number, i: number) => {
    const [length, at] = [u32(table + 8 * i), u32(table + 8 * i + 4)]
    return file.toString('utf8', at, at + length)
  }
  return new Map(Array.from({ length: count }, (_, i) => [read(messages, i), read(texts, i)]))
}

/**
 * GeoNames' names in some languages, by its number of a town or its code of a country or province, such as `UA.17`; without
 * those that are a romanization.
 */
export function geonamesIn(langs: readonly string[]): [lang: string, names: Map<string, string>][] {
  return langs.map((lang) => {
    const path = `${FOLDER}/${lang}/LC_MESSAGES/geonames.mo`
    if (!existsSync(path))
      throw new Error(`${path}: not there; unpack Debian's libgeonames-common and set GEONAMES_DIR`)
    return [lang, new Map([...catalogue(path)].filter(([, name]) => isWrittenIn(lang, name)))]
  })
}
