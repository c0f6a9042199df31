import { isRecord, listAt, stringAt, valueAt, type Json } from '../draft/json'
import { PLACES } from '../draft/records'
import type { Choice } from '../parts/Combo.svelte'

/** A text as it is offered: in the language that is edited, else in any that it has. */
export function anyWords(text: Json | undefined, lang: string): string {
  if (typeof text === 'string') return text
  if (!isRecord(text)) return ''
  return stringAt(text, [lang]) || String(Object.values(text)[0] ?? '')
}

const choicesOf = (story: Json, list: string, key: string, lang: string): Choice[] =>
  listAt(story, [list]).map((one) => ({
    id: stringAt(one, ['id']),
    name: anyWords(valueAt(one, [key]), lang),
  }))

export const actorChoices = (story: Json, lang: string) => choicesOf(story, 'actors', 'name', lang)
export const sourceChoices = (story: Json, lang: string) => choicesOf(story, 'sources', 'title', lang)

/** The name of a place in a language, else its first. */
export function nameOfPlace(place: Json | undefined, lang: string): string {
  const names = listAt(place, ['names'])
  const own = names.filter((one) => stringAt(one, ['lang']) === lang)
  const best = own.find((one) => valueAt(one, ['primary']) === true) ?? own[0] ?? names[0]
  return stringAt(best, ['toponym'])
}

export const placeChoices = (story: Json, lang: string): Choice[] =>
  listAt(story, PLACES).map((place) => ({ id: stringAt(place, ['id']), name: nameOfPlace(place, lang) }))
