import { CHECKS, languageOf } from '../../languages'
import { ACTS_AHEAD } from '../acts'
import { daysIn } from '../day-names'
import type { Story } from '../schema'
import type { Finding, Rule } from './rule'
import { textsOf } from './texts'

/** A day without a year is taken for one to come only so far ahead. */
const AHEAD_DAYS = 183
const DAY_MS = 86_400_000

/** Warns of words that know what came after the story's day, and of later days that nobody had planned. */
export const nothingOfHindsight: Rule = (story) => {
  const planned = plannedDays(story)
  return textsOf(story).flatMap(({ path, lang, text, annotation }): Finding[] => {
    if (/^(?:changes\[|article\.note|sources\[\d+\]\.note)/.test(path)) return []
    const word = languageOf(lang, CHECKS)?.hindsight.exec(text)?.[0].trim()
    const later =
      annotation && ACTS_AHEAD.has(annotation.act)
        ? undefined
        : daysIn(text, lang)
            ?.map(({ monthDay, year }) => ({
              date: `${year ?? story.asOf.slice(0, 4)}-${monthDay}`,
              sure: !!year,
            }))
            .find(({ date, sure }) => isLater(date, story.asOf, sure) && !planned.has(date))?.date
    return [
      ...(word
        ? [{ path, wrong: `"${word}" looks back from a later day`, right: `what was known on ${story.asOf}` }]
        : []),
      ...(later
        ? [
            {
              path,
              wrong: `${later} is after the story's day ${story.asOf}`,
              right: 'a day that was planned',
            },
          ]
        : []),
    ].map((finding) => ({ ...finding, warning: true as const }))
  })
}

function isLater(date: string, asOf: string, sure: boolean): boolean {
  if (date <= asOf) return false
  return sure || Date.parse(date) - Date.parse(asOf) <= AHEAD_DAYS * DAY_MS
}

function plannedDays(story: Story): Set<string> {
  return new Set([
    ...story.journeys.flatMap(({ stops }) => stops.flatMap((stop) => stop.date ?? [])),
    ...story.annotations.flatMap(({ about }) =>
      about?.status === 'planned' ? [about.from ?? [], about.to ?? []].flat() : [],
    ),
  ])
}
