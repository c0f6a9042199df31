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
      if (meant.length === 0 || meant.some((one) => one === date || (one >= first && one <= last))) continue
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
