import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { storyPath } from '../../../src/build/packs'
import { breakpointsOf } from '../../../src/map/breakpoints'
import { journeyLegs } from '../../../src/map/layers/journey'
import { packSources } from '../../../src/map/pack-sources'
import { PALETTES } from '../../../src/map/palette'
import { buildStyle } from '../../../src/map/style'
import { annotationsOf, parseStoryText, placeName, textIn } from '../../../src/story'
import type { Given } from './given'

const STORY = 'guterres-april-2022'
const LANG = 'en'

/** Writes what the comparison pages show: our style without its data, and the story's notes as plain text. */
export function makeGiven(folder: URL) {
  const parsed = parseStoryText(readFileSync(storyPath(STORY), 'utf8'), STORY)
  if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems[0]))
  const { story } = parsed
  const text = (value: Parameters<typeof textIn>[0]) => textIn(value, LANG, story.lang).value
  const given: Given = {
    view: story.view as Given['view'],
    breakpoints: breakpointsOf(story),
    style: buildStyle({
      story,
      palette: PALETTES.light,
      lang: LANG,
      tagged: [],
      on: story.layers.filter((layer) => layer.on).map((layer) => layer.id),
      data: {},
      fontFaces: {},
    }),
    journey: journeyLegs(story),
    packs: packSources(story),
    places: story.places.features
      .map((place) => ({
        id: place.id,
        name: placeName(place, LANG),
        layer: place.properties.layer,
        lngLat: place.geometry.coordinates as [number, number],
        notes: annotationsOf(story, place.id).map(({ title, body }) => ({
          title: text(title),
          text: text(body.value),
        })),
      }))
      .filter((place) => place.notes.length > 0),
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL('given.json', folder), JSON.stringify(given))
}
