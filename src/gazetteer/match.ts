import type { Gazetteer } from './gazetteer'
import type { Habits } from './languages/habits'
import { nameKeys, type Place } from './place'
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
  /** Whether the name is spelled otherwise than any that is known. */
  isNear?: boolean
}

const MOST_WORDS = 8
const MOST_CONTRACTED = 3
const MOST_SMALL = 3
/** Abbreviations of states: in capitals only, and without other forms. */
const ABBREVIATIONS = new Set(
  'us uk uae usa drc dprk prc car ksa rdc rca eau rpc сша пар цар оае оаэ юар кнр кндр дрк рф'.split(' '),
)
/** What may stand between two words of a name: a space, a hyphen, nothing, a point after a short word. */
const JOINED = /^(?:\.?[ \u00a0\u202f]|\n(?!\n)|[-\u2010-\u2015]|['’ʼ]|)$/u

/** The longest names that begin at each word, none over another. */
export function matchesIn(
  tokens: Token[],
  gazetteer: Gazetteer,
  habits: Habits,
  forms: (key: string) => string[],
): Match[] {
  const matches: Match[] = []
  const find = found(gazetteer, habits)
  const at = (i: number) => (canBegin(tokens, i) ? longest(tokens, i, gazetteer, find, forms, habits) : null)
  /** "La Côte d'Ivoire" has no "La Côte": a name that begins within another, ends after it and is no shorter, comes first. */
  const bestAt = (i: number): Match | null => {
    const found = at(i)
    if (!found || found.from === found.to) return found
    for (let inner = i + 1; inner <= found.to; inner += 1) {
      const other = at(inner)
      if (other && other.to > found.to && other.to - inner >= found.to - i) return null
    }
    return found
  }
  let i = 0
  while (i < tokens.length) {
    const found = bestAt(i)
    if (found && !isSamePlace(matches.at(-1), found, tokens)) matches.push(found)
    i = found ? found.to + 1 : i + 1
  }
  return matches
}

/** "Joal-Fadiouth" is one place by each half of its name: the second is added to the first. */
function isSamePlace(before: Match | undefined, found: Match, tokens: Token[]): boolean {
  if (before?.to !== found.from - 1 || tokens[found.from]!.gap !== '-') return false
  const both = before.places.filter(({ place }) => found.places.some((other) => other.place === place))
  if (!both.length) return false
  before.to = found.to
  before.places = both
  return true
}

/** Places by key, without those that only begin with an article; each key is looked up once. */
function found(gazetteer: Gazetteer, habits: Habits): (key: string) => Place[] {
  const known = new Map<string, Place[]>()
  return (key) => {
    const places =
      known.get(key) ??
      withChiefTowns(
        key,
        gazetteer.find(key).filter((place) => !isArticleOf(key, place, habits)),
        gazetteer,
      )
    known.set(key, places)
    return places
  }
}

/** In scripts without capitals, where fewer names are known, a chief town has its province's. */
function withChiefTowns(key: string, places: Place[], gazetteer: Gazetteer): Place[] {
  if (hasCase(key) || places.some(({ kind }) => kind === 'city')) return places
  const towns = places
    .filter(({ kind }) => kind === 'admin1')
    .flatMap((province) =>
      gazetteer
        .find(nameKeys(province)['']!)
        .filter(({ seat, country }) => seat && country === province.country),
    )
  return [...places, ...towns]
}

/** A word, and what it may be a form of. */
export function formsOf({ forms }: Habits): (key: string) => string[] {
  const known = new Map<string, string[]>()
  return (key) => {
    const made = known.get(key) ?? [key, ...forms(key)]
    known.set(key, made)
    return made
  }
}

/** A name begins with a capital; those of waters and regions also with a small word before one: "golfe de Guinée". */
function canBegin(tokens: Token[], i: number): boolean {
  const { text, isCapital, key } = tokens[i]!
  if (isCapital || !hasCase(text)) return key.length > 1 || tokens[i + 1]?.gap === ''
  return tokens.slice(i + 1, i + 1 + MOST_SMALL).some((token) => token.isCapital)
}

type Path = { key: string; isForm: boolean; most: number }

function longest(
  tokens: Token[],
  from: number,
  gazetteer: Gazetteer,
  find: (key: string) => Place[],
  forms: (key: string) => string[],
  habits: Habits,
): Match | null {
  let best: Match | null = null
  let hasCapital = false
  const isUpper = tokens[from]!.text === tokens[from]!.text.toUpperCase()
  const isSmall = hasCase(tokens[from]!.text) && !tokens[from]!.isCapital
  // "au Havre" is "à" and "Le Havre"
  const article = from > 0 && tokens[from]!.gap.trim() === '' && habits.contracted[tokens[from - 1]!.key]
  let paths: Path[] = [{ key: '', isForm: false, most: MOST_WORDS }]
  if (article) paths.push({ key: `${article} `, isForm: false, most: MOST_WORDS })
  for (let to = from; to < tokens.length && to - from < MOST_WORDS && paths.length; to += 1) {
    const token = tokens[to]!
    if (to > from && !JOINED.test(token.gap)) break
    // "The river" has a capital because a sentence begins
    const isArticle = to === from && token.isFirst && habits.function.has(token.key)
    hasCapital ||= (token.isCapital && !isArticle) || !hasCase(token.text)
    const space = to === from || token.gap === '' ? '' : ' '
    paths = paths.flatMap(({ key, isForm, most }) =>
      most <= to - from
        ? []
        : forms(token.key).map((form, n) => ({
            key: key + space + form,
            isForm: isForm || n > 0,
            most: to > from ? most : key ? MOST_CONTRACTED : 1,
          })),
    )
    if (hasCapital) {
      // a form of a common word is none of a name
      const isWord = to === from && habits.hasCases && forms(token.key).some((form) => habits.never.has(form))
      // a word that is no name is none in another form either
      const names = paths.filter(({ key, isForm }) =>
        isForm ? !isWord && canBeForm(key, habits) : isUpper || !ABBREVIATIONS.has(key),
      )
      const places = names.flatMap(({ key, isForm }) =>
        find(key)
          .filter(({ kind }) => !isSmall || (kind !== 'city' && kind !== 'admin1'))
          .map((place) => ({ place, key, isForm })),
      )
      const own = article ? places.filter(({ key }) => key.startsWith(`${article} `)) : []
      if (own.length) places.splice(0, places.length, ...own)
      if (places.length) best = { from, to, key: places[0]!.key, places: unique(places) }
    }
    if (to === from) {
      for (const path of paths) if (path.most === 1) path.most = gazetteer.wordsAfter(path.key)
      paths = paths.filter(({ most }) => most > 1)
    }
  }
  return best
}

/** An article begins a name only where it is a part of the usual one: "The Hague". */
function isArticleOf(key: string, place: Place, habits: Habits): boolean {
  const space = key.indexOf(' ')
  if (space < 0 || !habits.function.has(key.slice(0, space))) return false
  return place.kind === 'city' && !Object.values(nameKeys(place)).includes(key)
}

const canBeForm = (key: string, { never }: Habits) =>
  !never.has(key) && !ABBREVIATIONS.has(key) && key.length > 2

function unique(places: Match['places']): Match['places'] {
  const seen = new Set<Place>()
  return places.filter(({ place }) => !seen.has(place) && seen.add(place))
}
