import type { Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { preloadOf } from './preload'
import { changed, FERRY_FILE, readStory } from '../../tests/fixtures/story-files'

const chunk = (fileName: string, facadeModuleId: string) => ({
  type: 'chunk',
  fileName,
  facadeModuleId,
  imports: [],
})
const FILES = ['basemap', 'fine', 'layers', 'route'].map((name) => `assets/${name}-abc.json`)
const bundle = Object.fromEntries(
  [
    chunk('assets/live-1.js', '/src/map/live.ts'),
    chunk('assets/preload-1.js', '/src/panels/start/preload.ts'),
    chunk('assets/started-frame-1.js', '/src/panels/start/started-frame.ts'),
    chunk('assets/embed-1.js', '/embed.html'),
    ...['assets/map-worker-1.js', ...FILES].map((fileName) => ({ type: 'asset', fileName })),
  ].map((one) => [one.fileName, one]),
) as unknown as Rolldown.OutputBundle

it('sends for what the map of the story takes at once, and not for packs that it has nothing in', () => {
  const story = readStory(FERRY_FILE)
  const packs = (of: typeof story) => preloadOf(bundle, of).files.filter((file) => file.endsWith('.json'))
  expect(packs(story)).toEqual([FILES[0], FILES[2], FILES[3]])
  const plain = changed(story, (s) => {
    s.derived = []
    s.layers = s.layers.filter(({ kind }) => kind !== 'corridor')
  })
  expect(packs(plain)).toEqual([FILES[0], FILES[2]])
})

it('is no list where a file is missing', () => {
  const { [FILES[3]!]: _, ...less } = bundle
  expect(() => preloadOf(less, readStory(FERRY_FILE))).toThrow('the build has no')
})
