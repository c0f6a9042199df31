import { holds, rank, WITHIN, type Candidate } from './candidates'
import type { Evidence } from './evidence'
import type { Match } from './match'
import type { Place } from './place'
import { distanceKm, type Context } from './rank'

/** A name in a text with the places that it may mean, the likeliest first. */
export interface Ranked {
  one: Evidence
  candidates: Candidate[]
}

/** From this score on, words are taken for a place. */
const LEAST_SCORE = 5.4
/** What was said in full before is meant again; what is said in full only later is not meant before. */
const AGAIN = 1.5
/** Names so many before and after are beside a name, where they are not more words away. */
const BEFORE = 3
const AFTER = 2
const MOST_WORDS = 60
const LOCAL_KM = 200
/** A spelling that is not known has to have its place near those around it. */
const LEAST_LOCAL = 0.3
const ALONE = 3

/** Names that mean a place, each with its places. A name by itself means the same wherever a text has it. */
export function rankedOf(evidence: Evidence[], context: Context, language: string): Ranked[] {
  const all = evidence
    .filter(({ isTrap }) => !isTrap)
    .map((one) => ({ one, candidates: rank(one, context, language) }))
    .filter(({ candidates }) => candidates.length > 0)
  const inFull = new Map<string, { from: number; place: Place }>()
  for (const { one, candidates } of all)
    if (isInFull(one, candidates) && !inFull.has(one.match.key))
      inFull.set(one.match.key, { from: one.match.from, place: candidates[0]!.place })
  // "Savannah, Georgia" says which Georgia
  const byMatch = new Map(all.map((each) => [each.one.match, each]))
  const outer = new Map<Match, Candidate[]>()
  for (const { one, candidates } of all)
    if (isInFull(one, candidates)) {
      const around = byMatch.get(one.within!)
      if (around) outer.set(around.one.match, holding(around.candidates, candidates[0]!.place))
    }
  const byName = new Map<string, Candidate[]>()
  all.forEach(({ one, candidates }, i) => {
    if (outer.has(one.match) || !isPlain(one, candidates)) return
    const full = inFull.get(one.match.key)
    const better = candidates
      .map(({ place, score }) => {
        const again = full?.place.id !== place.id ? 0 : full.from < one.match.from ? AGAIN : -AGAIN
        const local = localOf(place, besides(all, i))
        const isAlone = one.match.isNear && local < LEAST_LOCAL
        const isOpen = candidates.length > 1 && one.place >= 0
        return { place, score: score + again + (isOpen ? local : 0) - (isAlone ? ALONE : 0) }
      })
      .sort((a, b) => b.score - a.score)
    if (better[0]!.score > (byName.get(one.match.key)?.[0]!.score ?? -Infinity))
      byName.set(one.match.key, better)
  })
  return all
    .map(({ one, candidates }) => ({
      one,
      candidates:
        outer.get(one.match) ?? (isPlain(one, candidates) ? byName.get(one.match.key)! : candidates),
    }))
    .filter(({ candidates }) => candidates[0]!.score >= LEAST_SCORE)
}

function holding(candidates: Candidate[], inner: Place): Candidate[] {
  return candidates
    .map(({ place, score }) => ({
      place,
      score: score + (place.kind !== 'city' && place.country === inner.country ? WITHIN : 0),
    }))
    .sort((a, b) => b.score - a.score)
}

const isPlain = (one: Evidence, candidates: Candidate[]) =>
  one.kind === null && !one.hasThe && !isInFull(one, candidates)

/** Whether what stands after a name is what its likeliest place lies in. */
const isInFull = ({ within }: Evidence, [first]: Candidate[]) =>
  within !== null && holds(within, first!.place)

/** The likeliest places of the names around one. */
function besides(all: Ranked[], i: number): Place[] {
  const { from, key } = all[i]!.one.match
  return all
    .slice(Math.max(0, i - BEFORE), i + AFTER + 1)
    .filter(({ one }) => one.match.key !== key && Math.abs(one.match.from - from) <= MOST_WORDS)
    .map(({ candidates }) => candidates[0]!.place)
}

function localOf(place: Place, near: Place[]): number {
  return near.reduce((most, { kind, country, at }) => {
    if (place.kind === 'country') return Math.max(most, country === place.country ? 1.5 : 0)
    if (kind === 'country') return Math.max(most, country === place.country ? 0.8 : 0)
    return Math.max(most, 1.5 * Math.exp(-distanceKm(at, place.at) / LOCAL_KM))
  }, 0)
}
