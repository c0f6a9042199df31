import { readFileSync } from 'node:fs'
import { fillDocument, tileHosts } from '../poster/document'
import { mediaAt } from '../story/pictures'
import { pageStory } from '../story/page-story'
import { textsFile } from '../panels/state/story-data'
import { tilesFile } from '../story/layer-tiles'
import { appRenderer, readApp } from './app-files'
import type { Asset } from './assets'
import { pageFiles, sheetOf } from './pages'
import { inPackage } from './root'
import type { BuiltStory } from './story-build'

const TYPES: Record<string, string> = {
  bin: 'application/octet-stream',
  json: 'application/json',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

/** The content security policy of the file: nothing is fetched from outside it, but tiles of hosts that the story names. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; " +
  'font-src data:; worker-src data: blob:; connect-src data:'

/** A story with the app and all its data as one HTML file that works from disk. The same text for the same story. */
export async function singlePage(built: BuiltStory): Promise<string> {
  const { story, facts, posters } = built
  const { lang } = story
  const bytesOf = new Map(built.mediaFiles.map(({ path, content }) => [path, content]))
  const media = mediaAt(built.media, (src) => dataUrl('webp', bytesOf.get(src)!))
  const texts = story.langs.map((one): Asset => ({
    name: textsFile(one),
    ending: 'json',
    content: JSON.stringify(pageStory(story, one, media)),
  }))
  const assets = [...built.assets.filter(({ name }) => !texts.some((text) => text.name === name)), ...texts]
  for (const [id, { archive }] of built.tiled)
    assets.push({ name: tilesFile(id), ending: 'bin', content: archive })
  const files = pageFiles({ ...built, assets }, ({ ending, content }) => dataUrl(ending, content))
  const { renderPage } = await appRenderer()
  const own = Object.keys(media).length ? { ...story, media } : story
  const page = await renderPage(own, { ...facts, root: './' }, lang, { frame: false, alone: true })
  const filled = fillDocument(readApp('single'), {
    ...{
      story,
      lang,
      page,
      sheet: 'sheet',
      oembed: null,
      folder: '',
      site: '',
      picture: null,
      canonical: null,
      preload: null,
    },
    // all that could come early is in the file already
    files: { ...files, start: [], live: [] },
    data: pageStory(story, lang, media),
    poster: posters.get(lang)!,
    file: 'index.html',
  })
  const css = String(sheetOf(built, ({ ending, content }) => dataUrl(ending, content)).content)
  return (
    filled
      .replace(
        /<link rel="stylesheet" crossorigin href="\.\/sheet">/,
        () => `<style>${css.replaceAll('</style', '<\\/style')}</style>`,
      )
      .replace(
        'href="./icon.svg"',
        () => `href="${dataUrl('svg', readFileSync(inPackage('public/icon.svg')))}"`,
      )
      .replace(
        /(<meta http-equiv="Content-Security-Policy" content=)"[^"]*"/,
        `$1"${[POLICY, ...tileHosts(story)].join(' ')}"`,
      )
      // the other languages are in this file too, and not beside it
      .replace(/\s*<link rel="alternate"[^>]*>/g, '')
  )
}

function dataUrl(ending: string, content: string | Buffer): string {
  return `data:${TYPES[ending]};base64,${Buffer.from(content).toString('base64')}`
}
