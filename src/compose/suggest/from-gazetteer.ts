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

/** The name of a place in each of the story's languages, as far as it is known: a text of the story. */
export function textsOfPlace(story: Json, lang: string, place: Place, words: string): Json {
  const langs = langsOf(story, lang)
  const name = (one: string) =>
    place.names[one] ?? (one === 'en' || one === lang ? place.name || words : undefined)
  if (langs.length === 1) return name(lang) ?? words
  return Object.fromEntries(
    langs.flatMap((one) => {
      const known = name(one)
      return known ? [[one, known]] : []
    }),
  )
}

/** The languages of a story, the one that is edited first. */
function langsOf(story: Json, lang: string): string[] {
  const own = valueAt(story, ['langs'])
  return [...new Set([lang, ...(isList(own) ? own : [stringAt(story, ['lang'])])])].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
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
  const names = langsOf(story, lang).flatMap((one): Json[] => {
    const known = place.names[one] ?? (one === 'en' ? place.name : undefined)
    const toponym = known ?? (one === lang ? words : undefined)
    return toponym ? [{ toponym, lang: one }] : []
  })
  return addPlace(story, lang, { name: nameOf(place, 'en'), lngLat: place.at, names, ...KINDS[place.kind] })
}
