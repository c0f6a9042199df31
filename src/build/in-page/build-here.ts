import { publicBase } from '../oembed'
import { singlePage } from '../single'
import { buildSite } from '../site'
import { buildStory, readStory, StoryFault } from '../story-build'
import type { SiteKind } from './question'
import { filesBelow, putBytes } from './node/files'
import { pathToFileURL } from './node/url'

/** What a story's folder becomes: the pages of its site by their paths, or one file; or what is wrong with it. */
export type BuiltHere = { pages: Map<string, Uint8Array> } | { file: Uint8Array } | { fault: string }

/**
 * Builds a story of the page's memory as the command does. The package's files are named before this module is loaded,
 * as modules of the build read some at once.
 */
export async function buildHere(
  id: string,
  files: ReadonlyMap<string, Uint8Array>,
  kind: SiteKind,
  site: string,
): Promise<BuiltHere> {
  const folder = `/stories/${id}`
  for (const [path, bytes] of files) putBytes(`${folder}/${path}`, bytes)
  try {
    const read = readStory(folder, pathToFileURL(`${folder}/`))
    if (kind === 'one') return { file: new TextEncoder().encode(await singlePage(await buildStory(read))) }
    await buildSite({ stories: [read], out: '/site', site: site ? publicBase(site) : '', copyApp: false })
    return { pages: filesBelow('/site/') }
  } catch (error) {
    if (!(error instanceof StoryFault)) throw error
    const [{ path, wrong, right }] = error.problems as [(typeof error.problems)[0]]
    return { fault: `${path}: ${wrong}; ${right}` }
  }
}
