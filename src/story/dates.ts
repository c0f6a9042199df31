import type { Annotation, Lang, Story } from './schema'

/** British day order for English, as the words of the page are. */
const LOCALES: Record<Lang, string> = { en: 'en-GB', uk: 'uk', ru: 'ru' }

function format(date: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[lang], { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** "22 April 2022", by the calendar and grammar of the language. */
export function formatDate(date: string, lang: Lang): string {
  return format(date, lang, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "Tue 26 Apr": the weekday is computed, never typed. */
export function formatDay(date: string, lang: Lang): string {
  return format(date, lang, { weekday: 'short', day: 'numeric', month: 'short' })
}

export function weekday(date: string, lang: Lang): string {
  return format(date, lang, { weekday: 'long' })
}

/** The day that an annotation stands at in time: when the thing itself was or is to be, else when it was said. */
export function dayOf(annotation: Annotation): string {
  return annotation.about?.from ?? annotation.about?.to ?? annotation.date
}

/** The story's days in order, each with what belongs to it. */
export function storyDates(story: Story): { date: string; items: Annotation[] }[] {
  const days = [...new Set(story.annotations.map(dayOf))].sort()
  return days.map((date) => ({ date, items: story.annotations.filter((a) => dayOf(a) === date) }))
}
