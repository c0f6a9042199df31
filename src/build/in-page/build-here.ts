import { publicBase } from '../oembed'
import { singlePage } from '../single'
import { Memo } from '../memo'
import { buildSite, inTurn } from '../site'
import { buildStory, readStory, StoryFault } from '../story-build'
import type { BuildFault, SiteKind, Stage } from './question'
import { filesBelow, putBytes } from './node/files'
import { pathToFileURL } from './node/url'

/** What a story's folder becomes: the pages of its site by their paths, or one file; or what is wrong with it. */
export type BuiltHere = { pages: Map<string, Uint8Array> } | { file: Uint8Array } | { fault: BuildFault }

/** What a story is made of, by the names that `buildStory` gives its parts. */
const STAGE_OF: Record<string, Stage> = {
  tiles: 'ground',
  route: 'route',
  packs: 'data',
  'static map': 'map',
}

/** Tells which part of a story is made next. */
class TellingMemo extends Memo {
  readonly #tell: (stage: Stage) => void

  constructor(tell: (stage: Stage) => void) {
    super()
    this.#tell = tell
  }

  override of<T>(name: string, inputs: unknown, make: () => T): T {
    const stage = STAGE_OF[name.split(': ').at(-1)!]
    if (stage) this.#tell(stage)
    return super.of(name, inputs, make)
  }
}

/**
 * Builds a story of the page's memory as the command does. The package's files are named before this module is loaded,
 * as modules of the build read some at once.
 */
export async function buildHere(
  id: string,
  files: ReadonlyMap<string, Uint8Array>,
  kind: SiteKind,
  site: string,
  tell: (stage: Stage) => void,
): Promise<BuiltHere> {
  tell('check')
  const memo = new TellingMemo(tell)
  const folder = `/stories/${id}`
  for (const [path, bytes] of files) putBytes(`${folder}/${path}`, bytes)
  try {
    const read = readStory(folder, pathToFileURL(`${folder}/`))
    if (kind === 'one') {
      const built = await buildStory(read, memo)
      tell('pages')
      return { file: new TextEncoder().encode(await singlePage(built)) }
    }
    await buildSite({
      stories: [read],
      out: '/site',
      site: site ? publicBase(site) : '',
      copyApp: false,
      pictures: kind === 'site',
      write: inTurn(memo),
      onPages: () => tell('pages'),
    })
    return { pages: filesBelow('/site/') }
  } catch (error) {
    if (!(error instanceof StoryFault)) throw error
    const [{ path, wrong, right }] = error.problems as [(typeof error.problems)[0]]
    return { fault: { path, wrong, right } }
  }
}
