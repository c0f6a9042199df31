import { createHash } from 'node:crypto'
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { fillDocument, textDocument, type Preload } from '../poster/document'
import { folderOf } from '../poster/folders'
import type { renderPage, renderText } from '../poster/page'
import { isLong, type Lang, type Story, type StoryFile } from '../story'
import { pageStory } from '../story/page-story'
import type { Made } from './made'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const FILES = ['index.html', 'embed.html'] as const

interface Renderer {
  renderPage: typeof renderPage
  renderText: typeof renderText
}

/** Compiles the page for rendering without a browser, and gives its functions. */
async function renderer(): Promise<Renderer> {
  await build({
    configFile: false,
    root: at(''),
    logLevel: 'warn',
    mode: 'production',
    plugins: [svelte()],
    resolve: { alias: { '#made': at('.cache/made') } },
    publicDir: false,
    build: {
      ssr: at('src/poster/page.ts'),
      outDir: at('.cache/ssr'),
      emptyOutDir: true,
      target: 'node20',
      // the live map is never imported here
      rolldownOptions: { external: ['virtual:map-worker'] },
    },
  })
  const { href } = pathToFileURL(at('.cache/ssr/page.js'))
  return (await import(/* @vite-ignore */ `${href}?${Date.now()}`)) as Renderer
}

/**
 * Turns the two shells that the bundler wrote into whole pages, one for each language of the story: the story's own
 * language at the root, each other one in a folder of its name; beside each page one of text, for readers without scripts.
 */
export async function writePages(
  dist: string,
  made: Made,
  {
    site,
    pictures,
    preload,
    files = FILES,
  }: { site: string; pictures: boolean; preload?: Preload; files?: readonly (typeof FILES)[number][] },
): Promise<void> {
  const { renderPage, renderText } = await renderer()
  const { story } = made
  // a page that stands alone has no files beside it
  const alone = files.length < FILES.length
  for (const file of files) {
    const shell = readFileSync(join(dist, file), 'utf8')
    for (const lang of story.langs) {
      const data = dataOf(story, lang, dist, alone)
      const page = await renderPage(story, made, lang, { frame: file === 'embed.html', alone })
      const poster = made.posters.get(lang)!
      const picture = pictures ? `og-${lang}.png` : null
      const folder = join(dist, folderOf(lang, story))
      mkdirSync(folder, { recursive: true })
      if (file === 'index.html' && !alone) {
        const body = await renderText(story, made, lang, file)
        writeFileSync(join(folder, 'text.html'), textDocument(shell, { story, lang, body }))
      }
      writeFileSync(
        join(folder, file),
        fillDocument(shell, { story, data, lang, page, poster, file, site, picture, preload }),
      )
    }
  }
}

/** The story of a page in its language; of a long one the address of a file, which comes while the page is read. */
function dataOf(story: StoryFile, lang: Lang, dist: string, alone: boolean): Story | string {
  const data = pageStory(story, lang)
  if (!isLong(story) || alone) return data
  const text = JSON.stringify(data)
  const name = `assets/story-${lang}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
  writeFileSync(join(dist, name), text)
  return name
}
