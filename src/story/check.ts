import { composedTexts } from './compose'
import type { Issue } from './issues'
import { basemapIsOne } from './rules/basemap'
import { charactersAreSeen } from './rules/characters'
import { datesStandInTheirSource, statementsCiteOneSource } from './rules/citations'
import { contestedHasItsOwnSource, everyParagraphIsAnnotated, placeOrReason } from './rules/claims'
import { nothingAfterAsOf, plannedIsAhead, saidBeforeItsSource, stepsOpenWhatHasCome } from './rules/dates'
import { nothingOfHindsight } from './rules/hindsight'
import { idsAreUnique } from './rules/ids'
import { captionsSayMore, imagesAreDescribed } from './rules/images'
import { stopsAgree, stopsAreSomewhere } from './rules/journeys'
import {
  languagesAreComplete,
  languagesAreKnown,
  languagesAreListed,
  textsAreInTheLanguages,
  titlesAreShort,
} from './rules/languages'
import {
  layersAreListed,
  layersHaveTheirShapes,
  layersLookDifferent,
  stepsShowTheirSubject,
  zoomsAreInRange,
} from './rules/layers'
import { markedDaysAreTheNotes } from './rules/marked-days'
import { otherSideIsAnotherParty, recordIsNoParty } from './rules/parties'
import { marksDontOverlap, quotesMatchOnce } from './rules/quotes'
import { referencesResolve } from './rules/references'
import { routeLandIsThere } from './rules/route-land'
import type { Finding, Rule } from './rules/rule'
import { wordsAreSetInTheirLanguage } from './rules/typography'
import { languagesHaveText, layersAreSeen, recordsAreUsed } from './rules/unseen'
import { weekdaysAreRight } from './rules/weekdays'
import { presetsFit, slotsAreFilled, whatIfFits } from './rules/what-if'
import { positionsAreInView } from './rules/whereabouts'
import type { StoryFile } from './schema'
import { stoodIn, type Cast } from './stand-ins'

/** What must hold in a story beyond its schema, in the order in which it is best mended. */
export const RULES = {
  charactersAreSeen,
  idsAreUnique,
  referencesResolve,
  quotesMatchOnce,
  marksDontOverlap,
  everyParagraphIsAnnotated,
  placeOrReason,
  contestedHasItsOwnSource,
  recordIsNoParty,
  otherSideIsAnotherParty,
  datesStandInTheirSource,
  statementsCiteOneSource,
  plannedIsAhead,
  nothingAfterAsOf,
  nothingOfHindsight,
  saidBeforeItsSource,
  stepsOpenWhatHasCome,
  stopsAreSomewhere,
  stopsAgree,
  layersAreListed,
  layersHaveTheirShapes,
  layersLookDifferent,
  stepsShowTheirSubject,
  zoomsAreInRange,
  basemapIsOne,
  routeLandIsThere,
  whatIfFits,
  presetsFit,
  slotsAreFilled,
  weekdaysAreRight,
  markedDaysAreTheNotes,
  positionsAreInView,
  layersAreSeen,
  recordsAreUsed,
  languagesAreListed,
  languagesAreKnown,
  textsAreInTheLanguages,
  languagesHaveText,
  languagesAreComplete,
  imagesAreDescribed,
  captionsSayMore,
  titlesAreShort,
  wordsAreSetInTheirLanguage,
} satisfies Record<string, Rule>

/** What a rule found, with the name of the rule. */
export type Ruled = Finding & { rule: string }

/** Everything that the rules find in a story. */
export function checkStory(story: StoryFile): Ruled[] {
  return Object.entries(RULES).flatMap(([rule, find]) => find(story).map((finding) => ({ rule, ...finding })))
}

/**
 * What the rules find in the good part of a file that the schema refuses. Its faults are filled twice, with values that
 * differ in everything: what is found both times, and needs nothing that was filled, is in the file itself.
 * @param issues what the schema says of the file
 */
export function checkGoodPart(input: unknown, issues: readonly Issue[]): Ruled[] {
  const foundWith = (cast: Cast, rules: [string, Rule][]): Ruled[] => {
    const made = stoodIn(input, issues, cast)
    if (!made) return []
    const filled = [...made.places]
    const story = composedTexts(made.story)
    return rules.flatMap(([rule, find]) =>
      attempt(() => find(story))
        .filter(({ needs = [] }) => !needs.some((need) => filled.some((place) => within(place, need))))
        .map((finding) => ({ rule, ...finding })),
    )
  }
  const found = foundWith(0, Object.entries(RULES))
  const ruled = new Set(found.map(({ rule }) => rule))
  if (ruled.size === 0) return []
  const again = foundWith(
    1,
    Object.entries(RULES).filter(([rule]) => ruled.has(rule)),
  )
  const seen = new Set(again.map((finding) => JSON.stringify(finding)))
  return found.filter((finding) => seen.has(JSON.stringify(finding)))
}

/** Whether one of two places of a file holds the other. */
function within(a: string, b: string): boolean {
  return [a, b].some((inner, i) => {
    const outer = i === 0 ? b : a
    return inner === outer || (inner.startsWith(outer) && '.['.includes(inner[outer.length]!))
  })
}

/** Texts that break a pattern of the schema are more than a rule has to bear. */
function attempt(find: () => Finding[]): Finding[] {
  try {
    return find()
  } catch {
    return []
  }
}
