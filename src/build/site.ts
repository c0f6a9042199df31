import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { textDocument } from '../poster/document'
import { interfaceFor } from '../languages'
import { upFrom } from '../poster/folders'
import { appRenderer, readApp } from './app-files'
import { pathOf, type BuiltFile } from './assets'
import { LOCAL_BASE, oembed } from './oembed'
import { sheetOf, storyPages } from './pages'
import { previewPictures } from './pictures'
import { copySiteFiles, moveKept } from './site-files'
import { buildStory, type ReadStory } from './story-build'
import type { Lang } from '../story'
import type { Memo } from './memo'

export interface SiteOptions {
  /** In the order of the gallery; at least one. */
  stories: ReadStory[]
  /** The folder that is written; what was in it is replaced. */
  out: string
  /** The id of the story that stands at the root too; the first where it is not given. */
  home?: string | undefined
  /** The absolute address of the site's root, with a slash at its end; '' where it is not known. */
  site: string
  /** Without the pictures for previews of links, where it is false. */
  pictures?: boolean | undefined
  /** Without what every site has, where it is false. */
  copyApp?: boolean | undefined
  /** Writes the stories' pages; one after the other where it is not given. */
  write?: StoriesWriter | undefined
  /** Called once all that a story's pages are made of is there. */
  onPages?: (() => void) | undefined
  /** Called before each story is built. */
  onStory?: ((id: string, index: number) => void) | undefined
}

/** A site as it is listed for its pages, in `stories.json`. */
type Listed = Pick<ReadStory['story'], 'id' | 'lang' | 'langs' | 'title' | 'summary' | 'asOf'>

/** Where a story's pages go, and with what. */
interface WriteOptions extends Pick<SiteOptions, 'site' | 'pictures' | 'onPages'> {
  /** The folder that becomes the site. */
  part: string
  isHome: boolean
}

/** A story whose pages are written, and the address of its picture. */
export interface Written {
  story: Listed
  picture: string | null
}

/** Writes the pages of stories; gives them in the same order. */
export type StoriesWriter = (
  stories: ReadStory[],
  options: (read: ReadStory) => WriteOptions,
  onStory: SiteOptions['onStory'],
) => Promise<Written[]>

/**
 * Writes stories one after the other.
 * @param memo what was made before, for a build that follows others; each story's is let go without one
 */
export const inTurn =
  (memo?: Memo): StoriesWriter =>
  async (stories, options, onStory) => {
    const written: Written[] = []
    for (const [i, read] of stories.entries()) {
      onStory?.(read.story.id, i)
      written.push(await writeStory(read, options(read), memo))
    }
    return written
  }

const GALLERY = 'stories/'

/**
 * Builds the pages of stories against the built app: each story under `stories/<id>/`, one at the root too, a page of
 * all stories. The same bytes for the same stories. Where a story can't be built it throws, and the folder stays as it
 * was.
 */
export async function buildSite({
  stories,
  out,
  home,
  site,
  pictures = true,
  copyApp = true,
  write = inTurn(),
  onStory,
  onPages,
}: SiteOptions): Promise<void> {
  const atHome = home ?? stories[0]!.story.id
  const part = `${out.replace(/[\\/]+$/, '')}.part`
  if (!isOurs(out))
    throw new Error(`${out} holds other files than a site: name an empty folder, or a new one`)
  rmSync(part, { recursive: true, force: true })
  const copied = copyApp ? copySiteFiles(part, out) : Promise.resolve([])
  // it may fail while stories are built, and is told after them
  copied.catch(() => {})
  try {
    const options = (read: ReadStory) => ({ part, isHome: read.story.id === atHome, site, pictures, onPages })
    const written = await write(stories, options, onStory)
    const list: Listed[] = written.map(({ story }) => story)
    writeAll(part, [
      { path: 'stories.json', content: `${JSON.stringify(list)}\n` },
      ...(await gallery(written, atHome)),
    ])
    replace(out, part, await copied)
  } finally {
    // what is still being copied could not be removed
    await copied.catch(() => {})
    rmSync(part, { recursive: true, force: true })
  }
}

/** Whether what is in a folder may be replaced: nothing, or a site that was built before. */
function isOurs(folder: string): boolean {
  if (!existsSync(folder)) return true
  const names = readdirSync(folder)
  return !names.length || ['stories.json', 'oembed', 'stories'].every((name) => names.includes(name))
}

/** Takes the built folder in the place of the old one, which a server may be reading, with what it keeps of that. */
function replace(out: string, part: string, kept: string[]) {
  const old = `${part}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, old)
  moveKept(kept, old, part)
  renameSync(part, out)
  rmSync(old, { recursive: true, force: true })
}

/** Builds a story and writes its pages, once more at the site's root where it is the home story. */
export async function writeStory(
  read: ReadStory,
  { part, isHome, site, pictures: withPictures, onPages }: WriteOptions,
  memo?: Memo,
): Promise<Written> {
  const built = await buildStory(read, memo)
  onPages?.()
  const { story } = built
  const folder = `${GALLERY}${story.id}/`
  const images = withPictures ? await previewPictures(built) : new Map<Lang, Promise<Buffer>>()
  const pictures = new Map([...images].map(([lang]) => [lang, `${folder}og-${lang}.png`] as const))
  const oembedPath = `oembed/${story.id}.json`
  const sheet = sheetOf(built)
  const answer = oembed(story, site || LOCAL_BASE, isHome ? '' : folder, pictures.get(story.lang))
  const folders = isHome ? ['', folder] : [folder]
  const [pages, pngs] = await Promise.all([
    storyPages(built, { folders, site, pictures, oembed: oembedPath }),
    Promise.all([...images].map(async ([lang, png]) => ({ path: pictures.get(lang)!, content: await png }))),
  ])
  writeAll(part, [
    ...pages,
    ...[...built.assets, sheet].map((asset) => ({ path: pathOf(asset), content: asset.content })),
    ...built.mediaFiles,
    ...pngs,
    ...built.tileFiles,
    { path: oembedPath, content: `${JSON.stringify(answer, null, 2)}\n` },
    { path: `${folder}story.json`, content: await readFile(new URL('story.json', read.folder)) },
  ])
  const { id, lang, langs, title, summary, asOf } = story
  return { story: { id, lang, langs, title, summary, asOf }, picture: pictures.get(lang) ?? null }
}

async function gallery(stories: Written[], home: string): Promise<BuiltFile[]> {
  const { renderGallery } = await appRenderer()
  const lang = interfaceFor(stories.find(({ story }) => story.id === home)!.story.lang)
  const up = upFrom(GALLERY)
  const entries = stories.map(({ story, picture }) => ({
    story,
    href: `./${story.id}/`,
    picture: picture && up + picture,
  }))
  const { title, body } = await renderGallery(entries, lang)
  const sheet = { name: 'gallery', ending: 'css', content: readApp('gallerySheet') }
  const path = pathOf(sheet)
  const content = textDocument(readApp('page'), { title, lang, body, folder: GALLERY, sheets: [path] })
  return [
    { path, content: sheet.content },
    { path: `${GALLERY}index.html`, content },
  ]
}

function writeAll(folder: string, files: BuiltFile[]) {
  for (const { path, content } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
