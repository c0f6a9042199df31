import { newId } from './ids'
import { addLayer, type NewLayer } from './layers'
import { appendAt, isRecord, listAt, stringAt, valueAt, type Json, type JsonRecord, type Path } from './json'
import { addRecord, idsIn, PLACES, textOf } from './records'

/** A place that a land route passes. */
export interface Via {
  name: Json
  lngLat: readonly [number, number]
  /** The place of the story that it is. */
  place?: string
}

/** A story with a land route and the layer that it is drawn on, and the layer's id. */
export function addRoute(story: Json, layer: Omit<NewLayer, 'kind' | 'rest'>): { story: Json; id: string } {
  const made = addLayer(story, { ...layer, kind: 'corridor' })
  const route = (id: string): JsonRecord => ({
    id,
    kind: 'corridor',
    layer: made.id,
    claim: idsIn(story, ['annotations']).at(-1) ?? '',
    title: textOf(story, layer.lang, layer.title),
    caveat: textOf(story, layer.lang, ''),
    recipe: { via: [], halfWidthKm: 10, data: [] },
  })
  return { ...addRecord(made.story, ['derived'], layer.title, 'route', route), id: made.id }
}

/** A story with one more place at the end of a route's. */
export function addVia(story: Json, via: Path, { name, lngLat, place }: Via): Json {
  const words =
    typeof name === 'string' ? name : isRecord(name) ? String(name.en ?? Object.values(name)[0]) : ''
  const taken = listAt(story, via).map((one) => stringAt(one, ['id']))
  const id = newId(place ?? words, 'place', taken)
  return appendAt(story, via, { id, ...(place && { place }), name, lngLat: [...lngLat] })
}

/** A place of the story as one of a route: by its main name in each of the story's languages. */
export function viaOfPlace(story: Json, id: string): Via {
  const place = listAt(story, PLACES).find((one) => stringAt(one, ['id']) === id)
  const names = listAt(place, ['names'])
  const own = listAt(story, ['langs']).filter((one) => typeof one === 'string')
  const langs = own.length ? own : [stringAt(story, ['lang'])]
  const texts = langs.flatMap((lang) => {
    const all = names.filter((one) => stringAt(one, ['lang']) === lang)
    const main = all.find((one) => valueAt(one, ['primary']) === true) ?? all[0]
    return main ? [[lang, stringAt(main, ['toponym'])] as const] : []
  })
  const [lng, lat] = listAt(place, ['geometry', 'coordinates'])
  const name = langs.length === 1 ? (texts[0]?.[1] ?? id) : Object.fromEntries(texts)
  return { place: id, name, lngLat: [Number(lng), Number(lat)] }
}
