import type { Rolldown } from 'vite'

type ChunkOf = Exclude<Rolldown.CodeSplittingGroup['name'], string>
type Context = Parameters<ChunkOf>[1]

/** A module and what it reaches without a dynamic import, by id. */
function neededAtOnce(id: string, context: Context): Set<string> {
  const found = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(context.getModuleInfo(next)?.importedIds ?? []))
  }
  return found
}

/**
 * One chunk for the page's start, for one request, and beside it a small one with what a frame needs of it while it
 * sleeps; the bundler splits the rest by what asks for it.
 */
export function startChunks(startId: string, frameId: string): Rolldown.CodeSplittingGroup[] {
  let start: Set<string> | null = null
  let frame: Set<string> | null = null
  const atStart = (id: string, context: Context) => (start ??= neededAtOnce(startId, context)).has(id)
  const asleep = (id: string, context: Context) => (frame ??= neededAtOnce(frameId, context)).has(id)
  return [
    // first, for a chunk takes along whatever its modules import
    {
      priority: 2,
      debugName: 'frame',
      name: (id, context) => (atStart(id, context) && asleep(id, context) ? 'frame' : null),
    },
    { priority: 1, debugName: 'app', name: (id, context) => (atStart(id, context) ? 'app' : null) },
  ]
}
