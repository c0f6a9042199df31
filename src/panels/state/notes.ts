import { annotationsOf, isComputed, placeName, storyDates, type Annotation, type Lang } from '../../story'
import type { View } from '../../view/view.svelte'
import { layerOf } from './layer-colour'

/** Annotations under one heading, as the list has them. */
export interface NoteGroup {
  /** The place's id, or `no-place`. */
  id: string
  name: string
  items: Annotation[]
  /** Whether the figures of the land route belong below them. */
  route: boolean
}

/** Every annotation by place, of the layers that are on; last those without a place. */
export function notesByPlace(view: View, lang: Lang, noPlace: string): NoteGroup[] {
  const { story } = view
  const placeless = story.annotations.filter((a) => a.place === null)
  return [
    ...story.places.features
      .filter((place) => view.isOn(place.properties.layer))
      .map((place) => ({
        id: place.id,
        name: placeName(place, lang),
        items: annotationsOf(story, place.id),
        route: isComputed(story, place),
      }))
      .filter((group) => group.items.length),
    ...(placeless.length ? [{ id: 'no-place', name: noPlace, items: placeless, route: false }] : []),
  ]
}

/** The story's days in order, each with its annotations of the layers that are on. */
export function notesByDay(view: View): { date: string; items: Annotation[] }[] {
  return storyDates(view.story)
    .map(({ date, items }) => ({ date, items: items.filter((a) => view.isOn(layerOf(view.story, a))) }))
    .filter((day) => day.items.length)
}
