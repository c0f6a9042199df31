import { CHECKS, languageOf } from '../languages'
import type { Lang } from './languages'

/** ٤ and ۴ as 4: the digits of Arabic and Persian. */
const ascii = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))

const finders = new Map<readonly string[], RegExp>()

/** What finds days with these names of months: day and month, or month and day, each with the year where it is given. */
function finderOf(months: readonly string[]): RegExp {
  const any = months.join('|')
  // a month may have two names, as in نيسان/أبريل, and stand in a phrase: 18 de enero de 2024
  const month = `(${any})(?:\\s?/\\s?(?:${any}))?`
  return new RegExp(
    `(?<!\\d)(\\d{1,2})(?:er|\\.?º)?\\s(?:de\\s)?${month}(?!\\p{L})(?:\\s(?:del?\\s)?(\\d{4}))?|(?<!\\p{L})${month}\\s(\\d{1,2})(?!\\d)(?:,\\s(\\d{4}))?`,
    'giu',
  )
}

/**
 * The days that a text names, as month and day or, where it gives the year, as YYYY-MM-DD; `null` in a language whose
 * months are not known here.
 */
export function daysIn(text: string, lang: Lang): { monthDay: string; year: string | undefined }[] | null {
  const months = languageOf(lang, CHECKS)?.months
  if (!months) return null
  if (!/[\d\u0660-\u0669\u06f0-\u06f9]/.test(text)) return []
  const day = finders.get(months) ?? finderOf(months)
  finders.set(months, day)
  const pad = (n: number | string) => String(n).padStart(2, '0')
  return [...ascii(text).matchAll(day)].map(([, d1, m1, y1, m2, d2, y2]) => {
    const name = (m1 ?? m2)!.toLowerCase()
    const at = months.findIndex((names) => names.toLowerCase().split('|').includes(name)) + 1
    return { monthDay: `${pad(at)}-${pad((d1 ?? d2)!)}`, year: y1 ?? y2 }
  })
}

/** Whether a text names a day, YYYY-MM-DD, of which the year may be left out; taken for granted where months are not known. */
export function namesDay(text: string, date: string, lang: Lang): boolean {
  const days = daysIn(text, lang)
  return (
    !days ||
    days.some(
      ({ monthDay, year }) => date.slice(5) === monthDay && (year ?? date.slice(0, 4)) === date.slice(0, 4),
    )
  )
}
