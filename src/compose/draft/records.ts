import { newId } from './ids'
import {
  appendAt,
  listAt,
  removeAt,
  setAt,
  stringAt,
  valueAt,
  type Json,
  type JsonRecord,
  type Path,
} from './json'
import { quotesOf } from './quotes'
import { isReferredTo } from './rename'
import { selectorOf } from './selector'
import { withWords } from './texts'

export const PLACES: Path = ['places', 'features']

export const idsIn = (story: Json, list: Path): string[] =>
  listAt(story, list).map((one) => stringAt(one, ['id']))

/** A story with a new record at the end of a list, and its id. */
export function addRecord(
  story: Json,
  list: Path,
  name: string,
  kind: string,
  record: (id: string) => JsonRecord,
): { story: Json; id: string } {
  const id = newId(name, kind, idsIn(story, list))
  return { story: appendAt(story, list, record(id)), id }
}

/** Words in the language that is edited, as a text of the story. */
export const textOf = (story: Json, lang: string, words: string): Json =>
  withWords(undefined, lang, stringAt(story, ['lang']), words)

export function addActor(story: Json, lang: string, name: string) {
  return addRecord(story, ['actors'], name, 'person', (id) => ({ id, name: textOf(story, lang, name) }))
}

export function addSource(story: Json, lang: string, title: string) {
  return addRecord(story, ['sources'], title, 'source', (id) => ({ id, title: textOf(story, lang, title) }))
}

export function addPlace(
  story: Json,
  lang: string,
  place: {
    name: string
    lngLat: readonly [number, number]
    kind?: string
    precision?: string
    names?: Json[]
  },
) {
  const { name, lngLat, kind = 'city', precision = 'city', names } = place
  return addRecord(story, PLACES, name, 'place', (id) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: rounded(lngLat) },
    properties: { kind, precision },
    names: names ?? [{ toponym: name, lang }],
  }))
}

/** Degrees to a metre, which is finer than any click. */
export const rounded = (lngLat: readonly [number, number]): [number, number] =>
  lngLat.map((degrees) => Number(degrees.toFixed(5))) as [number, number]

const TITLE_MOST = 60

/** A story with a note on a range of a paragraph: said by nobody yet, and taken from the article where that is a source. */
export function addNote(
  story: Json,
  lang: string,
  at: { paragraph: string; text: string; range: readonly [number, number] },
): { story: Json; id: string } {
  const { exact, prefix, suffix } = selectorOf(at.text, ...at.range)
  const source = stringAt(story, ['article', 'source'])
  const selector = { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }
  return addRecord(story, ['annotations'], exact, 'note', (id) => ({
    id,
    title: textOf(story, lang, exact.slice(0, TITLE_MOST)),
    body: { value: textOf(story, lang, '') },
    target: [{ source: at.paragraph, language: lang, selector }],
    act: 'stated',
    ...(source && { source }),
    paragraph: at.paragraph,
    place: null,
  }))
}

/** A story in which a note marks another range. */
export function remark(
  story: Json,
  note: number,
  lang: string,
  at: { paragraph: string; text: string; range: readonly [number, number] },
): Json {
  const { exact, prefix, suffix } = selectorOf(at.text, ...at.range)
  const selector = { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }
  const own = setAt(story, ['annotations', note, 'paragraph'], at.paragraph)
  const target = { source: at.paragraph, language: lang, selector }
  const old = quotesOf(own).find((quote) => quote.note === note && quote.language === lang)
  return old ? setAt(own, old.path, target) : appendAt(own, ['annotations', note, 'target'], target)
}

/** A story in which a note has a place, or none. */
export function setNotePlace(story: Json, note: number, place: string | null): Json {
  const made = setAt(story, ['annotations', note, 'place'], place)
  return place === null ? made : removeAt(made, ['annotations', note, 'noPlace'])
}

/** The place that words name: one of this name, else what was accepted for them; `null` where neither is in the story. */
export function placeOfWords(
  story: Json,
  words: string,
  accepted: ReadonlyMap<string, string>,
): string | null {
  const asked = words.toLowerCase()
  const named = listAt(story, PLACES).find((place) =>
    listAt(place, ['names']).some((name) => stringAt(name, ['toponym']).toLowerCase() === asked),
  )
  const id = named ? stringAt(named, ['id']) : accepted.get(asked)
  return id && idsIn(story, PLACES).includes(id) ? id : null
}

/** A story without a record that was made in passing, where nothing refers to it and nothing but its name was written. */
export function withoutUnused(story: Json, list: 'actors' | 'sources', id: string): Json {
  const index = idsIn(story, [list]).indexOf(id)
  const keys = Object.keys(listAt(story, [list])[index] ?? {})
  const isBare = keys.every((key) => key === 'id' || key === (list === 'actors' ? 'name' : 'title'))
  return index < 0 || !isBare || isReferredTo(story, [list], id) ? story : removeAt(story, [list, index])
}

/** The notes that a place, a person or a source stands in, by their indexes. */
export function notesWith(story: Json, key: 'place' | 'speaker' | 'source', id: string): number[] {
  return listAt(story, ['annotations']).flatMap((note, i) => {
    const others = key === 'place' ? [] : listAt(note, ['contested'])
    return [note, ...others].some((one) => valueAt(one, [key]) === id) ? [i] : []
  })
}
