import type { Rolldown } from 'vite'
import type { Ahead } from '../poster/document'

type Bundle = Rolldown.OutputBundle

/** Finds in the bundle what the live map takes. Throws where one of them is missing: the list would be of no use. */
export function aheadOf(bundle: Bundle): Ahead {
  const names = Object.keys(bundle)
  const chunk = (source: RegExp) => {
    const found = Object.values(bundle).find((o) => o.type === 'chunk' && source.test(o.facadeModuleId ?? ''))
    if (found?.type !== 'chunk') throw new Error(`the build has no chunk of ${source}`)
    return found
  }
  const asset = (pattern: RegExp) => {
    const found = names.filter((name) => pattern.test(name))
    if (!found.length) throw new Error(`the build has no ${pattern}`)
    return found
  }
  const live = chunk(/src[\\/]map[\\/]live\.ts$/)
  const style = (live as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []
  return {
    script: chunk(/src[\\/]ahead\.ts$/).fileName,
    files: [
      ...style,
      live.fileName,
      ...asset(/maplibre-gl-worker-[\w-]+\.js$/),
      ...asset(/(basemap|layers|route)-[\w-]+\.json$/),
    ],
  }
}
