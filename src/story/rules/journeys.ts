import type { StoryFile } from '../schema'
import type { Finding, Rule } from './rule'

/** Every stop of every journey, with where it stands in the file. */
export const stopsOf = (story: StoryFile) =>
  story.journeys.flatMap(({ stops }, j) =>
    stops.map((stop, i) => ({ at: `journeys[${j}].stops[${i}]`, stop, before: stops[i - 1] })),
  )

/** A stop is at one of the story's places, or has a name and a position of its own. */
export const stopsAreSomewhere: Rule = (story) =>
  stopsOf(story).flatMap(({ at, stop: { place, name, lngLat } }): Finding[] => {
    const right = '"place", or "name" and "lngLat"'
    if (place !== undefined && (name !== undefined || lngLat !== undefined))
      return [{ path: at, wrong: `the place "${place}", and a name or position of its own`, right }]
    if (place === undefined && (name === undefined || lngLat === undefined))
      return [{ path: at, wrong: 'neither a place nor a name with a position', right }]
    return []
  })

/** A stop of a journey has the date and the place of the annotation that tells of it, and comes after the one before. */
export const stopsAgree: Rule = (story) => {
  const annotations = new Map(story.annotations.map((a) => [a.id, a]))
  return stopsOf(story).flatMap(({ at, stop, before }): Finding[] => {
    const found: Finding[] = []
    if (stop.date && before?.date && stop.date < before.date)
      found.push({
        path: `${at}.date`,
        wrong: `${stop.date} is before the stop before it, ${before.date}`,
        right: `${before.date} or later, or the stops in their order`,
      })
    const annotation = annotations.get(stop.annotation ?? '')
    if (!annotation) return found
    const told = annotation.about?.from
    if (annotation.place !== (stop.place ?? null))
      found.push({
        path: stop.place === undefined ? at : `${at}.place`,
        wrong: stop.place === undefined ? 'no place' : `"${stop.place}" is not where "${annotation.id}" is`,
        // an empty place is told where it stands
        right: annotation.place || 'an annotation that has a place',
      })
    else if (stop.date !== null && told !== undefined && told !== stop.date)
      found.push({
        path: `${at}.date`,
        wrong: `${stop.date}, but "${annotation.id}" is about ${told}`,
        right: told,
      })
    return found
  })
}
