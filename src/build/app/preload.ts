import type { Rolldown } from 'vite'
import type { AppFacts } from '../app-files'

type Bundle = Rolldown.OutputBundle

/**
 * The app's own files to preload, found in the bundle: those of the live map, and the chunks of a frame's start.
 * Throws where one of them is missing, for instance because it was renamed.
 */
export function preloadOf(bundle: Bundle): AppFacts {
  const chunk = (source: RegExp) => {
    const found = Object.values(bundle).find((o) => o.type === 'chunk' && source.test(o.facadeModuleId ?? ''))
    if (found?.type !== 'chunk') throw new Error(`the build has no chunk of ${source}`)
    return found
  }
  const live = chunk(/src[\\/]map[\\/]live\.ts$/)
  const tiles = chunk(/src[\\/]map[\\/]tiles\.ts$/)
  const picture = chunk(/src[\\/]panels[\\/]reading[\\/]picture[\\/]Picture\.svelte$/)
  const entries = Object.values(bundle).filter(
    (o) => o.type === 'chunk' && /\.html$/.test(o.facadeModuleId ?? ''),
  )
  const frame = entries.find((o) => o.type === 'chunk' && /embed\.html$/.test(o.facadeModuleId ?? ''))
  if (!frame) throw new Error('the build has no embed.html')
  const asleep = new Set([frame.fileName, ...importsOf(frame.fileName, bundle)])
  const page = chunk(/src[\\/]panels[\\/]start[\\/]started-frame\.ts$/)
  const start = [page.fileName, ...importsOf(page.fileName, bundle)].filter((file) => !asleep.has(file))
  const started = new Set([...entries.flatMap((entry) => importsOf(entry.fileName, bundle)), ...start])
  const notStarted = (file: string) => !started.has(file)
  const workers = Object.keys(bundle).filter((name) => /map-worker-[\w-]+\.js$/.test(name))
  if (!workers.length) throw new Error('the build has no map-worker')
  const forMap = [live.fileName, ...importsOf(live.fileName, bundle)].filter(notStarted)
  const besides = ({ fileName }: { fileName: string }) =>
    [fileName, ...importsOf(fileName, bundle)].filter(notStarted).filter((file) => !forMap.includes(file))
  return {
    preload: chunk(/src[\\/]panels[\\/]start[\\/]preload\.ts$/).fileName,
    start,
    live: [...forMap, ...workers],
    picture: besides(picture),
    tiles: besides(tiles),
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
