import { readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { fillDocument, folderOf, type Ahead } from '../poster/document'
import type { renderPage } from '../poster/page'
import { storyIn } from '../story/in-language'
import type { Made } from './made'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const FILES = ['index.html', 'embed.html'] as const

/** Compiles the page for rendering without a browser, and gives its one function. */
async function renderer(): Promise<typeof renderPage> {
  await build({
    configFile: false,
    root: at(''),
    logLevel: 'warn',
    mode: 'production',
    plugins: [svelte()],
    resolve: { alias: { '#made': at('.cache/made') } },
    publicDir: false,
    build: { ssr: at('src/poster/page.ts'), outDir: at('.cache/ssr'), emptyOutDir: true, target: 'node20' },
  })
  const { href } = pathToFileURL(at('.cache/ssr/page.js'))
  const made = (await import(/* @vite-ignore */ `${href}?${Date.now()}`)) as { renderPage: typeof renderPage }
  return made.renderPage
}

/**
 * Turns the two shells that the bundler wrote into whole pages, one for each language of the story: the story's own
 * language at the root, each other one in a folder of its name.
 */
export async function writePages(
  dist: string,
  made: Made,
  {
    site,
    pictures,
    ahead,
    files = FILES,
  }: { site: string; pictures: boolean; ahead?: Ahead; files?: readonly (typeof FILES)[number][] },
): Promise<void> {
  const render = await renderer()
  const { story, figures } = made
  for (const file of files) {
    const shell = readFileSync(join(dist, file), 'utf8')
    for (const lang of story.langs) {
      const data = storyIn(story, lang)
      const page = await render(story, figures, lang, file === 'embed.html')
      const poster = made.posters.get(lang)!
      const picture = pictures ? `og-${lang}.png` : null
      const folder = join(dist, folderOf(lang, story))
      mkdirSync(folder, { recursive: true })
      writeFileSync(
        join(folder, file),
        fillDocument(shell, { story, data, lang, page, poster, file, site, picture, ahead }),
      )
    }
  }
}
