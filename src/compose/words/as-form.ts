import { fill } from '../../panels/language/text'
import type { Fault } from '../state/faults'
import type { ComposeWords, Spoken } from '.'

/** Keys of the file that no language has as a word, by the field of a form that they stand for. */
const FIELDS: Record<string, (words: ComposeWords) => string> = {
  noPlace: ({ place }) => place.noPlace,
  asOf: ({ story }) => story.asOf,
  minZoom: ({ fields }) => fields.minZoom,
  maxZoom: ({ fields }) => fields.maxZoom,
  lngLat: ({ place }) => place.coordinates,
}
const KEY = new RegExp(`(?<!["\\w])(?:${Object.keys(FIELDS).join('|')})(?!["\\w])`, 'g')

/** What English calls a note in the file, outside of quotation marks; the other languages have the forms' word. */
const ANNOTATION = /(?<!["\w[])(an )?annotation(s?)(?!["\w[])/g

/** A sentence of the checker that calls things as the forms do; what stands in quotation marks is the file's. */
export function asForm(sentence: string, { lang, words }: Pick<Spoken, 'lang' | 'words'>): string {
  const own = sentence.replace(KEY, (key) => fill(words.check.field, { field: FIELDS[key]!(words) }))
  return lang === 'en' ? own.replace(ANNOTATION, (_, an, s) => `${an ? 'a ' : ''}note${s}`) : own
}

/** Whether a fault says of a field no more than that nothing stands there: its key, its text or the id in it is missing. */
export const isUnfilled = ({ path, wrong, right }: Fault, field: string): boolean =>
  path === field &&
  (/^(?:the key .* is missing$|"" is not among )/.test(wrong) || (wrong === '""' && right === 'some text'))
