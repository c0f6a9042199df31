import { expect, it } from 'vitest'
import { words } from '../../languages/en/compose'
import { bare, type Part } from '../../story/schema-parts'
import { StorySchema } from '../../story/schema'
import { fieldName, NAMES, recordName } from './field-names'

/** All paths of the format with the indexes left out. */
function paths(part: Part, at = ''): string[] {
  const one = bare(part, undefined)
  const item = one.item as unknown as Part | undefined
  const entries = Object.entries(one.entries ?? {})
  const join = (key: string) => (at ? `${at}.${key}` : key)
  return [
    ...(at ? [at] : []),
    ...(item ? paths(item, `${at}[]`) : []),
    ...entries.flatMap(([key, entry]) => paths(entry as unknown as Part, join(key))),
  ]
}

it('has a name for keys of the format alone, and for all that a story is made of', () => {
  const all = paths(StorySchema as unknown as Part)
  expect(Object.keys(NAMES).filter((path) => !all.includes(path))).toEqual([])
  const mute = all.filter((path) => !['$schema', 'version'].includes(path) && !fieldName(path, words))
  expect(mute).toEqual(['article'])
})

it('calls a field as the form does, and what lies in it', () => {
  expect(fieldName('annotations[3].contested[0].speaker', words)).toBe(words.other.speaker)
  expect(fieldName('annotations[3].title.uk', words)).toBe(words.note.noteTitle)
  expect(fieldName('layers[0]["odd key"].x', words)).toBe(words.panels.layers)
})

it('calls a record by its title or its name', () => {
  const story = {
    annotations: [{ id: 'n', title: { en: 'A ferry', uk: 'Пором' } }],
    places: { features: [{ id: 'p', names: [{ toponym: 'Alder', lang: 'en' }] }] },
    layers: [{ id: 'l', title: 'The way' }],
    derived: [{ id: 'd', layer: 'l' }],
  }
  expect(recordName(story, 'annotations[0].speaker', 'uk')).toBe('Пором')
  expect(recordName(story, 'places.features[0].geometry', 'en')).toBe('Alder')
  expect(recordName(story, 'derived[0].recipe', 'en')).toBe('The way')
  expect(recordName(story, 'article.paragraphs[0]', 'en')).toBe('')
  expect(recordName(story, 'view.zoom', 'en')).toBe('')
})
