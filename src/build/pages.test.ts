import { expect, it } from 'vitest'
import { changed, FERRY_FILE, readStory } from '../../tests/fixtures/story-files'
import { packNames } from './pages'

it('sends for the packs that the map of a story takes at once, and not for those that it has nothing in', () => {
  const story = readStory(FERRY_FILE)
  const assets = (of: typeof story) => packNames(of)
  expect(assets(story)).toEqual(['basemap', 'layers', 'route'])
  const plain = changed(story, (s) => {
    s.derived = []
    s.layers = s.layers.filter(({ kind }) => kind !== 'corridor')
  })
  expect(assets(plain)).toEqual(['basemap', 'layers'])
})
