import type { Gazetteer } from './gazetteer'
import type { Habits } from './languages/habits'
import type { Match } from './match'
import { hasCase, type Token } from './tokens'

/** Words around a name, and what is known to read them. */
export interface Around {
  tokens: Token[]
  match: Match
  gazetteer: Gazetteer
  habits: Habits
  /** The word before and after, where only a space is between. */
  before: Token | null
  after: Token | null
  /** Names by their first and last word. */
  starts: Map<number, Match>
  ends: Map<number, Match>
  /** Names that end or begin there. */
  previous: Match | null
  next: Match | null
  /** Whether a preposition of place or a noun for a town stands before it. */
  isLocative: boolean
  /** Whether the name that ends before it is none of a place. */
  isAfterTrap: boolean
  /** Whether it stands in a list after a place. */
  isListed: boolean
  /** Whether a word beside it says what kind of place it is. */
  hasKind: boolean
}

export type Trap = 'person' | 'other' | null

const HYPHEN = /^[-‐‑]$/u
const AL = /^(?:al|el|ad|ar|as|ash|at|az|es)$/u
const INITIAL = /^\p{Lu}$/u
const OPENS = /[“"«„]\s?$/u
/** In a sentence: speech has a colon or a comma before it, or begins a line. */
const QUOTES = /^\s[“"«„]\s?$/u
const CLOSES = /^\s?[”"»“]/u
const SPACE = /^[ \u00a0\u202f]$/u
const MOST_RUN = 4
const MOST_QUOTED = 4
const NAME_OF = /^(?:of|de|du|d)$/u
const OF = /^(?:of|de|du|d|des|la|the)$/u

/** Whether what reads as a place's name is a person's, an organisation's, a day's or a common word; checked from the surest on. */
export function trapOf(around: Around): Trap {
  const { match, tokens, habits, isLocative, isListed, hasKind } = around
  const first = tokens[match.from]!
  if (match.from === match.to) {
    if (habits.never.has(first.key) || habits.function.has(first.key)) return 'other'
    const isUncased = !hasCase(first.text)
    const isUsual = isUncased
      ? match.places.every(({ key }) => habits.usual.has(key))
      : habits.usual.has(first.key) && first.isFirst
    // a preposition stands before any word where it is written together with it
    if (isUsual && (isUncased || !isLocative) && !hasKind && !isListed) return 'other'
    if (habits.organisations.has(first.key)) return 'other'
    if (isUncased && [habits.city, habits.area, habits.water].some((kinds) => kinds.has(first.key)))
      return 'other'
  }
  const kinds = [habits.area, habits.city, habits.water]
  const isName = ({ key }: Token) =>
    kinds.some((words) => words.has(key)) || (!habits.never.has(key) && !habits.function.has(key))
  if (match.from < match.to && !tokens.slice(match.from, match.to + 1).some(isName)) return 'other'
  if (isInCompound(around) || goesOnInArabic(around)) return 'other'
  return personOf(around) ?? organisationOf(around) ?? quotedOf(around) ?? runOf(around)
}

/** "Croix-Rouge": a hyphen, and a capital that is no other name and no article, as in "Al-Thawrah". */
function isInCompound({ tokens, match, starts, ends, habits, isAfterTrap }: Around): boolean {
  const next = tokens[match.to + 1]
  if (next && HYPHEN.test(next.gap)) {
    if (next.isCapital && !starts.has(match.to + 1)) return true
    // "Colombey-les-Deux-Églises"
    if (habits.function.has(next.key) && HYPHEN.test(tokens[match.to + 2]?.gap ?? '')) return true
  }
  const before = tokens[match.from - 1]
  if (!before?.isCapital || !HYPHEN.test(tokens[match.from]!.gap)) return false
  return isAfterTrap || (before.key.length > 3 && !ends.has(match.from - 1))
}

/** "Bab al-Hawa" is another place than Bab. */
function goesOnInArabic({ tokens, match, after }: Around): boolean {
  const more = tokens[match.to + 2]
  return Boolean(after && AL.test(after.text) && more?.isCapital && HYPHEN.test(more.gap))
}

function personOf({ tokens, match, gazetteer, habits, before, after, previous, isLocative }: Around): Trap {
  const first = tokens[match.from]!
  const title = before ?? titleWithPoint(tokens, match)
  if (title && isTitle(title, habits) && isPersonAfterTitle(match, title, habits)) return 'person'
  if (
    before &&
    isGiven(before, gazetteer, habits) &&
    !isOuter(previous, match) &&
    !goesOnAfter(previous, match, first, habits)
  )
    return 'person'
  if (before && INITIAL.test(before.text) && !habits.function.has(before.key)) return 'person'
  if (match.from !== match.to || !after || (isLocative && !habits.hasCases)) return null
  const isNameAfter = hasCase(after.text) ? after.isCapital && !isKnown(after, habits) : false
  const names = habits.hasCases ? [first.key, ...match.places.map(({ key }) => key)] : [first.key]
  return isNameAfter && names.some((name) => gazetteer.isGivenName(name)) ? 'person' : null
}

/** "Khan Yunis and Rafah": the given name is a place's, or what follows is joined by "and". */
const goesOnAfter = (previous: Match | null, match: Match, token: Token, habits: Habits) =>
  (previous !== null && previous.from < previous.to) ||
  (habits.hasJoined && token.key.startsWith('و') && match.places.every(({ isForm }) => isForm))

const isTitle = ({ key }: Token, { titles, hasCases, forms }: Habits) =>
  titles.has(key) || (hasCases && forms(key).some((form) => titles.has(form)))

const isGiven = (token: Token, gazetteer: Gazetteer, habits: Habits) =>
  (token.isCapital || !hasCase(token.text)) &&
  gazetteer.isGivenName(token.key) &&
  !habits.function.has(token.key) &&
  !habits.beside.has(token.key) &&
  !habits.locative.has(token.key)

/** "M. Paris", "Dr. London" */
function titleWithPoint(tokens: Token[], match: Match): Token | null {
  return match.from > 0 && /^\.[ \u00a0\u202f]$/u.test(tokens[match.from]!.gap)
    ? tokens[match.from - 1]!
    : null
}

/** "President Lincoln", but "президент Франції" and "le président du Mali": a name in another case than the first is a place. */
function isPersonAfterTitle(match: Match, title: Token, habits: Habits): boolean {
  if (match.places.some(({ place }) => place.kind === 'country')) return false
  if (!match.places.some(({ isForm }) => !isForm)) return false
  return title.isCapital || !habits.hasCapitalTitles
}

function organisationOf({ tokens, match, gazetteer, habits, before, after }: Around): Trap {
  const isName = (token: Token) => token.isCapital || !hasCase(token.text) || !habits.hasCapitalTitles
  if (before && habits.organisations.has(before.key) && isName(before)) return 'other'
  if (after && !hasCase(after.text) && habits.organisations.has(after.key)) return 'other'
  for (
    let i = match.to + 1;
    i <= match.to + MOST_RUN && SPACE.test(tokens[i]?.gap ?? '') && tokens[i]!.isCapital;
    i += 1
  )
    if (habits.organisations.has(tokens[i]!.key)) return 'other'
  let of = match.from - 1
  while (of >= 0 && match.from - of <= 2 && OF.test(tokens[of]!.key)) of -= 1
  const head = of < match.from - 1 ? tokens[of] : undefined
  if (!head) return null
  // "Jesus of Nazareth", "Henri de Toulouse-Lautrec"
  const isOf = of === match.from - 2 && NAME_OF.test(tokens[of + 1]!.key) && SPACE.test(tokens[of + 1]!.gap)
  if (isOf && hasCase(head.text) && isGiven(head, gazetteer, habits)) return 'other'
  return habits.organisations.has(head.key) && isName(head) ? 'other' : null
}

/** The name of a ship, a club or a paper, in quotation marks: short, and begun with a capital. */
function quotedOf({ tokens, match, isLocative, hasKind }: Around): Trap {
  if (isLocative || hasKind) return null
  let from = match.from
  while (from > 0 && match.from - from < MOST_QUOTED && !OPENS.test(tokens[from]!.gap)) from -= 1
  const { gap, isCapital } = tokens[from]!
  if (!QUOTES.test(gap) || !isCapital) return null
  for (let to = match.to + 1; to <= from + MOST_QUOTED && to < tokens.length; to += 1)
    if (CLOSES.test(tokens[to]!.gap)) return 'other'
  return match.to === tokens.length - 1 || tokens.length <= from + MOST_QUOTED ? 'other' : null
}

/** Capitals beside it make a longer name, as "Orhan Pamuk" or "Manila Times". */
function runOf(around: Around): Trap {
  const { tokens, match, habits, before, after, previous, next, isLocative, hasKind } = around
  if (before?.isCapital && !isKnown(before, habits) && !hasKind && !before.isFirst) {
    if (!isOuter(previous, match)) return 'person'
  }
  if (!after?.isCapital || isInner(match, next)) return null
  if (hasKind) return isNameOfMore(tokens, match, habits) ? 'other' : null
  if (isKnown(after, habits) && !(next && habits.hasCapitalTitles)) return null
  if (isBeforePerson(around)) return null
  if (habits.hasCapitalTitles) return 'other'
  const isElision = isLocative || tokens[match.from]!.gap === ''
  return !habits.hasCases && !isElision ? 'other' : null
}

/** "In Oslo Kari Nordmann said": a sentence begins with where, and who follows without a comma. */
function isBeforePerson({ tokens, match, gazetteer, habits, before, after, isLocative }: Around): boolean {
  const family = tokens[match.to + 2]
  if (!isLocative || !before?.isFirst || !after || !family?.isCapital || !SPACE.test(family.gap)) return false
  const isCapital = match.places.some(({ place }) => place.seat === 1 || place.kind === 'country')
  return (isCapital || isGiven(after, gazetteer, habits)) && !habits.organisations.has(family.key)
}

/** "Golden State Warriors": what follows the word for a kind of place is neither known nor a name's end. */
function isNameOfMore(tokens: Token[], { to }: Match, habits: Habits): boolean {
  const [word, more] = [tokens[to + 1], tokens[to + 2]]
  if (
    !habits.hasCapitalTitles ||
    !word ||
    ![habits.area, habits.water, habits.city].some((kinds) => kinds.has(word.key))
  )
    return false
  return Boolean(more?.isCapital && SPACE.test(more.gap) && !isKnown(more, habits))
}

const isKnown = ({ key }: Token, habits: Habits) =>
  habits.beside.has(key) ||
  habits.titles.has(key) ||
  habits.never.has(key) ||
  habits.function.has(key) ||
  habits.locative.has(key) ||
  habits.city.has(key)

/** Whether the name before is a country or province that this one may lie in, as "Турції Анкарі". */
const isOuter = (previous: Match | null, match: Match): boolean =>
  Boolean(previous && isLarger(previous) && sharesCountry(previous, match))

const isInner = (match: Match, next: Match | null): boolean =>
  Boolean(next && isLarger(next) && sharesCountry(next, match))

const isLarger = ({ places }: Match) =>
  places.some(({ place }) => place.kind === 'country' || place.kind === 'admin1')

const sharesCountry = (a: Match, b: Match) =>
  a.places.some(
    ({ place }) => place.country && b.places.some((other) => other.place.country === place.country),
  )
