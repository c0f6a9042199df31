import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import { en } from '../panels/language/text/en'
import { ru } from '../panels/language/text/ru'
import { uk } from '../panels/language/text/uk'

const WORDS = Object.fromEntries(
  Object.entries({ en, uk, ru }).map(([lang, { partsMissing, retry, embed }]) => [
    lang,
    { partsMissing, retry, blocked: embed.blocked },
  ]),
)

/** The script as one that also older browsers can read, which the page's own modules leave out. */
async function fallbackScript(): Promise<string> {
  const made = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { WORDS: JSON.stringify(WORDS) },
    build: {
      write: false,
      target: 'es2018',
      lib: {
        entry: fileURLToPath(new URL('../fallback/fallback.ts', import.meta.url)),
        formats: ['iife'],
        name: 'placelineFallback',
      },
    },
  })) as Rolldown.RolldownOutput[]
  return made[0]!.output[0].code
}

/** The rules for a page without scripts, for one whose scripts are kept away. Throws where there are none. */
function fallbackCss(): string {
  const css = readFileSync(new URL('../panels/page/no-script.css', import.meta.url), 'utf8')
  const bare = css.replaceAll('@media (scripting: none)', '@media all')
  if (bare === css) throw new Error('src/panels/page/no-script.css has no rules for a page without scripts')
  return bare
}

/** Makes every page speak where its scripts or styles do not arrive. */
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
