import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Plugin, ViteDevServer } from 'vite'
import { FILES_ID } from '../../view/page-files'
import { textsFile } from '../../panels/state/story-data'
import { pageStory } from '../../story/page-story'
import { pathOf, type Asset } from '../assets'
import { buildStory, readStory, type BuiltStory } from '../story-build'

const TYPES: Record<string, string> = { json: 'application/json', css: 'text/css', woff2: 'font/woff2', webp: 'image/webp' }

/** The folder of the story that the development server shows: the first of the project's, or that of `PLACELINE_STORY`. */
const FOLDER = process.env.PLACELINE_STORY || `public/stories/${readdirSync('public/stories').sort()[0]}`

/** Gives the development server's two pages a story, which is built anew when a file of its folder changes. */
export function storyServer(): Plugin {
  const folder = pathToFileURL(`${FOLDER}/`)
  let built: Promise<BuiltStory> | undefined
  const story = () => (built ??= Promise.resolve(readStory(FOLDER, folder)).then(buildStory))
  const textsOf = ({ story, media }: BuiltStory): Asset[] =>
    story.langs.map((lang) => ({
      name: textsFile(lang),
      ending: 'json',
      content: JSON.stringify(pageStory(story, lang, media)),
    }))
  const filesOf = (one: BuiltStory): Map<string, Asset['content']> =>
    new Map([
      ...[...one.assets, ...textsOf(one)].map((asset) => [pathOf(asset), asset.content] as const),
      ...one.mediaFiles.map(({ path, content }) => [path, content] as const),
      ['assets/map.css', one.css],
    ])
  return {
    name: 'placeline-story-server',
    apply: 'serve',
    configureServer(server: ViteDevServer) {
      server.watcher.add(FOLDER)
      server.watcher.on('all', (_, file) => {
        if (!pathToFileURL(file).href.startsWith(folder.href)) return
        built = undefined
        server.hot.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).slice(1)
        if (!/^(assets|stories)\//.test(path)) return next()
        story().then((one) => {
          const content = filesOf(one).get(path)
          if (content === undefined) return next()
          response.setHeader('content-type', TYPES[path.split('.').pop()!] ?? 'application/octet-stream')
          response.end(content)
        }, next)
      })
    },
    transformIndexHtml: {
      order: 'pre',
      async handler() {
        const one = await story()
        const assets = Object.fromEntries([...one.assets, ...textsOf(one)].map((asset) => [asset.name, pathOf(asset)]))
        const files = { story: one.story.id, root: './', assets, start: [], live: [], facts: one.facts }
        return [
          { tag: 'link', attrs: { rel: 'stylesheet', href: '/assets/map.css' } },
          { tag: 'script', attrs: { type: 'application/json', id: FILES_ID }, children: JSON.stringify(files) },
        ]
      },
    },
  }
}

