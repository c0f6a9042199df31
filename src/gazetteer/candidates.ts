import type { Evidence } from './evidence'
import type { Match } from './match'
import { nameKeys, type Place } from './place'
import { contextOf, fameOf, fitOf, isSpelled, type Context } from './rank'

/** A place that a mention may mean; the higher the score the likelier. */
export interface Candidate {
  place: Place
  score: number
}

/** A place in what stands after its comma, as "Paris, Texas". */
export const WITHIN = 6
/** For a spelling that is not known. */
const NEAR = 1
/** Where a town's name is followed by its state's, though that may be a town's too: "Spokane, Washington". */
const NAMES_STATES = new Set(['US', 'CA', 'AU'])
const LARGE_TOWN = 100_000
const SMALL_TOWN = 20_000

/** The places that a name in a text may mean, the likeliest first. */
export function rank(one: Evidence, context: Context, language: string): Candidate[] {
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
      const isInside = within !== null && holds(within, place)
      const isTown = place.kind === 'city'
      const isSmall = isTown && !place.seat && place.people < SMALL_TOWN
      const isDoubtful = isUncased && isTown && !isNamed(found) && one.place <= 0 && support < 1.5
      const score =
        fameOf(place) +
        support +
        fitOf(place, one) +
        one.place +
        (isNamed(found) ? 0.6 : hasNamed && !isOurs(place) && !isSpelled(place, found.key) ? -2.5 : 0) -
        (isForm ? 0.3 : 0) -
        (match.isNear ? NEAR : 0) +
        (isInside ? WITHIN : 0) -
        (isDoubtful ? 2.5 : 0) -
        (isSmall && one.place <= 0 && !isInside ? 2 : 0)
      return { place, score }
    })
    .sort((a, b) => b.score - a.score)
}

/** Other names of waters and regions are chosen, those of towns come from anywhere. */
const isOurs = ({ kind }: Place) => kind === 'water' || kind === 'region'

/** Whether a place lies in one that a name may mean; in a province only where the name is not a town's too, as in a list. */
export function holds(outer: Match, { country, kind, id }: Place): boolean {
  const isTown = outer.places.some(({ place }) => place.kind === 'city' && place.people >= LARGE_TOWN)
  return outer.places.some(({ place }) => {
    if (place.id === id || !country || place.country !== country) return false
    if (place.kind === 'country') return true
    return (
      kind !== 'country' &&
      kind !== 'admin1' &&
      place.kind !== 'city' &&
      (!isTown || NAMES_STATES.has(country))
    )
  })
}
