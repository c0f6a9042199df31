import { setGlobals } from './node/globals'
import { fileOfSite } from './file-of-site'
import { zipSync, type Zippable } from 'fflate'
import { SITE_FILES, type SiteFiles } from '../site-list'
import type {
  CheckAnswer,
  CheckQuestion,
  Progress,
  Question,
  RouteAnswer,
  RouteNotice,
  RouteQuestion,
  SiteAnswer,
  SiteQuestion,
} from './question'
import { servePackage } from './node/files'

/** What is packed already is not packed again. */
const PACKED = /\.(?:bin|gz|woff2|webp|png)$/
/** The earliest day that a zip can say; the same site gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1)
const AT_ONCE = 8

const tell = (progress: Progress) => postMessage(progress)

/** The site's pages with what every site has, as a zip. */
async function zipped(pages: Map<string, Uint8Array>, site: string[], root: string): Promise<Uint8Array> {
  const waiting = site.filter((path) => !pages.has(path))
  const all = waiting.length
  let done = 0
  const fetchNext = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      pages.set(path, await fileOfSite(new URL(path, root)))
      tell({ stage: 'files', files: [++done, all] })
    }
  }
  tell({ stage: 'files', files: [0, all] })
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext))
  tell({ stage: 'pack' })
  const entries = [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]): [string, Zippable[string]] => [
      path,
      [bytes, { mtime: NO_TIME, level: PACKED.test(path) ? 0 : 6 }],
    ])
  return zipSync(Object.fromEntries(entries))
}

let listed: Promise<SiteFiles> | undefined

/** Names the package's files, which the build's modules read some of at once. */
function served(root: string): Promise<SiteFiles> {
  listed ??= (async () => {
    const list = await fileOfSite(new URL(SITE_FILES, root))
    const found = JSON.parse(new TextDecoder().decode(list)) as SiteFiles
    setGlobals()
    servePackage(new URL(found.base, root).href, found.package)
    return found
  })().catch((error: unknown) => {
    listed = undefined
    throw error
  })
  return listed
}

const said = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function makeSite({ root, id, files, kind, site }: SiteQuestion): Promise<SiteAnswer> {
  tell({ stage: 'code' })
  const { site: everySite } = await served(root)
  const { buildHere } = await import('./build-here')
  const built = await buildHere(id, files, kind, site, (stage) => tell({ stage }))
  if ('fault' in built) return built
  if ('file' in built) return { bytes: built.file }
  return kind === 'preview' ? built : { bytes: await zipped(built.pages, everySite, root) }
}

let latest = 0
/** A later question is heard of between two parts. */
const turn = () => new Promise((resolve) => setTimeout(resolve))

async function tellRoute(question: RouteQuestion): Promise<void> {
  const { id, root } = question
  latest = id
  try {
    await served(root)
    const { routeParts } = await import('./route-here')
    for (const part of routeParts(question)) {
      postMessage({ id, ...part } satisfies RouteAnswer)
      await turn()
      if (latest !== id) return
    }
  } catch (error) {
    postMessage({ id, kind: 'failed', wrong: said(error) } satisfies RouteAnswer)
  }
}

async function makeReady({ root, around }: RouteNotice): Promise<void> {
  await served(root)
  const { readAround } = await import('./route-here')
  // a question that has come meanwhile reads what it needs
  if (!latest) readAround(around)
}

async function check(question: CheckQuestion): Promise<CheckAnswer> {
  await served(question.root)
  const { checkHere } = await import('./check-here')
  return { check: question.check, ...checkHere(question) }
}

/** Answers what the page asks, by messages; a notice is answered by nothing. */
export function answer(asked: Question): void {
  if ('check' in asked)
    return void check(asked)
      .catch((): CheckAnswer => ({ check: asked.check }))
      .then((found) => postMessage(found))
  // what does not come now is asked for again, and told, by the question
  if ('around' in asked) return void makeReady(asked).catch(() => {})
  if ('route' in asked) return void tellRoute(asked)
  makeSite(asked)
    .catch((error: unknown): SiteAnswer => ({ fault: { path: '', wrong: said(error), right: '' } }))
    .then((made) => postMessage(made))
}
