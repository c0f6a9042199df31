import type { Gazetteer } from './gazetteer'
import type { Habits } from './languages/habits'
import type { Place } from './place'
import { hasCase, type Token } from './tokens'

/** Words of a text that name places, before it is decided which and whether. */
export interface Match {
  /** First and last token. */
  from: number
  to: number
  /** The name as it is looked up, of the form that was found first. */
  key: string
  /** Places of that name; `isForm` where the text has another form of it. */
  places: { place: Place; key: string; isForm: boolean }[]
}

const MOST_WORDS = 8
/** What may stand between two words of a name: a space, a hyphen, nothing, a point after a short word. */
const JOINED = /^(?:\.?[ \u00a0\u202f]|\n(?!\n)|[-\u2010-\u2015]|['’ʼ]|)$/u

/** The longest names that begin at each word, none over another. */
export function matchesIn(tokens: Token[], gazetteer: Gazetteer, habits: Habits): Match[] {
  const matches: Match[] = []
  const forms = formsOf(habits)
  let i = 0
  while (i < tokens.length) {
    const found = canBegin(tokens, i, habits) ? longest(tokens, i, gazetteer, forms) : null
    if (found) matches.push(found)
    i = found ? found.to + 1 : i + 1
  }
  return matches
}

function formsOf({ forms }: Habits): (key: string) => string[] {
  const known = new Map<string, string[]>()
  return (key) => {
    const made = known.get(key) ?? [key, ...forms(key)]
    known.set(key, made)
    return made
  }
}

/** A name begins with a capital, or with the word for a kind of place before one. */
function canBegin(tokens: Token[], i: number, habits: Habits): boolean {
  const { text, isCapital, key } = tokens[i]!
  if (isCapital || !hasCase(text)) return key.length > 1
  return [habits.water, habits.area, habits.city].some((kinds) => kinds.has(key))
}

type Path = { key: string; isForm: boolean; most: number }

function longest(
  tokens: Token[],
  from: number,
  gazetteer: Gazetteer,
  forms: (key: string) => string[],
): Match | null {
  let best: Match | null = null
  let hasCapital = false
  let paths: Path[] = [{ key: '', isForm: false, most: MOST_WORDS }]
  for (let to = from; to < tokens.length && to - from < MOST_WORDS && paths.length; to += 1) {
    const token = tokens[to]!
    if (to > from && !JOINED.test(token.gap)) break
    hasCapital ||= token.isCapital || !hasCase(token.text)
    const space = to === from || token.gap === '' ? '' : ' '
    paths = paths.flatMap(({ key, isForm, most }) =>
      most <= to - from
        ? []
        : forms(token.key).map((form, n) => ({
            key: key + space + form,
            isForm: isForm || n > 0,
            most: to === from ? 1 : most,
          })),
    )
    if (hasCapital) {
      const places = paths.flatMap(({ key, isForm }) =>
        gazetteer.find(key).map((place) => ({ place, key, isForm })),
      )
      if (places.length) best = { from, to, key: places[0]!.key, places: unique(places) }
    }
    if (to === from) {
      for (const path of paths) path.most = gazetteer.wordsAfter(path.key)
      paths = paths.filter(({ most }) => most > 1)
    }
  }
  return best
}

function unique(places: Match['places']): Match['places'] {
  const seen = new Set<Place>()
  return places.filter(({ place }) => !seen.has(place) && seen.add(place))
}
