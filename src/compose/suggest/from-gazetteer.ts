import { nameOf, type Place } from '../../gazetteer'
import { isList, listAt, stringAt, valueAt, type Json } from '../draft/json'
import { addPlace, PLACES } from '../draft/records'

const KINDS: Record<Place['kind'], { kind: string; precision: string }> = {
  city: { kind: 'city', precision: 'city' },
  country: { kind: 'region', precision: 'area' },
  admin1: { kind: 'region', precision: 'area' },
  region: { kind: 'region', precision: 'area' },
  water: { kind: 'sea', precision: 'area' },
}
/** Positions of the gazetteer have no more digits. */
const NEAR = 1e-4

/** The id of the place of a story that is this one of the gazetteer; `null` where it has none. */
export function sameAs(story: Json, place: Place): string | null {
  const found = listAt(story, PLACES).find((one) => {
    const [lng, lat] = listAt(one, ['geometry', 'coordinates'])
    const near = Math.abs(Number(lng) - place.at[0]) < NEAR && Math.abs(Number(lat) - place.at[1]) < NEAR
    return near && stringAt(one, ['properties', 'kind']) === KINDS[place.kind].kind
  })
  return found ? stringAt(found, ['id']) : null
}

/**
 * A story with a place of the gazetteer, named in the story's languages as far as the names are known.
 * @param words of the text, for a language in which the place has no name
 */
export function addFound(
  story: Json,
  lang: string,
  place: Place,
  words: string,
): { story: Json; id: string } {
  const there = sameAs(story, place)
  if (there) return { story, id: there }
  const own = valueAt(story, ['langs'])
  const langs = [...new Set([lang, ...(isList(own) ? own : [stringAt(story, ['lang'])])])].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  const names = langs.flatMap((one): Json[] => {
    const known = place.names[one] ?? (one === 'en' ? place.name : undefined)
    const toponym = known ?? (one === lang ? words : undefined)
    return toponym ? [{ toponym, lang: one }] : []
  })
  return addPlace(story, lang, { name: nameOf(place, 'en'), lngLat: place.at, names, ...KINDS[place.kind] })
}
