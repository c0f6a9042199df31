import { expect, it } from 'vitest'
import { parseStory } from '../../story'
import { changed, FERRY_FILE, readStory } from '../../../tests/fixtures/story-files'
import type { Fault } from '../state/faults'
import { loadWords, toldIn, UI_LANGS } from '.'
import { asForm, isUnfilled } from './as-form'

const faultAt = (path: string, change: (story: ReturnType<typeof readStory>) => void): Fault => {
  // as a file has it, in which no key is undefined
  const story: unknown = JSON.parse(JSON.stringify(changed(readStory(FERRY_FILE), change)))
  const parsed = parseStory(story, 'story.json')
  const problem = parsed.status === 'bad' ? parsed.problems.find((one) => one.path === path) : undefined
  return { ...problem!, isWarning: false }
}

it.each(UI_LANGS)('calls a field as the form does, in %s', async (lang) => {
  const spoken = await loadWords(lang)
  const { right } = faultAt('annotations[0].noPlace', (s) => {
    s.annotations[0]!.place = null
    s.annotations[0]!.noPlace = undefined
  })
  expect(right).toContain('noPlace')
  const said = asForm(toldIn(spoken, right), spoken)
  expect(said).not.toContain('noPlace')
  expect(said).toContain(spoken.words.place.noPlace)
  expect(asForm('a zoom, or "maxZoom": 11 in view', spoken)).toContain('"maxZoom": 11')
})

it('calls a note so in English, and leaves what the file calls so', async () => {
  const spoken = await loadWords('en')
  expect(asForm('no annotation belongs to p2', spoken)).toBe('no note belongs to p2')
  expect(asForm('an annotation, or "annotations": [] in it', spoken)).toBe(
    'a note, or "annotations": [] in it',
  )
  expect(asForm('annotations[3] has annotations', spoken)).toBe('annotations[3] has notes')
})

it('knows a field that nothing was chosen for', () => {
  const path = 'annotations[0].speaker'
  const withSpeaker = (speaker: string | undefined) =>
    isUnfilled(
      faultAt(path, (s) => void Object.assign(s.annotations[0]!, { speaker })),
      path,
    )
  expect([undefined, '', 'nobody'].map(withSpeaker)).toEqual([true, true, false])
  const title = faultAt('title', (s) => void (s.title = ''))
  expect(isUnfilled(title, 'title')).toBe(true)
  const id = 'actors[0].id'
  expect(
    isUnfilled(
      faultAt(id, (s) => void (s.actors[0]!.id = '')),
      id,
    ),
  ).toBe(false)
})
