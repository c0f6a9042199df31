import type { Rolldown } from 'vite'

type ChunkOf = Exclude<Rolldown.CodeSplittingGroup['name'], string>
type Context = Parameters<ChunkOf>[1]

/** What the files of the format import for its rules; of a page only a frame's messages need it. */
const CHECKER = /\/node_modules\/valibot\//

/** Ids of a module and its static imports, direct or not, less the checker's. */
function neededAtOnce(id: string, context: Context): Set<string> {
  const found = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next) || CHECKER.test(next)) continue
    found.add(next)
    open.push(...(context.getModuleInfo(next)?.importedIds ?? []))
  }
  return found
}

/**
 * Chunk groups of the map: one for what its worker needs too, one for the rest of the live map. Without them the parts
 * that vector tiles share with both, which come later, would be chunks of their own for every story.
 */
export function mapChunks(liveId: string, workerId: string): Rolldown.CodeSplittingGroup[] {
  let live: Set<string> | null = null
  let worker: Set<string> | null = null
  const inLive = (id: string, context: Context) => (live ??= neededAtOnce(liveId, context)).has(id)
  const inWorker = (id: string, context: Context) => (worker ??= neededAtOnce(workerId, context)).has(id)
  return [
    {
      name: (id, context) =>
        id !== workerId && inLive(id, context) && inWorker(id, context) ? 'map-shared' : null,
    },
    { name: (id, context) => (inLive(id, context) && !inWorker(id, context) ? 'live' : null) },
  ]
}

/**
 * Chunk groups: one chunk with all that the page's start imports statically, for one request, less a small one with what
 * a sleeping frame needs of it. The bundler splits the rest.
 */
export function startChunks(startId: string, frameId: string): Rolldown.CodeSplittingGroup[] {
  let start: Set<string> | null = null
  let frame: Set<string> | null = null
  const atStart = (id: string, context: Context) => (start ??= neededAtOnce(startId, context)).has(id)
  const asleep = (id: string, context: Context) => (frame ??= neededAtOnce(frameId, context)).has(id)
  return [
    // the higher priority, as a group also takes the imports of its modules
    {
      priority: 2,
      debugName: 'frame',
      name: (id, context) => (atStart(id, context) && asleep(id, context) ? 'frame' : null),
    },
    { priority: 1, debugName: 'app', name: (id, context) => (atStart(id, context) ? 'app' : null) },
  ]
}
