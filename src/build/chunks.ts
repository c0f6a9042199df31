import type { Rolldown } from 'vite'

type ChunkOf = Exclude<Rolldown.CodeSplittingGroup['name'], string>
type Context = Parameters<ChunkOf>[1]

/** The modules that the page needs before its map, by id: `start.ts` and what it reaches without a dynamic import. */
function neededAtStart(id: string, context: Context): Set<string> {
  const found = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(context.getModuleInfo(next)?.importedIds ?? []))
  }
  return found
}

/** One chunk for the page's start, for one request; the bundler splits the rest by what asks for it. */
export function startChunk(startId: string): Rolldown.CodeSplittingGroup {
  let needed: Set<string> | null = null
  return {
    name(id, context) {
      needed ??= neededAtStart(startId, context)
      return needed.has(id) ? 'app' : null
    },
  }
}
