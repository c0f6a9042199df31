import { appendAt, listAt, type Json } from './json'
import { addLayer, type NewLayer } from './layers'
import { addRecord, rounded, textOf } from './records'

/** A story with a journey and the layer that it is drawn on. */
export function addJourney(story: Json, layer: Omit<NewLayer, 'kind' | 'rest'>): { story: Json; id: string } {
  const made = addLayer(story, { ...layer, kind: 'journey' })
  return addRecord(made.story, ['journeys'], layer.title, 'journey', (id) => ({
    id,
    layer: made.id,
    stops: [],
  }))
}

/** A story with one more stop of a journey at one of its places. */
export function addStop(story: Json, journey: number, place: string): Json {
  const stops = ['journeys', journey, 'stops']
  const status = listAt(story, stops).length ? 'past' : 'start'
  return appendAt(story, stops, { place, date: null, status, annotation: null })
}

/** A story with one more stop of a journey that is at none of the story's places. */
export function addOwnStop(story: Json, journey: number, lang: string, at: readonly [number, number]): Json {
  const stops = ['journeys', journey, 'stops']
  const status = listAt(story, stops).length ? 'past' : 'start'
  const stop = { name: textOf(story, lang, ''), lngLat: rounded(at), date: null, status, annotation: null }
  return appendAt(story, stops, stop)
}
