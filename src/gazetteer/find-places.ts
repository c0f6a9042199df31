import { evidenceOf, type Evidence } from './evidence'
import type { Gazetteer } from './gazetteer'
import { habitsOf } from './languages'
import { formsOf, matchesIn } from './match'
import { nameKeys, type Place } from './place'
import { contextOf, fameOf, fitOf, emptyContext, isSpelled, type Context } from './rank'
import { tokensOf } from './tokens'

/** A place that a mention may mean; the higher the score the likelier. */
export interface Candidate {
  place: Place
  score: number
}

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

/** From this score on, words are taken for a place. */
const LEAST_SCORE = 5.4
/** A name that is enough by itself to say what a text is about. */
const CERTAIN = 7
const MOST_COUNTRIES = 6
const MOST_CANDIDATES = 8
/** A place in what stands after its comma, as "Paris, Texas". */
const WITHIN = 6
const AGAIN = 1.5
const ABBREVIATED = /^(?:\p{Lu}\.)+\p{Lu}$/u
const SMALL_TOWN = 20_000

/**
 * Finds the places that a text names, in its order; small towns of those countries that it is about are loaded first.
 * Names of persons, of organisations and of peoples are none.
 */
export async function findPlaces(text: string, { language, gazetteer }: FindOptions): Promise<Mention[]> {
  const habits = habitsOf(language, text)
  const tokens = tokensOf(text, language)
  const forms = formsOf(habits)
  const read = () => evidenceOf(tokens, matchesIn(tokens, gazetteer, habits, forms), gazetteer, habits)
  const first = read()
  const context = aboutOf(first, language)
  const about = [...context.countries].sort((a, b) => b[1] - a[1]).slice(0, MOST_COUNTRIES)
  await Promise.all(about.map(([country]) => gazetteer.load(country)))
  const evidence = read()
  return mentionsOf(evidence, aboutOf(evidence, language, context), language).map(({ one, candidates }) => {
    const { start } = tokens[one.match.from]!
    const { end: last } = tokens[one.match.to]!
    // the last point of "U.S."
    const end = text[last] === '.' && ABBREVIATED.test(text.slice(start, last)) ? last + 1 : last
    return { start, end, words: text.slice(start, end), candidates }
  })
}

/** Countries and places that a text names without doubt. */
function aboutOf(evidence: Evidence[], language: string, before?: Context): Context {
  const context = emptyContext()
  const add = (country: string, weight: number) => {
    if (country) context.countries.set(country, (context.countries.get(country) ?? 0) + weight)
  }
  for (const { candidates } of mentionsOf(evidence, before ?? emptyContext(), language)) {
    const [best, second] = candidates
    if (!best || best.score < CERTAIN || (second && best.score - second.score < 1)) continue
    add(best.place.country, best.place.kind === 'country' ? 2 : 1)
    if (best.place.kind !== 'country' && best.place.kind !== 'water') context.places.add(best.place)
  }
  return context
}

type Ranked = { one: Evidence; candidates: Candidate[] }

/** Mentions with their places. A name by itself means wherever it stands what it most likely means anywhere. */
function mentionsOf(evidence: Evidence[], context: Context, language: string): Ranked[] {
  const ranked = evidence
    .filter(({ isTrap }) => !isTrap)
    .map((one) => ({ one, candidates: rank(one, context, language) }))
  const said = new Map<string, Place>()
  const byName = new Map<string, Candidate[]>()
  for (const { one, candidates } of ranked) {
    const { key } = one.match
    const [first] = candidates
    if (!first) continue
    if (isPlain(one)) {
      const before = said.get(key)
      const again = before ? preferring(before, candidates) : candidates
      if (again[0]!.score > (byName.get(key)?.[0]?.score ?? -Infinity)) byName.set(key, again)
    } else if (one.within) said.set(key, first.place)
  }
  return ranked.flatMap(({ one, candidates }) => {
    const chosen = isPlain(one) ? byName.get(one.match.key)! : candidates
    const isSure = chosen[0] && chosen[0].score >= LEAST_SCORE
    return isSure ? [{ one, candidates: chosen.slice(0, MOST_CANDIDATES) }] : []
  })
}

const isPlain = ({ within, kind, hasThe }: Evidence) => within === null && kind === null && !hasThe

/** What was said in full before is likely meant again. */
function preferring(place: Place, candidates: Candidate[]): Candidate[] {
  return candidates
    .map((one) => (one.place.id === place.id ? { ...one, score: one.score + AGAIN } : one))
    .sort((a, b) => b.score - a.score)
}

function rank(one: Evidence, context: Context, language: string): Candidate[] {
  const { match, within, isUncased } = one
  const besides = match.places.map(({ place }) => place)
  const isNamed = ({ place, key }: (typeof match.places)[number]) => {
    const keys = nameKeys(place)
    return (keys[language] ?? keys['']) === key
  }
  const hasNamed = match.places.some(isNamed)
  return match.places
    .map((found): Candidate => {
      const { place, isForm } = found
      const support = contextOf(place, context, besides)
      const isInside = within?.places.some(({ place: outer }) => holds(outer, place)) ?? false
      const isTown = place.kind === 'city'
      const isSmall = isTown && place.people < SMALL_TOWN
      const isDoubtful = isUncased && isTown && !isNamed(found) && one.place <= 0 && support < 1.5
      const score =
        fameOf(place) +
        support +
        fitOf(place, one) +
        one.place +
        (isNamed(found) ? 0.6 : hasNamed && !isSpelled(place, found.key) ? -2.5 : 0) -
        (isForm ? 0.3 : 0) +
        (isInside ? WITHIN : 0) -
        (isDoubtful ? 2.5 : 0) -
        (isSmall && one.place <= 0 && !isInside ? 2 : 0)
      return { place, score }
    })
    .sort((a, b) => b.score - a.score)
}

/** Whether a place is a part of another, by country; provinces by distance. */
function holds(outer: Place, { country, kind, id }: Place): boolean {
  if (outer.id === id || !country || outer.country !== country) return false
  return outer.kind === 'country' || (outer.kind === 'admin1' && kind === 'city')
}
