import { typesetAll, type Lang } from '../../../story'
import { interfaceFor } from '../../../languages'
import { CATALOGUES, type Catalogue, type Plural } from '../../../languages/catalogues'
import { numberFormat, pluralRules } from '../formats'

export type { Catalogue }

/** Every word of the interface for a story in a language, typeset. Rejects where its chunk can't be loaded. */
export async function loadCatalogue(lang: Lang): Promise<Catalogue> {
  const own = interfaceFor(lang)
  return typesetAll(await CATALOGUES[own](), own)
}

const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdfb\ufe70-\ufefc]/
const FROM_LEFT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/**
 * Fills the `{names}` of a sentence. What is written the other way is isolated (UAX #9), so that it does not draw the
 * words beside it along.
 */
export function fill(sentence: string, values: Record<string, string | number>): string {
  const other = FROM_RIGHT.test(sentence.replace(/\{\w+\}/g, '')) ? FROM_LEFT : FROM_RIGHT
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(values[name] ?? whole)
    return other.test(value) ? `\u2068${value}\u2069` : value
  })
}

/** Ends a text with a full stop, where an abbreviation ("2022 г.") has not done so. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** "3 notes", by the plural rules of the language. */
export function countNotes(words: Catalogue, n: number, lang: Lang): string {
  return count(words.notes, n, lang)
}

/** A sentence with its number, by the plural rules of the language. */
export function count(plural: Plural, n: number, lang: Lang): string {
  const rule = pluralRules(lang).select(n)
  return fill(plural[rule] ?? plural.other, { n: numberFormat(lang).format(n) })
}
