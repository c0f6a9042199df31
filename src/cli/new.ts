import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { refuseUnknown, UsageError } from './fail'

/** A story that says what goes where; the checker takes it as it is. */
function skeleton(id: string, lang: string, asOf: string) {
  return {
    version: 2,
    id,
    lang,
    status: 'draft',
    title: 'The title of the map',
    asOf,
    article: {
      paragraphs: [{ id: 'p1', text: 'The first paragraph, which names Nairobi.' }],
    },
    view: { center: [36.8, -1.3], zoom: 6 },
    places: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'nairobi',
          geometry: { type: 'Point', coordinates: [36.817, -1.286] },
          properties: { kind: 'city', precision: 'city' },
          names: [{ toponym: 'Nairobi', lang }],
        },
      ],
    },
    sources: [{ id: 'article', title: 'The title of the article' }],
    actors: [{ id: 'who', name: 'Who says it' }],
    annotations: [
      {
        id: 'first-note',
        title: 'The title of the note',
        body: { value: 'What is said of the place.' },
        target: [{ source: 'p1', language: lang, selector: { exact: 'Nairobi' } }],
        speaker: 'who',
        act: 'stated',
        source: 'article',
        paragraph: 'p1',
        place: 'nairobi',
      },
    ],
  }
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const newStory = defineCommand({
  meta: { name: 'new', description: 'Makes a folder with a small story to begin with' },
  args: {
    folder: { type: 'positional', required: true, description: 'The folder; its name is the story’s id' },
    lang: {
      type: 'string',
      default: 'en',
      description: 'The language of the story, such as en, fr or pt-BR',
    },
  },
  run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    const id = basename(resolve(args.folder))
    if (!ID.test(id))
      throw new UsageError(
        `"${id}" can't be an id: lower-case letters, digits and hyphens, such as flood-2024`,
      )
    const lang = tagOf(args.lang)
    if (existsSync(args.folder) && readdirSync(args.folder).length)
      throw new UsageError(`${args.folder} is not empty`)
    const asOf = new Date().toISOString().slice(0, 10)
    const story = skeleton(id, lang, asOf)
    mkdirSync(join(args.folder, 'layers'), { recursive: true })
    mkdirSync(join(args.folder, 'media'))
    writeFileSync(join(args.folder, 'story.json'), `${JSON.stringify(story, null, 2)}\n`)
    console.log(
      `${join(args.folder, 'story.json')} is a draft: edit it while you see it with\n  npx placeline preview ${args.folder}`,
    )
  },
})

function tagOf(given: string): string {
  try {
    return new Intl.Locale(given).toString()
  } catch {
    throw new UsageError(`--lang is "${given}"; it has to be a language tag such as en, fr or pt-BR`)
  }
}
