import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { newDraft } from '../compose/draft/draft'
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

/** Makes the folder of a story, with its subfolders. */
export function writeStory(folder: string, story: unknown) {
  for (const inner of ['layers', 'media']) mkdirSync(join(folder, inner), { recursive: true })
  writeFileSync(join(folder, 'story.json'), `${JSON.stringify(story, null, 2)}\n`)
}

/** The id that a folder of that name gives its story. */
export function idOfFolder(folder: string): string {
  const id = basename(resolve(folder))
  if (ID.test(id)) return id
  throw new UsageError(`"${id}" can't be an id: lower-case letters, digits and hyphens, such as flood-2024`)
}

const dayNow = () => new Date().toISOString().slice(0, 10)

/** A story without text and places: its folder's name, its language, today. */
export function emptyStory(folder: string, lang: string) {
  const { story } = newDraft(lang, dayNow())
  return { ...(story as object), id: idOfFolder(folder) }
}

export const newStory = defineCommand({
  meta: { name: 'new', description: 'Makes a folder with a small story to begin with' },
  args: {
    folder: { type: 'positional', required: true, description: 'The folder; its name is the story’s id' },
    lang: {
      type: 'string',
      default: 'en',
      description: 'The language of the story, such as en, fr or pt-BR',
    },
    empty: {
      type: 'boolean',
      description: 'Without the place and the note that show how a story is written',
    },
  },
  run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    const id = idOfFolder(args.folder)
    const lang = tagOf(args.lang)
    if (existsSync(args.folder) && readdirSync(args.folder).length)
      throw new UsageError(`${args.folder} is not empty`)
    writeStory(args.folder, args.empty ? emptyStory(args.folder, lang) : skeleton(id, lang, dayNow()))
    if (args.empty)
      return console.log(
        `${join(args.folder, 'story.json')} is an empty draft: paste a text into it with\n  npx placeline compose ${args.folder}`,
      )
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
