import { fillDocument, textDocument } from '../poster/document'
import { folderOf, storyAddress, upFrom } from '../poster/folders'
import { FIRST_PACKS, packSources, type PackName } from '../map/pack-sources'
import { isLong, plainText, textIn, type Story } from '../story'
import { pageStory } from '../story/page-story'
import type { PageFiles } from '../view/page-files'
import { appFacts, appRenderer, readApp } from './app-files'
import { pathOf, type Asset, type BuiltFile } from './assets'
import { fontRules } from './fonts'
import type { BuiltStory } from './story-build'

export interface PageOptions {
  /** Where the pages of the story go, from the site's root: '' and such as `stories/one/`. */
  folders: string[]
  /** The absolute address of the site's root, with a slash at its end; '' where it is not known. */
  site: string
  /** The pictures for previews by language, from the site's root; empty where none could be made. */
  pictures: ReadonlyMap<string, string>
  /** The answer for those who embed the story by its address, from the site's root. */
  oembed: string
}

/** The style of a story's map as a file. */
export function sheetOf({ css, media, assets }: BuiltStory, at = besideSheet): Asset {
  const pictures = Object.keys(media).length ? readApp('pictureSheet') : ''
  return { name: 'map', ending: 'css', content: css + pictures + fontRules(assets, at) }
}

/** From a style sheet to a file of the story: both are in the same folder. */
const besideSheet = (asset: Asset) => pathOf(asset).replace(/^assets\//, '')

/** The packs that the map of a story asks for at once. */
export function packNames(story: Story): PackName[] {
  const sources = packSources(story)
  return FIRST_PACKS.filter((name) => sources[name].length)
}

/** The pieces with the headers of the layers' tiles, of those that are on. */
const firstPieces = ({ story }: BuiltStory): string[] =>
  story.layers.flatMap(({ on, tiles }) => (on && tiles ? `${tiles.path}0.bin` : []))

/** What a page is told of its story's files. */
export function pageFiles(built: BuiltStory, at: (asset: Asset) => string): Omit<PageFiles, 'root'> {
  const { start, live, picture, tiles } = appFacts()
  // fonts are named by the story's style sheet
  const fetched = built.assets.filter(({ ending }) => ending !== 'woff2')
  const named = Object.fromEntries(fetched.map((asset) => [asset.name, at(asset)]))
  const more = [...(Object.keys(built.media).length ? picture : []), ...(built.tiled.size ? tiles : [])]
  return {
    story: built.story.id,
    assets: named,
    start,
    live: [...live, ...more, ...packNames(built.story), ...firstPieces(built)],
    facts: built.facts,
  }
}

/**
 * The pages of a story, for each of its languages the page, the frame and one of text, for readers without scripts: its
 * own language in each of the folders, each other one in a folder of its name in that.
 */
export async function storyPages(built: BuiltStory, options: PageOptions): Promise<BuiltFile[]> {
  const { renderPage, renderText } = await appRenderer()
  const { story, posters, media } = built
  const { preload } = appFacts()
  const hasMedia = Object.keys(media).length > 0
  const sheet = pathOf(sheetOf(built))
  const files = pageFiles(built, pathOf)
  const made: BuiltFile[] = []
  const canonical = options.folders[0]!
  const own = hasMedia ? { ...story, media } : story
  for (const lang of story.langs) {
    const data = isLong(story) ? null : pageStory(story, lang, media)
    const render = async (root: string) => {
      const facts = { ...built.facts, root }
      return {
        page: await renderPage(own, facts, lang, { frame: false, alone: false }),
        frame: await renderPage(own, facts, lang, { frame: true, alone: false }),
        text: await renderText(own, facts, lang, 'index.html'),
      }
    }
    let rendered: Awaited<ReturnType<typeof render>> | undefined
    for (const folder of options.folders) {
      const at = folder + folderOf(lang, story)
      // of what is rendered, only pictures have the way to the site's root
      if (!rendered || hasMedia) rendered = await render(upFrom(at))
      for (const kind of ['page', 'frame'] as const) {
        const file = kind === 'page' ? 'index.html' : 'embed.html'
        const content = fillDocument(readApp(kind), {
          ...{ story, lang, data, sheet, files, preload, file, folder },
          ...{ site: options.site, oembed: options.oembed },
          page: rendered[kind],
          poster: posters.get(lang)!,
          picture: options.pictures.get(lang) ?? null,
          canonical,
        })
        made.push({ path: at + file, content })
      }
      const text = textDocument(readApp('page'), {
        title: plainText(textIn(story.title, lang, story.lang).value),
        ...{ lang, folder: at },
        body: rendered.text,
        sheets: hasMedia ? [sheet] : [],
        canonical: storyAddress({ site: options.site, folder, canonical }, story, lang, lang),
      })
      made.push({ path: `${at}text.html`, content: text })
    }
  }
  return made
}
