import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'
import { importsOf } from './preload'

/** The files of the page's start: its chunk, and those that it imports. */
function startFiles(bundle: Rolldown.OutputBundle): string[] {
  const start = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith('/src/panels/start/start.ts')),
  )
  if (!start) throw new Error('no chunk holds src/panels/start/start.ts')
  return [start.fileName, ...importsOf(start.fileName, bundle)]
}

function sheetsOf(file: string, bundle: Rolldown.OutputBundle): string[] {
  const chunk = bundle[file]
  return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : []
}

const link = (attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
  tag: 'link',
  attrs,
  injectTo: 'head',
})

/**
 * Adds the style sheets of the page's start to both pages, whose entry imports it dynamically, and its chunks to
 * index.html as preloads. embed.html gets none: a sleeping frame needs its HTML and style only.
 */
export function startPages(): Plugin {
  return {
    name: 'placeline-start-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (!bundle) return html
        const isFrame = path.endsWith('embed.html')
        const files = startFiles(bundle)
        const sheets = files.flatMap((file) => sheetsOf(file, bundle))
        const cross = isFrame ? {} : { crossorigin: true }
        const missing = (names: string[]) => names.filter((name) => !html.includes(name))
        return {
          // with `crossorigin`, a frame with an opaque origin could not load the style sheet without CORS
          html: isFrame ? html.replace(/(<link rel="stylesheet") crossorigin/g, '$1') : html,
          tags: [
            ...missing(sheets).map((name) => link({ rel: 'stylesheet', ...cross, href: `./${name}` })),
            ...(isFrame ? [] : missing(files)).map((name) =>
              link({ rel: 'modulepreload', ...cross, href: `./${name}` }),
            ),
          ],
        }
      },
    },
  }
}
