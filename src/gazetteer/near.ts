import type { Gazetteer } from './gazetteer'
import type { Habits } from './languages/habits'
import type { Match } from './match'
import type { Place } from './place'
import { consonantsOf, difference, latinOf } from './sound'
import { hasCase, type Token } from './tokens'

const SPACE = /^[ \u00a0\u202f]$/u
const LEAST_CONSONANTS = 3
const LEAST_LETTERS = 4
const MOST_DIFFERENCE = 0.34
const MOST_PLACES = 3

/** A town, one of its names, and how much that differs from the word. */
type Found = { place: Place; key: string; by: number }

/** Towns by the classes of their consonants. */
type Index = Map<string, { place: Place; key: string; latin: string }[]>

/**
 * Names that are spelled otherwise than any that is known, as a town's that nobody wrote in this script before: words where
 * only a place can stand, with the consonants of a town in one of the countries.
 */
export function nearMatches(
  tokens: Token[],
  matches: Match[],
  countries: string[],
  gazetteer: Gazetteer,
  habits: Habits,
  forms: (key: string) => string[],
): Match[] {
  const taken = new Set(matches.flatMap(({ from, to }) => tokens.slice(from, to + 1)))
  const ends = new Set(matches.map(({ to }) => to))
  const known = new Map<string, Found[]>()
  const bestOf = (word: string): Found[] => {
    const best = known.get(word) ?? nearestOf(word, countries, gazetteer, habits, forms)
    known.set(word, best)
    return best
  }
  const found = tokens.flatMap((token, i): Match[] => {
    if (taken.has(token) || !canBePlace(tokens, i, ends, habits)) return []
    const best = bestOf(token.key)
    if (!best.length) return []
    ends.add(i)
    return [
      {
        from: i,
        to: i,
        key: token.key,
        places: best.map(({ place, key }) => ({ place, key, isForm: false })),
        isNear: true,
      },
    ]
  })
  return found.length ? [...matches, ...found].sort((a, b) => a.from - b.from) : matches
}

function nearestOf(
  word: string,
  countries: string[],
  gazetteer: Gazetteer,
  habits: Habits,
  forms: (key: string) => string[],
): Found[] {
  const all = forms(word)
  if (all.some((form) => habits.never.has(form) || habits.usual.has(form))) return []
  const places = countries.flatMap((country) => {
    const index = indexOf(country, gazetteer)
    return all.flatMap((form) => nearest(form, index))
  })
  return unique(places.sort((a, b) => a.by - b.by || b.place.people - a.place.people)).slice(0, MOST_PLACES)
}

/** A capital by itself after a preposition of place, or a word after one for a kind of place. */
function canBePlace(tokens: Token[], i: number, ends: Set<number>, habits: Habits): boolean {
  const { key, text, gap, isCapital, isFirst } = tokens[i]!
  const before = tokens[i - 1]
  if (!before || key.length < LEAST_LETTERS) return false
  if ([habits.never, habits.usual, habits.function, habits.titles].some((words) => words.has(key)))
    return false
  const isAfter = SPACE.test(gap) || gap === ''
  const hasWord = isAfter && (habits.city.has(before.key) || habits.area.has(before.key))
  if (!hasCase(text)) {
    // a verb joined by "and" has its object after it
    const isLast = !SPACE.test(tokens[i + 1]?.gap ?? '.')
    return hasWord || (habits.hasJoined && isLast && ends.has(i - 1) && key.startsWith('و'))
  }
  if (!isCapital || isFirst || text === text.toUpperCase()) return false
  const after = tokens[i + 1]
  if (after?.isCapital && SPACE.test(after.gap) && !habits.hasCases) return false
  const isListed =
    (isAfter && habits.and.has(before.key) && ends.has(i - 2)) || (gap === ', ' && ends.has(i - 1))
  return hasWord || isListed || (isAfter && habits.locative.has(before.key) && !habits.contracted[before.key])
}

const indices = new WeakMap<Gazetteer, Map<string, Index>>()

function indexOf(country: string, gazetteer: Gazetteer): Index {
  const known = indices.get(gazetteer) ?? new Map<string, Index>()
  indices.set(gazetteer, known)
  const index = known.get(country) ?? indexed(gazetteer.townsOf(country))
  known.set(country, index)
  return index
}

function indexed(towns: { place: Place; key: string }[]): Index {
  const index: Index = new Map()
  for (const { place, key } of towns) {
    const latin = latinOf(key)
    const consonants = consonantsOf(latin)
    if (consonants.length < LEAST_CONSONANTS) continue
    const all = index.get(consonants)
    if (all) all.push({ place, key, latin })
    else index.set(consonants, [{ place, key, latin }])
  }
  return index
}

function nearest(word: string, index: Index): Found[] {
  const latin = latinOf(word)
  const isUnwritten = /\p{Script=Arabic}/u.test(word)
  return (index.get(consonantsOf(latin)) ?? [])
    .map(({ place, key, latin: other }) => ({
      place,
      key,
      by: isUnwritten ? difference(bare(latin), bare(other)) : difference(latin, other),
    }))
    .filter(({ by }) => by <= MOST_DIFFERENCE)
}

/** Short vowels are not written in Arabic. */
const bare = (latin: string) => latin.replace(/[aeiouyw]/gu, '')

function unique<T extends { place: Place }>(places: T[]): T[] {
  const seen = new Set<Place>()
  return places.filter(({ place }) => !seen.has(place) && seen.add(place))
}
