import type { Gazetteer } from './gazetteer'
import type { Habits } from './languages/habits'
import type { Match } from './match'
import type { PlaceKind } from './place'
import { hasCase, type Token } from './tokens'

/** What the words around a name say of it. */
export interface Evidence {
  match: Match
  /** No place at all: a person, an organisation, a day. */
  isTrap: boolean
  /** Points for a place rather than something else. */
  place: number
  /** The kind of place that a word beside it names. */
  kind: PlaceKind | null
  /** Whether an article stands before it, as before rivers. */
  hasThe: boolean
  /** The name that stands after a comma, or in brackets: what it lies in. */
  within: Match | null
}

const SPACE = /^[ \u00a0\u202f]$/u
const LIST = /^(?:,|، ?|,)\s$/u

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
  const found = matches.map((match): Evidence => {
    const first = tokens[match.from]!
    const before = match.from > 0 && SPACE.test(first.gap) ? tokens[match.from - 1]! : null
    const after = SPACE.test(tokens[match.to + 1]?.gap ?? '') ? tokens[match.to + 1]! : null
    const isOne = match.from === match.to
    const isLatin = hasCase(first.text) && habits.hasCapitalTitles
    const has = (set: Set<string>, token: Token | null) => token !== null && set.has(token.key)
    const isLocative = has(habits.locative, before) || has(habits.city, before)
    const kind = kindBeside(tokens, match, habits)
    let place = 0
    let isTrap = false
    const trap = (isPerson = false) => {
      isTrap = true
      if (isPerson && isOne) people.add(first.key)
    }

    if (isOne && habits.never.has(first.key)) trap()
    if (isOne && first.isFirst && small.has(first.key)) trap()
    if (has(habits.titles, before) && !isLocative && isPersonAfterTitle(match, before!, habits)) trap(true)
    if (has(habits.organisations, before) && !before!.isFirst) trap()
    if (has(habits.organisations, after) && (after!.isCapital || !hasCase(after!.text))) trap()
    if (isOfOrganisation(tokens, match.from, habits)) trap()
    if (before?.isCapital && !ends.has(match.from - 1)) {
      const isPerson = gazetteer.isGivenName(before.key)
      const isKnown = habits.beside.has(before.key) || habits.function.has(before.key) || kind !== null
      const isPeople = habits.never.has(before.key)
      if (isPerson && !habits.function.has(before.key)) trap(true)
      else if (/^\p{Lu}$/u.test(before.text) && before.gap !== '') trap(true)
      else if (!isKnown && !isPeople && !isLocative) {
        if (before.isFirst) place -= 1.5
        else trap()
      }
    }
    if (after?.isCapital && !starts.has(match.to + 1)) {
      const isKnown =
        habits.beside.has(after.key) ||
        habits.titles.has(after.key) ||
        habits.never.has(after.key) ||
        habits.function.has(after.key) ||
        kind !== null
      const isPerson = isOne && gazetteer.isGivenName(first.key)
      if (isPerson && !isKnown && !isLocative) trap()
      else if (isLatin && !isKnown) trap()
    }
    if (isOne && has(habits.saying, after) && !isLocative) place -= 1
    if (isOne && !isLocative && gazetteer.isGivenName(first.key)) place -= 1
    if (isOne && !isLocative && gazetteer.isFamilyName(first.key)) place -= 0.7
    if (isLocative) place += 1.2
    if (kind) place += 1.2
    if (has(habits.beside, before) && !before!.isFirst) place += 0.5
    if (isDateline(tokens, match)) place += 1.5
    const next = starts.get(match.to + 1)
    const comma = tokens[match.to + 1]?.gap ?? ''
    const within = next && (LIST.test(comma) || /^ \($/u.test(comma)) ? next : null
    const hasThe = before !== null && /^(?:the)$/u.test(before.key)
    return { match, isTrap, place, kind, hasThe, within }
  })
  for (const one of found)
    if (people.has(tokens[one.match.from]!.key) && one.match.from === one.match.to && one.place < 1)
      one.isTrap = true
  return found
}

/** "President Lincoln", but "президент Франції" and "le président du Mali": a name in another case than the first is a place. */
function isPersonAfterTitle(match: Match, before: Token, habits: Habits): boolean {
  if (!match.places.some(({ isForm }) => !isForm)) return false
  if (match.places.some(({ place }) => place.kind === 'country')) return false
  return before.isCapital || !habits.hasCapitalTitles
}

function isOfOrganisation(tokens: Token[], from: number, habits: Habits): boolean {
  const of = tokens[from - 1]
  if (!of || !/^(?:of|de|du|d|des)$/u.test(of.key)) return false
  const head = tokens[from - 2]
  return Boolean(head && habits.organisations.has(head.key) && (head.isCapital || !habits.hasCapitalTitles))
}

function kindBeside(tokens: Token[], match: Match, habits: Habits): PlaceKind | null {
  const after = tokens[match.to + 1]
  const near = [
    after && SPACE.test(after.gap) ? after : null,
    ...[1, 2].map((n) => {
      const before = tokens[match.from - n]
      if (!before) return null
      if (n === 2 && !/^(?:of|de|du|d|des)$/u.test(tokens[match.from - 1]!.key)) return null
      return before
    }),
  ]
  for (const token of near) {
    if (!token) continue
    if (habits.area.has(token.key)) return 'admin1'
    if (habits.water.has(token.key)) return 'water'
    if (habits.city.has(token.key)) return 'city'
  }
  return null
}

/** The place that a report was sent from, at the beginning of a paragraph. */
function isDateline(tokens: Token[], match: Match): boolean {
  const first = tokens[match.from]!
  if (match.from !== 0 && !first.gap.includes('\n')) return false
  const upTo = tokens.slice(match.to + 1, match.to + 7)
  return (
    upTo.some(({ gap }) => /[—–]|\s-\s|\(/u.test(gap)) &&
    !upTo.slice(0, 2).some(({ gap }) => /^[ ]$/u.test(gap))
  )
}
