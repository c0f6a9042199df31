import { fill } from '../../panels/language/text'
import type { Fault } from '../state/faults'
import type { ComposeWords } from '.'

/** Keys of the file that no language has as a word, by the field of a form that they stand for. */
const FIELDS: Record<string, (words: ComposeWords) => string> = {
  noPlace: ({ place }) => place.noPlace,
  asOf: ({ story }) => story.asOf,
  minZoom: ({ fields }) => fields.minZoom,
  maxZoom: ({ fields }) => fields.maxZoom,
  lngLat: ({ place }) => place.coordinates,
}
const KEY = new RegExp(`(?<!["\\w])(?:${Object.keys(FIELDS).join('|')})(?!["\\w])`, 'g')

/** A sentence of the checker that calls the fields as the forms do; what stands in quotation marks is the file's. */
export const asForm = (sentence: string, words: ComposeWords): string =>
  sentence.replace(KEY, (key) => fill(words.check.field, { field: FIELDS[key]!(words) }))

/** Whether a fault says of a field no more than that nothing was chosen there: its key or the id in it is missing. */
export const isUnfilled = ({ path, wrong }: Fault, field: string): boolean =>
  path === field && /^(?:the key .* is missing$|"" is not among )/.test(wrong)
