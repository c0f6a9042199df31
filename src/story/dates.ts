import { languageOf, SETTINGS } from '../languages'
import { groupBy } from './groups'
import type { Lang } from './languages'
import type { Annotation, Story } from './schema'
import { typesetFormat } from './typography'

const FORMATS = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

// a formatter costs more than a thousand of its answers
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(lang: Lang, form: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${form} ${lang}`
  let formatter = formatters.get(key)
  if (!formatter) {
    const options = { ...FORMATS[form], timeZone: 'UTC', calendar: 'gregory' }
    formatter = new Intl.DateTimeFormat(localeOf(lang), options)
    formatters.set(key, formatter)
  }
  return formatter
}

/** The tag that a language is formatted by: one with a region of its own stays as it is. */
export function localeOf(lang: Lang): string {
  return (lang.includes('-') ? undefined : languageOf(lang, SETTINGS)?.locale) ?? lang
}

function format(date: string, lang: Lang, form: keyof typeof FORMATS): string {
  return set(formatterOf(lang, form).format(timeOf(date)), lang)
}

function set(text: string, lang: Lang): string {
  return typesetFormat(languageOf(lang, SETTINGS)?.date?.(text) ?? text, lang)
}

function timeOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** Makes ready what the first date takes longest for: the calendar of the language (20 ms on a laptop). */
export function warmDates(lang: Lang) {
  formatterOf(lang, 'date')
}

/** "22 April 2022", by the calendar and grammar of the language. */
export function formatDate(date: string, lang: Lang): string {
  return format(date, lang, 'date')
}

/** "24 February – 22 April 2022", or the one date where both are the same day. */
export function formatPeriod(from: string, to: string, lang: Lang): string {
  return set(formatterOf(lang, 'date').formatRange(timeOf(from), timeOf(to)), lang)
}

/** "Tue 26 Apr": the weekday is computed, never typed. */
export function formatDay(date: string, lang: Lang): string {
  return format(date, lang, 'day')
}

/** "Tuesday", computed from the date in UTC. */
export function weekday(date: string, lang: Lang): string {
  return format(date, lang, 'weekday')
}

/**
 * The day that an annotation stands at in time: when the thing itself was or is to be, else when it was said.
 * What is told of a past period stands at its end, as the whole of it was not known before.
 */
export function dayOf({ about, date }: Annotation): string {
  return (about?.status === 'past' ? about.to : undefined) ?? about?.from ?? about?.to ?? date
}

/** The story's days in order, each with what belongs to it. */
export function storyDates(story: Story): { date: string; items: Annotation[] }[] {
  return [...groupBy(story.annotations, dayOf)]
    .map(([date, items]) => ({ date, items }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Whether a story has more than one day, which readers can go through. */
export function hasDates({ annotations }: Story): boolean {
  return annotations.some((annotation) => dayOf(annotation) !== dayOf(annotations[0]!))
}

/** A day of the Gregorian calendar as YYYY-MM-DD, leap years included; a pattern, so that a schema can hold it. */
export const DAY =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u

/** Whether a text is a day that the calendar has, as YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  return DAY.test(text)
}
