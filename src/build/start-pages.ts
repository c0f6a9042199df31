import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** The chunk of the page's start and those that it imports: first itself. */
function startChunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const start = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith('/src/panels/start.ts')))
  if (!start) throw new Error('no chunk holds src/panels/start.ts')
  const needed = new Set([start])
  for (const chunk of needed)
    for (const name of chunk.imports) {
      const imported = bundle[name]
      if (imported?.type === 'chunk') needed.add(imported)
    }
  return [...needed]
}

const link = (attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
  tag: 'link',
  attrs,
  injectTo: 'head',
})

/**
 * The pages' first script holds what a reader touches until the page has started, and brings the start in later. Their
 * HTML needs its style sheets at once, and index.html sends for its code at once; embed.html stands on its HTML and
 * style alone, also in a frame without an origin of its own.
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
        const chunks = startChunksOf(bundle)
        const sheets = chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
        const cross = isFrame ? {} : { crossorigin: true }
        const missing = (names: string[]) => names.filter((name) => !html.includes(name))
        return {
          // with the attribute, a frame without an origin would lose its style too
          html: isFrame ? html.replace(/(<link rel="stylesheet") crossorigin/g, '$1') : html,
          tags: [
            ...missing(sheets).map((name) => link({ rel: 'stylesheet', ...cross, href: `./${name}` })),
            ...(isFrame ? [] : missing(chunks.map((chunk) => chunk.fileName))).map((name) =>
              link({ rel: 'modulepreload', ...cross, href: `./${name}` }),
            ),
          ],
        }
      },
    },
  }
}
