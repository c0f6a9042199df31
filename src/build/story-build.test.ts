import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { changed, readStory } from '../../tests/fixtures/story-files'
import type { StoryFile } from '../story'
import { Memo } from './memo'
import { buildStory, namesOf } from './story-build'

const FOLDER = 'tests/fixtures/stories/school-boat'
const folder = pathToFileURL(`${resolve(FOLDER)}/`)
const story = readStory(`${FOLDER}/story.json`)
const build = (one: StoryFile, memo?: Memo) => buildStory({ story: one, folder, warnings: [] }, memo)

it('gives after each edit what a build from nothing gives, whatever was built before', async () => {
  const memo = new Memo()
  const before = await build(story, memo)
  const edits: ((draft: StoryFile) => void)[] = [
    (s) => void (s.title = 'Another title'),
    (s) => void (s.annotations = s.annotations.slice(1)),
    (s) => void (s.places.features[0]!.names[0]!.toponym = 'Łódź'),
  ]
  for (const edit of edits) {
    const other = changed(story, edit)
    expect(await build(other, memo)).toEqual(await build(other))
  }
  expect(await build(story, memo)).toEqual(before)
})

it('has letters for the names of stops that are no places of the story', () => {
  const towns = { type: 'FeatureCollection' as const, features: [] }
  const before = new Set(namesOf(story, towns).join(''))
  expect(before.has('Ż')).toBe(false)
  const [journey] = story.journeys
  const stop = { name: 'Żary', lngLat: [15.1, 51.6] as [number, number], date: null, annotation: null }
  const other = changed(
    story,
    (s) => void (s.journeys = [{ ...journey!, stops: [{ ...stop, status: 'past' }] }]),
  )
  expect(new Set(namesOf(other, towns).join('')).has('Ż')).toBe(true)
})
