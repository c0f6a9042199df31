import { charactersAreSeen } from './rules/characters'
import { datesStandInTheirSource, statementsCiteOneSource } from './rules/citations'
import { contestedHasItsOwnSource, everyParagraphIsAnnotated, placeOrReason } from './rules/claims'
import { nothingAfterAsOf, plannedIsAhead, saidBeforeItsSource } from './rules/dates'
import { nothingOfHindsight } from './rules/hindsight'
import { idsAreUnique } from './rules/ids'
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
import { otherSideIsAnotherParty, recordIsNoParty } from './rules/parties'
import { marksDontOverlap, quotesMatchOnce } from './rules/quotes'
import { referencesResolve } from './rules/references'
import type { Finding, Rule } from './rules/rule'
import { wordsAreSetInTheirLanguage } from './rules/typography'
import { presetsFit, slotsAreFilled, whatIfFits } from './rules/what-if'
import type { StoryFile } from './schema'

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
  stopsAreSomewhere,
  stopsAgree,
  layersAreListed,
  layersHaveTheirShapes,
  layersLookDifferent,
  stepsShowTheirSubject,
  zoomsAreInRange,
  whatIfFits,
  presetsFit,
  slotsAreFilled,
  languagesAreListed,
  languagesAreKnown,
  textsAreInTheLanguages,
  languagesAreComplete,
  titlesAreShort,
  wordsAreSetInTheirLanguage,
} satisfies Record<string, Rule>

/** Everything that the rules find in a story. */
export function checkStory(story: StoryFile): Finding[] {
  return Object.values(RULES).flatMap((rule) => rule(story))
}
