/** What helps to tell places in a language; all words as `keyOf` has them. */
export interface Habits {
  /** Words that a place follows: prepositions of place, and nouns for a kind of place. */
  locative: Set<string>
  /** Words that begin a sentence and are no part of a name. */
  function: Set<string>
  /** Words before a person's name. */
  titles: Set<string>
  /** Words that make what they stand with an organisation, a book or a street. */
  organisations: Set<string>
  /** Words beside a name that say what kind of place it is. */
  city: Set<string>
  area: Set<string>
  /** Of those, the ones for several places: what is listed after them is of the kind. */
  areas: Set<string>
  water: Set<string>
  /** Capitalised words that may stand beside a place's name and are no part of it: directions, months, days, peoples. */
  beside: Set<string>
  /** Months, days, peoples, and usual words that are also a town's name. */
  never: Set<string>
  /** Verbs of which a person is the subject. */
  saying: Set<string>
  /** Names that a word as it stands in a sentence may be a form of; without the word itself. */
  forms(key: string): string[]
  /** Common words that are a town's name too: no place at the beginning of a sentence, unless a preposition stands before. */
  usual: Set<string>
  /** Prepositions that have swallowed an article, and the article. */
  contracted: Record<string, string>
  /** Words between two places of a list. */
  and: Set<string>
  /** Words between a place and what it lies in. */
  inside: Set<string>
  /** Words between the word for a kind of place and its name. */
  of: Set<string>
  /** Whether all words of a longer name have capitals, so that a capital beside a name makes it another. */
  hasCapitalTitles: boolean
  /** Whether the ending of a name says how it stands in the sentence. */
  hasCases: boolean
  /** Whether prepositions are written together with the word that follows. */
  hasJoined: boolean
}

export const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/u))
