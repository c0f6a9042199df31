import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { breakpointsOf } from '../../../src/map/breakpoints'
import { journeyLegs } from '../../../src/map/layers/journey'
import { packSources } from '../../../src/map/pack-sources'
import { PALETTES } from '../../../src/map/palette'
import { buildStyle } from '../../../src/map/style'
import { annotationsOf, placeName, textIn } from '../../../src/story'
import { filesOf } from '../../built.mjs'
import { readStory, REAL_FILE } from '../../fixtures/story-files'
import type { Given } from './given'

/** Our own page, as it was built. */
const SITE = 'dist'
const LANG = 'en'

/** Writes what the comparison pages show: our style without its data, and the story's notes as plain text. */
export function makeGiven(folder: URL) {
  const story = readStory(REAL_FILE)
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

/**
 * Puts the data and fonts of our own page into a folder, from which the comparison pages take them.
 * @returns what their HTML has to say of them
 */
export function takeFiles(folder: string) {
  const { assets, facts, ...files } = filesOf(SITE)
  const own = /assets\/map-\w+\.css/.exec(readFileSync(`${SITE}/index.html`, 'utf8'))![0]
  const sheet = readFileSync(`${SITE}/${own}`, 'utf8')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(`${SITE}/assets`, `${folder}/assets`, {
    recursive: true,
    filter: (path) => !/\.js$/.test(path),
  })
  const fonts = Object.fromEntries(
    readdirSync(`${folder}/assets`).flatMap((name) => {
      const font = /^(font-\w+-\w+)-\w+\.woff2$/.exec(name)?.[1]
      return font && sheet.includes(name) ? [[font, `assets/${name}`]] : []
    }),
  )
  return { ...files, root: './', assets: { ...assets, ...fonts }, facts, start: [], live: [] }
}
