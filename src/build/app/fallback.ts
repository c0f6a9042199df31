import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { directionOf } from '../../languages'
import { CATALOGUES } from '../../languages/catalogues'
import { buildQuietly } from './build-quietly'

const WORDS = Object.fromEntries(
  await Promise.all(
    Object.entries(CATALOGUES).map(async ([lang, load]) => {
      const { partsMissing, retry, embed } = await load()
      return [lang, { partsMissing, retry, blocked: embed.blocked, dir: directionOf(lang) }] as const
    }),
  ),
)

/** fallback.ts as a classic script of ES2018, for browsers that can't run the page's modules. */
async function fallbackScript(): Promise<string> {
  const made = (await buildQuietly({
    publicDir: false,
    define: { WORDS: JSON.stringify(WORDS) },
    build: {
      write: false,
      target: 'es2018',
      lib: {
        entry: fileURLToPath(new URL('../../fallback/fallback.ts', import.meta.url)),
        formats: ['iife'],
        name: 'placelineFallback',
      },
    },
  })) as Rolldown.RolldownOutput[]
  return made[0]!.output[0].code
}

/** The rules of `@media (scripting: none)`, for a page whose scripts did not load. Throws where there are none. */
function fallbackCss(): string {
  const css = readFileSync(new URL('../../panels/page/no-script.css', import.meta.url), 'utf8')
  const bare = css.replaceAll('@media (scripting: none)', '@media all')
  if (bare === css) throw new Error('src/panels/page/no-script.css has no rules for a page without scripts')
  return bare
}

/** Adds fallback.js and fallback.css, which handle scripts and styles that fail to load, to every page. */
export function fallback(): Plugin {
  return {
    name: 'placeline-fallback',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: './fallback.js', defer: true }, injectTo: 'head' }],
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'fallback.js', source: await fallbackScript() })
      this.emitFile({ type: 'asset', fileName: 'fallback.css', source: fallbackCss() })
    },
  }
}
