import { evidenceOf, type Evidence } from './evidence'
import type { Gazetteer } from './gazetteer'
import { habitsOf } from './languages'
import { keyOf } from './key'
import { matchesIn } from './match'
import type { Place } from './place'
import { contextOf, fameOf, fitOf, type Context } from './rank'
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
const SMALL_TOWN = 20_000

/**
 * Finds the places that a text names, in its order; small towns of those countries that it is about are loaded first.
 * Names of persons, of organisations and of peoples are none.
 */
export async function findPlaces(text: string, { language, gazetteer }: FindOptions): Promise<Mention[]> {
  const habits = habitsOf(language, text)
  const tokens = tokensOf(text, language)
  const read = () => evidenceOf(tokens, matchesIn(tokens, gazetteer, habits), gazetteer, habits)
  const first = read()
  const context = aboutOf(first, language)
  const about = [...context.countries].sort((a, b) => b[1] - a[1]).slice(0, MOST_COUNTRIES)
  await Promise.all(about.map(([country]) => gazetteer.load(country)))
  const evidence = read()
  return mentionsOf(evidence, aboutOf(evidence, language, context), language).map(({ one, candidates }) => {
    const { start } = tokens[one.match.from]!
    const { end } = tokens[one.match.to]!
    return { start, end, words: text.slice(start, end), candidates }
  })
}

/** Countries and places that a text names without doubt. */
function aboutOf(evidence: Evidence[], language: string, before?: Context): Context {
  const context: Context = { countries: new Map(), places: [] }
  const add = (country: string, weight: number) => {
    if (country) context.countries.set(country, (context.countries.get(country) ?? 0) + weight)
  }
  const start = before ?? { countries: new Map(), places: [] }
  for (const { candidates } of mentionsOf(evidence, start, language)) {
    const [best, second] = candidates
    if (!best || best.score < CERTAIN || (second && best.score - second.score < 1)) continue
    add(best.place.country, best.place.kind === 'country' ? 2 : 1)
    if (best.place.kind !== 'country' && best.place.kind !== 'water') context.places.push(best.place)
  }
  return context
}

type Ranked = { one: Evidence; candidates: Candidate[] }

/** Mentions with their places; a name means the same place wherever the text has it. */
function mentionsOf(evidence: Evidence[], context: Context, language: string): Ranked[] {
  const ranked = evidence
    .filter(({ isTrap }) => !isTrap)
    .map((one) => ({ one, candidates: rank(one, context, language) }))
  const byName = new Map<string, Ranked>()
  for (const each of ranked) {
    const key = each.candidates[0] ? each.one.match.key : ''
    const best = byName.get(key)
    if (!best || (each.candidates[0]?.score ?? 0) > (best.candidates[0]?.score ?? 0)) byName.set(key, each)
  }
  return ranked.flatMap((each) => {
    const best = byName.get(each.one.match.key)
    const isSure = best?.candidates[0] && best.candidates[0].score >= LEAST_SCORE
    if (!isSure) return []
    const isOwn = each.one.within !== null || each.one.kind !== null || !best
    const candidates = isOwn ? each.candidates : best.candidates
    return candidates.length ? [{ one: each.one, candidates: candidates.slice(0, MOST_CANDIDATES) }] : []
  })
}

function rank(one: Evidence, context: Context, language: string): Candidate[] {
  const { match, within, kind } = one
  const hasKind = match.places.some(({ place }) => place.kind === kind)
  return match.places
    .map(({ place, key, isForm }): Candidate => {
      const isNamed = keyOf(place.names[language] ?? place.name) === key
      const support = contextOf(place, context)
      const isInside = within?.places.some(({ place: outer }) => holds(outer, place)) ?? false
      const isSmall = place.kind === 'city' && place.people < SMALL_TOWN
      return {
        place,
        score:
          fameOf(place) +
          support +
          fitOf(place, one, hasKind) +
          one.place +
          (isNamed ? 0.6 : 0) -
          (isForm ? 0.3 : 0) +
          (isInside ? WITHIN : 0) -
          (isSmall && one.place <= 0 && !isInside ? 2 : 0),
      }
    })
    .sort((a, b) => b.score - a.score)
}

/** Whether a place is a part of another, by country; provinces by distance. */
function holds(outer: Place, { country, kind, id }: Place): boolean {
  if (outer.id === id || !country || outer.country !== country) return false
  return outer.kind === 'country' || (outer.kind === 'admin1' && kind === 'city')
}
