import { daysIn } from './day-names'
import type { Lang } from './languages'

/** Days of the week in every case, Sunday first, where a language bends them; elsewhere their one form is known to Intl. */
const BENT: Record<string, string[]> = {
  uk: [
    'неділ(?:я|і|ю|ею)',
    'понеділ(?:ок|ка|ку|ком|кові)',
    'вівтор(?:ок|ка|ку|ком|кові)',
    'серед(?:а|и|і|у|ою)',
    'четвер(?:га?|гу|гом|гові)?',
    "п[’ʼ']ятниц(?:я|і|ю|ею)",
    'субот(?:а|и|і|у|ою)',
  ],
  ru: [
    'воскресень(?:е|я|ю|ем)',
    'понедельник(?:а|у|ом|е)?',
    'вторник(?:а|у|ом|е)?',
    'сред(?:а|ы|е|у|ой)',
    'четверг(?:а|у|ом|е)?',
    'пятниц(?:а|ы|е|у|ей)',
    'суббот(?:а|ы|е|у|ой)',
  ],
}

const SUNDAY = Date.UTC(2023, 0, 1)
const DAY_MS = 86_400_000
const known = new Map<Lang, RegExp | null>()

/** "Tuesday" of a date, YYYY-MM-DD, in a language. */
export function weekdayName(date: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
    Date.parse(date),
  )
}

/** The day of the week of a date, YYYY-MM-DD: 0 for Sunday. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay()

/** What finds the names of weekdays of a language, a group for each; `null` where Intl doesn't know it. */
function finderOf(lang: Lang): RegExp | null {
  const made = known.get(lang)
  if (made !== undefined) return made
  let names = BENT[lang.split('-')[0]!]
  try {
    names ??= Array.from({ length: 7 }, (_, i) =>
      weekdayName(new Date(SUNDAY + i * DAY_MS).toISOString().slice(0, 10), lang).replace(
        /[.*+?^${}()|[\]\\]/g,
        '\\$&',
      ),
    )
  } catch {
    names = undefined
  }
  // Arabic writes "and", "in" and "for" before a word and together with it
  const joined = lang.startsWith('ar') ? '[وبل]?' : ''
  const finder = names
    ? new RegExp(
        `(?<!\\p{L})${joined}(?:${names.map((name) => `(${name})`).join('|')})(?![\\p{L}\\p{M}])`,
        'giu',
      )
    : null
  known.set(lang, finder)
  return finder
}

export interface Weekday {
  name: string
  at: number
  /** 0 for Sunday. */
  day: number
  /** The day beside it, as in "Tuesday, 26 April 2022" and "26 April (Tuesday)". */
  beside: { monthDay: string; year: string | undefined } | null
}

/** "every Monday" is no day of its own, and "Monday’s" belongs to what comes after it. */
const REPEATED = /(?:every|each|most|кожн\p{L}+|кажд\p{L}+|chaque|tous les|كل)\s+$/iu
const OF_IT = /^[’']s(?!\p{L})/u

/** The weekdays that a text names, each with the date that stands beside it. */
export function weekdaysIn(text: string, lang: Lang): Weekday[] {
  const finder = finderOf(lang)
  if (!finder) return []
  return [...text.matchAll(finder)].flatMap((found): Weekday[] => {
    const at = found.index
    const name = found[0]
    if (REPEATED.test(text.slice(0, at))) return []
    const day = found.slice(1).findIndex((group) => group !== undefined)
    const after = text.slice(at + name.length)
    const beside = OF_IT.test(after) ? null : (dayAfter(after, lang) ?? dayBefore(text.slice(0, at), lang))
    return [{ name, at, day, beside }]
  })
}

const REACH = 32

function dayAfter(after: string, lang: Lang): Weekday['beside'] {
  const text = after.replace(/^[\s,(]*(?:the\s|le\s)?/u, '').slice(0, REACH)
  const [day] = daysIn(text, lang) ?? []
  const [later] = daysIn(text.slice(1), lang) ?? []
  // a day that begins here is another one, or none, without its first character
  return day && JSON.stringify(day) !== JSON.stringify(later) ? day : null
}

function dayBefore(before: string, lang: Lang): Weekday['beside'] {
  const text = before.replace(/[\s,(]*(?:(?<=[\s(])an?\s)?$/u, '').slice(-REACH)
  const day = (daysIn(text, lang) ?? []).at(-1)
  const cut = (daysIn(text.slice(0, -1), lang) ?? []).at(-1)
  return day && JSON.stringify(day) !== JSON.stringify(cut) ? day : null
}
