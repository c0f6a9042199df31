import { groupedOnce } from './groups'
import type { Annotation, Lang, Place, Story } from './schema'

/** The annotations of a place in reading order. */
export function annotationsOf(story: Story, placeId: string): Annotation[] {
  return atPlace(story.annotations, placeId)
}

/** The place of an id, found without reading through all of them; `undefined` for an annotation without one. */
export function placeOf(story: Story, id: string | null | undefined): Place | undefined {
  return id ? withId(story.places.features, id)[0] : undefined
}

const withId = groupedOnce((place: Place) => place.id)

const atPlace = groupedOnce((annotation: Annotation) => annotation.place)

/** Whether a place stands for the computed land route, whose figures belong to its notes. */
export const isComputed = ({ derived }: Story, { properties: { layer } }: Place): boolean =>
  derived.some((route) => route.layer === layer)

/** A place's first name in a language; its first name at all where that language has none. */
export function placeName(place: Place, lang: Lang): string {
  const inLang = place.names.filter((n) => n.lang === lang)
  return (inLang.find((n) => n.primary) ?? inLang[0] ?? place.names.find((n) => n.primary) ?? place.names[0]!)
    .toponym
}

/** Whether a place is a stop of one of the story's journeys. */
export function isStop({ journeys }: Story, placeId: string): boolean {
  return journeys.some(({ stops }) => stops.some(({ place }) => place === placeId))
}
