import type { Gazetteer } from './gazetteer'
import { keyOf } from './key'
import { nameOf } from './place'
import { fameOf } from './rank'
import type { Candidate } from './ranked'

export interface SearchOptions {
  /** BCP 47, of the reader */
  language: string
  gazetteer: Gazetteer
  limit?: number
}

const MOST_KEYS = 400

/** Places whose name or other name begins with what was typed, the likeliest first; accents and capitals don't matter. */
export function searchPlaces(query: string, { language, gazetteer, limit = 10 }: SearchOptions): Candidate[] {
  const start = keyOf(query)
  if (start.length < 2) return []
  const best = new Map<string, Candidate>()
  for (const { key, place } of [
    ...gazetteer.find(start).map((place) => ({ key: start, place })),
    ...gazetteer.starting(start, MOST_KEYS),
  ]) {
    const isOwn = keyOf(nameOf(place, language)) === key || keyOf(place.name) === key
    const score = fameOf(place) + (key === start ? 3 : 0) + (isOwn ? 0.5 : 0)
    const id = `${place.kind} ${place.id}`
    if ((best.get(id)?.score ?? -Infinity) < score) best.set(id, { place, score })
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit)
}
