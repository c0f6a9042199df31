import type { Lang } from './languages'

/** The months as they stand beside a day. */
const MONTHS: Record<Lang, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
}

/** The days that a text names, as month and day or, where it gives the year, as YYYY-MM-DD. */
export function daysIn(text: string, lang: Lang): { monthDay: string; year: string | undefined }[] {
  const months = MONTHS[lang]
  const any = months.join('|')
  const day = new RegExp(
    `(?<!\\d)(\\d{1,2})\\s(${any})(?!\\p{L})(?:\\s(\\d{4}))?|(?<!\\p{L})(${any})\\s(\\d{1,2})(?!\\d)(?:,\\s(\\d{4}))?`,
    'giu',
  )
  const pad = (n: number | string) => String(n).padStart(2, '0')
  return [...text.matchAll(day)].map(([, d1, m1, y1, m2, d2, y2]) => {
    const month = months.findIndex((m) => m.toLowerCase() === (m1 ?? m2)!.toLowerCase()) + 1
    return { monthDay: `${pad(month)}-${pad((d1 ?? d2)!)}`, year: y1 ?? y2 }
  })
}

/** Whether a text names a day, YYYY-MM-DD; the year may be left out. */
export function namesDay(text: string, date: string, lang: Lang): boolean {
  return daysIn(text, lang).some(
    ({ monthDay, year }) => date.slice(5) === monthDay && (year ?? date.slice(0, 4)) === date.slice(0, 4),
  )
}
