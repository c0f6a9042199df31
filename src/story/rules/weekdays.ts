import type { Annotation, Lang, StoryFile } from '../schema'
import { weekdayName, weekdayOf, weekdaysIn } from '../weekdays'
import type { Finding, Rule } from './rule'
import { textsOf } from './texts'

/** A day without a year is taken for the one nearest to the story's day. */
const YEAR_OF_DAYS = 365.25
const DAY_MS = 86_400_000

/**
 * A weekday in a text is that of the date beside it; where the date has no year, this is a warning. Warns too of a title
 * or of marked words whose weekday no date of the note has.
 * Days without a year that are wrong in the story's year, and all right in another one, are told once, at the story's day.
 */
export const weekdaysAreRight: Rule = (story) => {
  const year = yearMeant(story)
  const found: Finding[] = year === null ? [] : [otherYear(story.asOf, year)]
  for (const { path, lang, text, annotation } of textsOf(story)) {
    const isTitle = /^annotations\[\d+\]\.title/.test(path)
    for (const { name, at, day, beside } of weekdaysIn(text, lang)) {
      if (beside) {
        if (year !== null && beside.year === undefined) continue
        const dates = datesMeant(beside, text, story.asOf)
        if (dates.length === 0 || dates.some((date) => weekdayOf(date) === day)) continue
        const [date] = dates as [string]
        const right = weekdayName(date, lang)
        found.push({
          path,
          at,
          wrong: `"${name}" beside ${date}, which is another day of the week`,
          right: `"${right}", or the date that was meant`,
          ...(beside.year === undefined && { warning: true }),
        })
      } else if (isTitle && annotation)
        found.push(...contradiction(annotation, { path, at, name, day, lang }))
    }
  }
  story.annotations.forEach((annotation, i) =>
    annotation.target.forEach(({ language, selector }, j) => {
      const path = `annotations[${i}].target[${j}].selector.exact`
      for (const one of weekdaysIn(selector.exact, language))
        if (!one.beside) found.push(...contradiction(annotation, { ...one, path, lang: language }))
    }),
  )
  return found
}

/** How many years before the story's own may be the one that its texts are of. */
const YEARS_BACK = 10

/**
 * The year in which all the days without a year have the weekday beside them, where the year of `asOf` contradicts more
 * than one of them, or one while all sources are of the other year; `null` where that of `asOf` may be right.
 */
function yearMeant(story: StoryFile): number | null {
  const { asOf, sources } = story
  const days = new Map<string, { monthDay: string; day: number; isWrong: boolean }>()
  for (const { lang, text } of textsOf(story))
    for (const { day, beside } of weekdaysIn(text, lang)) {
      if (!beside || beside.year !== undefined) continue
      const { monthDay } = beside
      const isWrong = !datesMeant(beside, text, asOf).some((date) => weekdayOf(date) === day)
      days.set(`${monthDay} ${day}`, { monthDay, day, isWrong })
    }
  const wrong = [...days.values()].filter(({ isWrong }) => isWrong).length
  if (wrong === 0) return null
  const own = Number(asOf.slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, i) => own - 1 - i)
  const fitting = years.filter((year) =>
    [...days.values()].every(({ monthDay, day }) => weekdayOf(`${year}-${monthDay}`) === day),
  )
  if (wrong > 1) return fitting[0] ?? null
  const published = new Set(sources.flatMap(({ date }) => (date ? Number(date.slice(0, 4)) : [])))
  return fitting.find((year) => published.size === 1 && published.has(year)) ?? null
}

const otherYear = (asOf: string, year: number): Finding => ({
  path: 'asOf',
  wrong: `${asOf}, but the weekdays in the text are those of ${year}`,
  right: `a day in ${year} that the story stands at`,
  warning: true,
})

interface Named {
  path: string
  at: number
  name: string
  day: number
  lang: Lang
}

/** A weekday by itself, in what stands for the whole note, is that of one of its dates. */
function contradiction(annotation: Pick<Annotation, 'date' | 'about'>, named: Named): Finding[] {
  const { path, at, name, day, lang } = named
  const days = daysOf(annotation)
  if (days.length > 6 || days.some((date) => weekdayOf(date) === day)) return []
  const wrong = `"${name}", but the note is dated ${days.map((date) => `${date} (${weekdayName(date, lang)})`).join(', ')}`
  return [{ path, at, wrong, right: 'the weekday of the date, or the date of the weekday', warning: true }]
}

/** The days of a note, YYYY-MM-DD: when it was said, and all from the first to the last that it is about. */
function daysOf({ date, about }: Pick<Annotation, 'date' | 'about'>): string[] {
  const from = about?.from ?? about?.to
  if (from === undefined) return [date]
  const days = [date]
  const last = Date.parse(about?.to ?? from)
  for (let time = Date.parse(from); time <= last && days.length < 9; time += DAY_MS)
    days.push(new Date(time).toISOString().slice(0, 10))
  return days
}

/** The dates that a day may stand for: with its year, else nearest to the story's day, or in a year that the text names. */
export function datesMeant(
  { monthDay, year }: { monthDay: string; year: string | undefined },
  text: string,
  asOf: StoryFile['asOf'],
): string[] {
  const isDay = (date: string) =>
    !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
  if (year !== undefined) return [`${year}-${monthDay}`].filter(isDay)
  const own = Number(asOf.slice(0, 4))
  const far = (date: string) => Math.abs(Date.parse(date) - Date.parse(asOf)) / DAY_MS
  const near = [own, own - 1, own + 1]
    .map((one) => `${one}-${monthDay}`)
    .filter((date) => isDay(date) && far(date) <= YEAR_OF_DAYS / 2)
  const named = [...text.matchAll(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g)].map(([one]) => `${one}-${monthDay}`)
  return [...new Set([...near, ...named])].filter(isDay)
}
