import type { Gazetteer } from './gazetteer'
import { keyOf } from './key'
import { nameOf } from './place'
import { fameOf } from './rank'
import type { Candidate } from './candidates'
import { scriptOf } from './script'

export interface SearchOptions {
  /** BCP 47, of the reader */
  language: string
  gazetteer: Gazetteer
  limit?: number
}

const MOST_KEYS = 400
/** For the usual name, or the one in the reader's language. */
const OWN_NAME = 2
const IN_FULL = 3

/** Places whose name or other name begins with what was typed, the likeliest first; accents and capitals don't matter. */
export function searchPlaces(query: string, { language, gazetteer, limit = 10 }: SearchOptions): Candidate[] {
  const start = keyOf(query)
  if (start.length < (scriptOf(start) === 'other' ? 1 : 2)) return []
  const best = new Map<string, Candidate>()
  for (const { key, place } of [
    ...gazetteer.find(start).map((place) => ({ key: start, place })),
    ...gazetteer.starting(start, MOST_KEYS),
  ]) {
    const isOwn = keyOf(nameOf(place, language)) === key || keyOf(place.name) === key
    const score = fameOf(place) + (key === start ? IN_FULL : 0) + (isOwn ? OWN_NAME : 0)
    const id = `${place.kind} ${place.id}`
    if ((best.get(id)?.score ?? -Infinity) < score) best.set(id, { place, score })
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit)
}
