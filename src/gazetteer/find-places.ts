import { evidenceOf, type Evidence } from './evidence'
import type { Gazetteer } from './gazetteer'
import { keyOf } from './key'
import { habitsOf } from './languages'
import { formsOf, matchesIn, type Match } from './match'
import { nearMatches } from './near'
import type { Place } from './place'
import { emptyContext, type Context } from './rank'
import type { Candidate } from './candidates'
import { rankedOf } from './ranked'
import { tokensOf } from './tokens'

/** Words of a text that name a place. */
export interface Mention {
  /** UTF-16 units from the text's beginning. */
  start: number
  end: number
  /** The words as the text has them. */
  words: string
  /** The likeliest first. */
  candidates: Candidate[]
}

export interface FindOptions {
  /** BCP 47, of the text */
  language: string
  gazetteer: Gazetteer
}

/** A name that is enough by itself to say what a text is about. */
const CERTAIN = 7
const MOST_COUNTRIES = 6
/** What stands for the size of straits, lakes, rivers and canals. */
const WIDE = 1_000_000
const MOST_CANDIDATES = 8
const ABBREVIATED = /^(?:\p{Lu}\.)+\p{Lu}$/u

/**
 * Finds the places that a text names, in its order; small towns of those countries that it is about are loaded first.
 * Names of persons, of organisations and of peoples are none.
 */
export async function findPlaces(text: string, { language, gazetteer }: FindOptions): Promise<Mention[]> {
  const habits = habitsOf(language, text)
  const tokens = tokensOf(text, language)
  const forms = formsOf(habits)
  const match = () => matchesIn(tokens, gazetteer, habits, forms)
  const read = (matches: Match[]) => evidenceOf(tokens, matches, gazetteer, habits)
  const first = read(match())
  const context = aboutOf(first, language, gazetteer)
  const about = [...context.countries].sort((a, b) => b[1] - a[1]).slice(0, MOST_COUNTRIES)
  await Promise.all(about.map(([country]) => gazetteer.load(country)))
  const countries = about.map(([country]) => country)
  const near = nearMatches(tokens, match(), countries, gazetteer, habits, forms)
  const evidence = read(near)
  return rankedOf(evidence, aboutOf(evidence, language, gazetteer, context), language).map(
    ({ one, candidates }) => {
      const { start } = tokens[one.match.from]!
      const { end: last } = tokens[one.match.to]!
      // the last point of "U.S."
      const end = text[last] === '.' && ABBREVIATED.test(text.slice(start, last)) ? last + 1 : last
      return { start, end, words: text.slice(start, end), candidates: candidates.slice(0, MOST_CANDIDATES) }
    },
  )
}

/** Countries and places that a text names without doubt. */
function aboutOf(evidence: Evidence[], language: string, gazetteer: Gazetteer, before?: Context): Context {
  const context = emptyContext()
  const add = (country: string, weight: number) => {
    if (country) context.countries.set(country, (context.countries.get(country) ?? 0) + weight)
  }
  for (const { candidates } of rankedOf(evidence, before ?? emptyContext(), language)) {
    const [best, second] = candidates
    if (!best || best.score < CERTAIN || (second && best.score - second.score < 1)) continue
    add(best.place.country, best.place.kind === 'country' ? 2 : 1)
    if (best.place.kind === 'water')
      countriesOf(best.place, gazetteer).forEach((country) => add(country, 0.7))
    if (best.place.kind !== 'country' && !isWide(best.place)) context.places.add(best.place)
  }
  return context
}

/** Seas and oceans have no one place. */
const isWide = ({ kind, people }: Place) => kind === 'water' && people > WIDE

/** Countries in a water's name: "Panama Canal". */
const countriesOf = ({ name }: Place, gazetteer: Gazetteer) =>
  name
    .split(/[\s–-]+/u)
    .flatMap((word) => gazetteer.find(keyOf(word)))
    .filter(({ kind }) => kind === 'country')
    .map(({ country }) => country)
