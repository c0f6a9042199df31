import type { Rolldown } from 'vite'
import type { Preload } from '../poster/document'
import { packSources, type PackName } from '../map/pack-sources'
import type { Story } from '../story'

type Bundle = Rolldown.OutputBundle

/** The packs that the map asks for at once; one that a story has nothing in is not fetched at all. */
const FIRST_PACKS: PackName[] = ['basemap', 'layers', 'route']

/**
 * The files to preload, found in the bundle: those of the story's live map, and the chunks of a frame's start.
 * Throws where one of them is missing, for instance because it was renamed.
 */
export function preloadOf(bundle: Bundle, story: Story): Preload {
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
  const packs = packSources(story)
  const live = chunk(/src[\\/]map[\\/]live\.ts$/)
  const entries = Object.values(bundle).filter(
    (o) => o.type === 'chunk' && /\.html$/.test(o.facadeModuleId ?? ''),
  )
  const frame = entries.find((o) => o.type === 'chunk' && /embed\.html$/.test(o.facadeModuleId ?? ''))
  if (!frame) throw new Error('the build has no embed.html')
  const asleep = new Set([frame.fileName, ...importsOf(frame.fileName, bundle)])
  const page = chunk(/src[\\/]panels[\\/]start[\\/]started-frame\.ts$/)
  const start = [page.fileName, ...importsOf(page.fileName, bundle)].filter((file) => !asleep.has(file))
  const started = new Set([...entries.flatMap((entry) => importsOf(entry.fileName, bundle)), ...start])
  const style = (live as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []
  return {
    script: chunk(/src[\\/]panels[\\/]start[\\/]preload\.ts$/).fileName,
    start,
    files: [
      ...style,
      live.fileName,
      ...importsOf(live.fileName, bundle).filter((file) => !started.has(file)),
      ...asset(/map-worker-[\w-]+\.js$/),
      ...FIRST_PACKS.filter((name) => packs[name].length).flatMap((name) =>
        asset(new RegExp(`/${name}-[\\w-]+\\.json$`)),
      ),
    ],
  }
}

/** The chunks that a chunk imports statically, directly or not. */
export function importsOf(file: string, bundle: Bundle): string[] {
  const found = new Set<string>()
  const open = [file]
  for (let next = open.pop(); next; next = open.pop()) {
    const chunk = bundle[next]
    for (const name of chunk?.type === 'chunk' ? chunk.imports : [])
      if (!found.has(name)) {
        found.add(name)
        open.push(name)
      }
  }
  return [...found]
}
