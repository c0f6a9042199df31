import { dayOf } from '../dates'
import type { Source, Story } from '../schema'
import { stopsOf } from './journeys'
import type { Finding, Rule } from './rule'

/** What is planned lies on or after the day that the story stands at, and a period ends after it begins. */
export const plannedIsAhead: Rule = (story) => {
  const found: Finding[] = []
  story.annotations.forEach(({ about }, i) => {
    if (!about) return
    const at = `annotations[${i}].about`
    const last = about.to ?? about.from
    if (last === undefined) found.push({ path: at, wrong: 'no date', right: 'from, to or both' })
    else if (about.from && about.to && about.to < about.from)
      found.push({
        path: `${at}.to`,
        wrong: `${about.to} is before ${about.from}`,
        right: 'a day after from',
      })
    else if (about.status === 'planned' && last < story.asOf)
      found.push({
        path: `${at}.${about.to ? 'to' : 'from'}`,
        wrong: `"planned" for ${last}, before the story's day ${story.asOf}`,
        right: `${story.asOf} or later, or status "past"`,
      })
  })
  for (const { at, stop } of stopsOf(story)) {
    if (stop.status !== 'planned' || stop.date === null || stop.date >= story.asOf) continue
    found.push({
      path: `${at}.date`,
      wrong: `"planned" for ${stop.date}, before the story's day ${story.asOf}`,
      right: `${story.asOf} or later`,
    })
  }
  return found
}

/** Nothing is told that came after the story's day, unless it is planned or the source's note says so. */
export const nothingAfterAsOf: Rule = (story) => {
  const sources = byId(story)
  const found: Finding[] = []
  const notLater = (path: string, date: string | null | undefined, source?: Source) => {
    if (!date || date <= story.asOf || source?.note !== undefined) return
    found.push({
      path,
      wrong: `${date} is after the story's day ${story.asOf}`,
      right: `${story.asOf} or earlier, or a note at the source that says so`,
    })
  }
  notLater('article.date', story.article.date)
  notLater('geoPolicy.asOf', story.geoPolicy?.asOf)
  for (const { at, stop } of stopsOf(story))
    if (stop.status === 'start' || stop.status === 'past') notLater(`${at}.date`, stop.date)
  story.sources.forEach((source, i) => notLater(`sources[${i}].date`, source.date, source))
  story.annotations.forEach((annotation, i) => {
    const at = `annotations[${i}]`
    notLater(`${at}.date`, annotation.date, sources.get(annotation.source))
    if (annotation.about?.status === 'past') {
      notLater(`${at}.about.from`, annotation.about.from)
      notLater(`${at}.about.to`, annotation.about.to)
    }
    annotation.contested?.forEach((other, j) =>
      notLater(`${at}.contested[${j}].date`, other.date, sources.get(other.source)),
    )
  })
  return found
}

/** A source can't report what was said after it appeared. */
export const saidBeforeItsSource: Rule = (story) => {
  const sources = byId(story)
  const check = (path: string, date: string, sourceId: string): Finding[] => {
    const published = sources.get(sourceId)?.date
    if (!published || date <= published) return []
    return [{ path, wrong: `${date} is after its source of ${published}`, right: `${published} or earlier` }]
  }
  return story.annotations.flatMap((annotation, i) => [
    ...check(`annotations[${i}].date`, annotation.date, annotation.source),
    ...(annotation.contested ?? []).flatMap((other, j) =>
      check(`annotations[${i}].contested[${j}].date`, other.date, other.source),
    ),
  ])
}

/** Warns of a step whose own note comes after the step's day: it would stand pale in the very step that opens it. */
export const stepsOpenWhatHasCome: Rule = (story) =>
  story.steps.flatMap((step, i): Finding[] => {
    const { date, select } = step
    const note = story.annotations.find(({ id }) => id === select)
    if (!note || date === undefined || dayOf(note) <= date) return []
    return [
      {
        path: `steps[${i}].date`,
        wrong: `"${note.id}" stands at ${dayOf(note)}, after the step's day ${date}`,
        right: `${dayOf(note)} or later, or in the note an "about" with the day that it tells of`,
        needs: ['annotations[].about', 'annotations[].date'],
        warning: true,
      },
    ]
  })

function byId(story: Story): Map<string, Source> {
  return new Map(story.sources.map((source) => [source.id, source]))
}
