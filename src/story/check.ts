import { charactersAreSeen } from './rules/characters'
import { contestedHasItsOwnSource, everyParagraphIsAnnotated, placeOrReason } from './rules/claims'
import { nothingAfterAsOf, plannedIsAhead, saidBeforeItsSource, stopsAgree } from './rules/dates'
import { idsAreUnique } from './rules/ids'
import { languagesAreComplete, languagesAreListed, titlesAreShort } from './rules/languages'
import { layersAreListed, stepsShowTheirSubject, zoomsAreInRange } from './rules/layers'
import { marksDontOverlap, quotesMatchOnce } from './rules/quotes'
import { referencesResolve } from './rules/references'
import type { Finding, Rule } from './rules/rule'
import type { Story } from './schema'

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
  plannedIsAhead,
  nothingAfterAsOf,
  saidBeforeItsSource,
  stopsAgree,
  layersAreListed,
  stepsShowTheirSubject,
  zoomsAreInRange,
  languagesAreListed,
  languagesAreComplete,
  titlesAreShort,
} satisfies Record<string, Rule>

/** Everything that the rules find in a story. */
export function checkStory(story: Story): Finding[] {
  return Object.values(RULES).flatMap((rule) => rule(story))
}
