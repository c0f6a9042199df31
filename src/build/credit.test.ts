import { expect, it } from 'vitest'
import { creditOf } from './credit'
import { changed, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const story = readStory(REAL_FILE)
const GROUND = 'Map data © OpenStreetMap contributors (ODbL), Natural Earth, GSHHG, GeoNames (CC BY 4.0)'

it('names each source of the data once, with its licence where the licence asks for it', () => {
  expect(creditOf(story)).toBe(GROUND)
})

it('names the sources of the story’s own files after those', () => {
  const file = { file: 'layers/road.geojson', credit: 'Road Office', licence: 'CC0' }
  const own = changed(story, (s) => {
    s.layers[0]!.data = file
    s.layers[1]!.data = { ...file, file: 'layers/other.geojson' }
  })
  expect(creditOf(own)).toBe(`${GROUND}, Road Office (CC0)`)
})

it('is plain text, and names who is named already only where there is more to say', () => {
  const file = { file: 'layers/road.geojson', credit: 'Natural Earth; [Road Office](https://roads.example)' }
  const own = changed(story, (s) => {
    s.layers[0]!.data = { ...file, licence: '[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)' }
    s.layers[1]!.data = {
      file: 'layers/lakes.geojson',
      credit: '© OpenStreetMap contributors (ODbL)',
      licence: '[ODbL 1.0](https://opendatacommons.org/licenses/odbl/1-0/)',
    }
  })
  expect(creditOf(own)).toBe(`${GROUND}, Road Office (CC BY 4.0)`)
})

it('stops the build for geography that is not there, and says which there is', () => {
  const lost = changed(story, (s) => void (s.layers[0]!.builtin = 'atlantis'))
  expect(() => creditOf(lost)).toThrow(/^guterres-april-2022: geo\/layers has no "atlantis"; it has .*crimea/)
})
