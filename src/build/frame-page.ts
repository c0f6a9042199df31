import type { Plugin, Rolldown } from 'vite'

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

/** Makes embed.html stand on its HTML and style alone, also in a frame without an origin of its own. */
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
          ],
        }
      },
    },
  }
}
