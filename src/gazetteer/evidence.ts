import type { Gazetteer } from './gazetteer'
import type { Habits } from './languages/habits'
import type { Match } from './match'
import type { PlaceKind } from './place'
import { hasCase, type Token } from './tokens'
import { trapOf, type Around, type Trap } from './traps'

/** What the words around a name say of it. */
export interface Evidence {
  match: Match
  /** No place at all: a person, an organisation, a day. */
  isTrap: boolean
  /** Points for a place rather than something else. */
  place: number
  /** The kind of place that a word beside it names. */
  kind: PlaceKind | null
  /** Whether an article stands before it, as before rivers; `null` in a language where that says nothing. */
  hasThe: boolean | null
  /** In a script without capitals any word may read as a name. */
  isUncased: boolean
  /** The name that says what it lies in: "Paris, Texas", "Paris (Texas)", "Paris in Texas". */
  within: Match | null
}

const SPACE = /^[ \u00a0\u202f]$/u
const COMMA = /^(?:[,،] ?| \()$/u
const MOST_BETWEEN = 4

/** Reads what stands around each name. */
export function evidenceOf(
  tokens: Token[],
  matches: Match[],
  gazetteer: Gazetteer,
  habits: Habits,
): Evidence[] {
  const starts = new Map(matches.map((match) => [match.from, match]))
  const ends = new Map(matches.map((match) => [match.to, match]))
  const small = new Set(tokens.filter((one) => hasCase(one.text) && !one.isCapital).map(({ key }) => key))
  const people = new Set<string>()
  let last: { to: number; trap: Trap; isOfList: boolean } = { to: -9, trap: null, isOfList: false }
  const found = matches.map((match): Evidence => {
    const first = tokens[match.from]!
    const before = match.from > 0 && SPACE.test(first.gap) ? tokens[match.from - 1]! : null
    const after = SPACE.test(tokens[match.to + 1]?.gap ?? '') ? tokens[match.to + 1]! : null
    const isAmong = isListed(tokens, match, last, habits)
    const heads = headsOf(tokens, match, habits)
    const isHeaded = heads.some(({ key }) => habits.areas.has(key))
    const isOfList = isHeaded || (isAmong && last.isOfList)
    const kind = kindOf(tokens, match, heads, habits) ?? (isOfList ? 'admin1' : null)
    const elided = match.from > 0 && first.gap === '' ? tokens[match.from - 1]! : before
    const isLocative = elided !== null && (habits.locative.has(elided.key) || habits.city.has(elided.key))
    const around: Around = {
      tokens,
      match,
      gazetteer,
      habits,
      starts,
      ends,
      before,
      after,
      previous: (before && ends.get(match.from - 1)) || null,
      next: (after && starts.get(match.to + 1)) || null,
      isLocative: isLocative || isJoined(match, habits),
      isAfterTrap: last.to === match.from - 1 && last.trap !== null,
      isListed: isAmong,
      hasKind: kind !== null,
    }
    const isOne = match.from === match.to
    const goesOn = last.trap === 'person' || (last.trap !== null && isName(tokens[last.to]!, habits))
    const isChained = goesOn && before !== null && last.to === match.from - 1 && !around.isLocative
    const isSurname = isOne && people.has(first.key) && !isLocative && !isCountry(match)
    const isNone =
      isChained ||
      isSurname ||
      (isOne && first.isFirst && small.has(first.key)) ||
      isOfOtherWater(match, heads, habits)
    const trap = isNone ? 'other' : trapOf(around)
    if (trap === 'person' && isOne) people.add(first.key)
    last = { to: match.to, trap, isOfList }
    return {
      match,
      isTrap: trap !== null,
      place: pointsOf(around),
      kind,
      isUncased: !hasCase(first.text),
      hasThe: habits.hasCapitalTitles ? before?.key === 'the' : null,
      within: withinOf(tokens, match, starts, habits),
    }
  })
  return found
}

function pointsOf({
  tokens,
  match,
  gazetteer,
  habits,
  before,
  after,
  isLocative,
  isListed,
  hasKind,
}: Around): number {
  const first = tokens[match.from]!
  let points = 0
  if (isLocative || isListed) points += isLocative ? 1.2 : 0.8
  else if (match.from === match.to) {
    if (after && habits.saying.has(after.key)) points -= 1
    if (gazetteer.isGivenName(first.key)) points -= 1
    else if (gazetteer.isFamilyName(first.key)) points -= 0.7
  }
  if (hasKind) points += 1.2
  if (before?.isCapital && before.isFirst && !habits.function.has(before.key) && !isLocative) points -= 1.5
  if (before && habits.beside.has(before.key) && !before.isFirst) points += 0.5
  // a sentence seldom begins with a name in another case and no preposition
  if (habits.hasCases && first.isFirst && !isLocative && match.places.every(({ isForm }) => isForm))
    points -= 1.5
  if (isDateline(tokens, match)) points += 1.5
  return points
}

/** Whether only a comma or "and" stands between this name and the place before it. */
function isListed(
  tokens: Token[],
  { from }: Match,
  last: { to: number; trap: Trap },
  habits: Habits,
): boolean {
  if (last.trap !== null) return false
  if (last.to === from - 1)
    return COMMA.test(tokens[from]!.gap) || (habits.hasJoined && /^و/u.test(tokens[from]!.key))
  return last.to === from - 2 && habits.and.has(tokens[from - 1]!.key) && /^,? $/u.test(tokens[from - 1]!.gap)
}

const isCountry = ({ places }: Match) => places.some(({ place }) => place.kind === 'country')

/** Whether a word that is no place may be part of a longer name. */
const isName = ({ text, key, isCapital }: Token, habits: Habits) =>
  hasCase(text) && isCapital && !habits.function.has(key) && !habits.never.has(key)

/** A preposition that is written together with the name, as in Arabic. */
const isJoined = ({ places }: Match, { hasJoined }: Habits) =>
  hasJoined && places.every(({ isForm }) => isForm)

/** The word before a name, and before that its "of". */
function headsOf(tokens: Token[], { from }: Match, habits: Habits): Token[] {
  const before = tokens[from - 1]
  if (!before) return []
  const head = habits.of.has(before.key) ? tokens[from - 2] : undefined
  if (SPACE.test(tokens[from]!.gap)) return head ? [before, head] : [before]
  return tokens[from]!.gap === '' && head ? [head] : []
}

/** "Bay of Naples", where no such bay is known: the town is not meant. */
function isOfOtherWater({ places }: Match, [before, head]: Token[], habits: Habits): boolean {
  if (places.some(({ place }) => place.kind === 'water')) return false
  return Boolean(before && head && habits.water.has(head.key) && SPACE.test(before.gap))
}

/** A word for a kind of place in the name, beside it, or before its "of". */
function kindOf(tokens: Token[], { from, to }: Match, heads: Token[], habits: Habits): PlaceKind | null {
  const near = [tokens[from]!, tokens[to]!].filter(() => from < to)
  const after = tokens[to + 1]
  if (after && SPACE.test(after.gap)) near.push(after)
  near.push(...heads)
  for (const { key } of near) {
    if (habits.area.has(key)) return 'admin1'
    if (habits.water.has(key)) return 'water'
    if (habits.city.has(key)) return 'city'
  }
  return null
}

function withinOf(tokens: Token[], { to }: Match, starts: Map<number, Match>, habits: Habits): Match | null {
  const next = starts.get(to + 1)
  if (next) return COMMA.test(tokens[next.from]!.gap) ? next : null
  for (let i = to + 1; i <= to + MOST_BETWEEN && i < tokens.length; i += 1) {
    const { gap, key } = tokens[i]!
    if (!SPACE.test(gap) && !(i === to + 1 && COMMA.test(gap))) return null
    const match = starts.get(i)
    if (match) return match
    if (!habits.inside.has(key)) return null
  }
  return null
}

/** The place that a report was sent from, at the beginning of a paragraph. */
function isDateline(tokens: Token[], match: Match): boolean {
  const first = tokens[match.from]!
  if (match.from !== 0 && !first.gap.includes('\n')) return false
  const upTo = tokens.slice(match.to + 1, match.to + 7)
  return (
    upTo.some(({ gap }) => /[—–]|\s-\s|\(/u.test(gap)) && !upTo.slice(0, 1).some(({ gap }) => SPACE.test(gap))
  )
}
