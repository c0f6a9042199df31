import { daysIn } from '../day-names'
import type { Finding, Rule } from './rule'
import { datesMeant } from './weekdays'

/** Warns of a note whose marked words name a day that is none of its dates. */
export const markedDaysAreTheNotes: Rule = (story) =>
  story.annotations.flatMap((annotation, i): Finding[] => {
    const { date, about, target } = annotation
    const first = about?.from ?? about?.to ?? date
    const last = about?.to ?? about?.from ?? date
    for (const { language, selector } of target) {
      const days = daysIn(selector.exact, language) ?? []
      const meant = days.flatMap((day) => datesMeant(day, selector.exact, story.asOf))
      // without a year the words may speak of any year that the note is dated in
      const own = days.flatMap(({ monthDay, year }) =>
        year ? [] : [date, first, last].map((one) => `${one.slice(0, 4)}-${monthDay}`),
      )
      const fits = [...meant, ...own].some((one) => one === date || (one >= first && one <= last))
      if (meant.length === 0 || fits) continue
      const key = about?.from ? 'about.from' : about?.to ? 'about.to' : 'date'
      return [
        {
          path: `annotations[${i}].${key}`,
          wrong: `${about?.from ?? about?.to ?? date}, but the marked words "${selector.exact}" name ${meant[0]}`,
          right: 'the day that the words name, or other words',
          near: meant[0]!,
          warning: true,
        },
      ]
    }
    return []
  })
