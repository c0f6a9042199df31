import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { defineCommand } from 'citty'
import { singlePage } from '../build/single'
import { buildStory } from '../build/story-build'
import { FILE_FORMATS, toWebAnnotations } from '../story/export'
import type { Lang, StoryFile } from '../story'
import { readStories } from './build'
import { inFolder, refuseUnknown, UsageError } from './fail'

const TEXTS: Record<string, (story: StoryFile, lang: Lang, base: string) => string> = {
  geojson: FILE_FORMATS.geojson.write,
  csv: FILE_FORMATS.csv.write,
  jsonld: FILE_FORMATS.jsonld.write,
  'annotations.jsonld': (story, lang, base) =>
    `${JSON.stringify(toWebAnnotations(story, lang, base), null, 1)}\n`,
}
const FORMATS = ['html', ...Object.keys(TEXTS)]

export const exportStory = defineCommand({
  meta: {
    name: 'export',
    description: `Writes a story as one file: html (works from disk), ${Object.keys(TEXTS).join(', ')}`,
  },
  args: {
    folder: { type: 'positional', default: '.', description: 'The folder of the story' },
    format: { type: 'string', default: 'html', description: FORMATS.join(', ') },
    lang: { type: 'string', description: 'The language of the texts; the story’s own where it is not given' },
    base: {
      type: 'string',
      default: '',
      description: 'The address of the story’s page, for links in the file',
    },
    out: { type: 'string', description: 'The file to write; <id>.<format> where it is not given' },
  },
  async run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    if (!FORMATS.includes(args.format))
      throw new UsageError(`--format is "${args.format}"; it has to be one of ${FORMATS.join(', ')}`)
    const [read, ...more] = await readStories([args.folder])
    if (!read || more.length)
      throw new UsageError(`${args.folder} holds ${more.length + 1} stories: name one`)
    const { story } = read
    const lang = args.lang ?? story.lang
    if (!story.langs.includes(lang))
      throw new UsageError(`--lang is "${lang}"; the story has ${story.langs.join(', ')}`)
    const out = args.out ?? `${story.id}.${args.format}`
    const built =
      args.format === 'html' ? await inFolder(args.folder, async () => await buildStory(read)) : null
    const text = built ? await singlePage(built) : TEXTS[args.format]!(story, lang, args.base)
    mkdirSync(dirname(out), { recursive: true })
    writeFileSync(out, text)
    console.log(`${out}  ${megabytes(Buffer.byteLength(text))} MB`)
    // they load when they are looked at elsewhere, and here with the page
    for (const [id, { archive }] of built?.tiled ?? [])
      console.log(`  of it ${id}  ${megabytes((archive.length * 4) / 3)} MB of vector tiles, whole`)
  },
})

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2)
