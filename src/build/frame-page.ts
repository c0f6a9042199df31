import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'
import { en } from '../panels/text/en'
import { ru } from '../panels/text/ru'
import { uk } from '../panels/text/uk'

const WORDS = { en, uk, ru }

/**
 * A frame without an origin of its own gets no module script from a server without CORS. This script is a classic
 * one, which needs none: where the page's own never ran, it shows the sentence why, in the language asked for, and
 * lays the page out as one without scripts.
 */
const SCRIPT = `var script = document.currentScript
addEventListener('load', function () {
  if (document.documentElement.dataset.started !== undefined) return
  bare()
  var all = [].slice.call(document.querySelectorAll('[data-blocked]'))
  var lang = new URLSearchParams(location.search).get('lang') || document.documentElement.lang
  var one = all.filter(function (p) { return p.lang === lang })[0] || all[0]
  if (one) one.hidden = false
})
// where only the rest of them did not arrive, frame.ts says so
addEventListener('placeline-failed', bare)
function bare() {
  var style = document.createElement('link')
  style.rel = 'stylesheet'
  style.href = new URL('blocked.css', script.src).href
  document.head.append(style)
}
`

/** The rules for a page without scripts, for one whose scripts are kept away. Throws where there are none. */
function blockedCss(): string {
  const css = readFileSync(new URL('../panels/no-script.css', import.meta.url), 'utf8')
  const bare = css.replaceAll('@media (scripting: none)', '@media all')
  if (bare === css) throw new Error('src/panels/no-script.css has no rules for a page without scripts')
  return bare
}

/** The style sheets of the page, which frame.ts brings in later: the HTML needs them at once. */
function styleSheets(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const start = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith('/src/panels/start.ts')))
  if (!start) throw new Error('no chunk holds src/panels/start.ts')
  const needed = new Set([start])
  for (const chunk of needed)
    for (const name of chunk.imports) {
      const imported = bundle[name]
      if (imported?.type === 'chunk') needed.add(imported)
    }
  return [...needed].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
}

/** Makes embed.html stand on its HTML and style alone, and speak where its scripts are kept away. */
export function framePage(): Plugin {
  return {
    name: 'placeline-frame-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (!path.endsWith('embed.html') || !bundle) return html
        return {
          // with the attribute, a frame without an origin would lose its style too
          html: html.replace(/(<link rel="stylesheet") crossorigin/g, '$1'),
          tags: [
            ...styleSheets(bundle)
              .filter((name) => !html.includes(name))
              .map((name) => ({
                tag: 'link',
                attrs: { rel: 'stylesheet', href: `./${name}` },
                injectTo: 'head' as const,
              })),
            { tag: 'script', attrs: { src: './blocked.js', defer: true }, injectTo: 'head' },
            ...Object.entries(WORDS).map(([lang, words]) => ({
              tag: 'p',
              attrs: { lang, hidden: true, role: 'status', class: 'blocked', 'data-blocked': true },
              children: words.embed.blocked,
              injectTo: 'body-prepend' as const,
            })),
          ],
        }
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'blocked.js', source: SCRIPT })
      this.emitFile({ type: 'asset', fileName: 'blocked.css', source: blockedCss() })
    },
  }
}
