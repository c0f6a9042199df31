import { expect, it } from 'vitest'
import { addActor, addNote, addSource, withoutUnused } from './records'
import { setAt, valueAt, type Json } from './json'

const TEXT = 'The harbour office said so.'
const STORY: Json = {
  lang: 'en',
  article: { source: 'article', paragraphs: [{ id: 'p1', text: TEXT }] },
  sources: [
    { id: 'article', title: 'A report' },
    { id: 'count', title: 'A count' },
  ],
  actors: [{ id: 'crew', name: 'The crew' }],
  annotations: [{ id: 'n', speaker: 'crew', source: 'count' }],
}
const at = { paragraph: 'p1', text: TEXT, range: [4, 18] as const }

it('lets a new note be said by nobody, and takes it from the article alone', () => {
  const { story } = addNote(STORY, 'en', at)
  expect(valueAt(story, ['annotations', 1, 'speaker'])).toBeUndefined()
  expect(valueAt(story, ['annotations', 1, 'source'])).toBe('article')
  const bare = setAt(STORY, ['article'], { paragraphs: [] })
  expect(valueAt(addNote(bare, 'en', at).story, ['annotations', 1, 'source'])).toBeUndefined()
})

it('takes out a person or a source that was named in passing, and none that is used or told of', () => {
  const person = addActor(STORY, 'en', 'The mayor')
  expect(withoutUnused(person.story, 'actors', person.id)).toEqual(STORY)
  const source = addSource(STORY, 'en', 'Reut')
  expect(withoutUnused(source.story, 'sources', source.id)).toEqual(STORY)
  const used = setAt(person.story, ['annotations', 0, 'speaker'], person.id)
  expect(withoutUnused(used, 'actors', person.id)).toBe(used)
  const told = setAt(person.story, ['actors', 1, 'party'], 'north')
  expect(withoutUnused(told, 'actors', person.id)).toBe(told)
  const byRole = setAt(source.story, ['actors', 0, 'roles'], [{ text: 'cook', source: source.id }])
  expect(withoutUnused(byRole, 'sources', source.id)).toBe(byRole)
  expect(withoutUnused(STORY, 'actors', 'nobody')).toBe(STORY)
})
