import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { renderGallery } from '../poster/gallery'
import type { renderPage, renderText } from '../poster/page'
import { APP, importable } from './root'

/** What the app's own build tells of its files; addresses from a site's root. */
export interface AppFacts {
  /** The script that preloads. */
  preload: string
  /** The chunks of the page's start, for a frame, whose HTML does not name them. */
  start: string[]
  /** Style, code and worker of the live map. */
  live: string[]
  /** What the part for pictures adds to those, for a story that has some. */
  picture: string[]
  /** What vector tiles add, for a story that has large layers. */
  tiles: string[]
}

/** The names of the files in `app/`. */
export const APP_FILES = {
  facts: 'app.json',
  page: 'shells/index.html',
  frame: 'shells/embed.html',
  single: 'single.html.gz',
  renderer: 'renderer/page.js',
  gallerySheet: 'gallery.css',
  pictureSheet: 'picture.css',
  /** A folder: what every site has, whatever its stories. */
  site: 'site/',
} as const

/** A text file of the app. Throws where the app is not built. */
export function readApp(name: Exclude<keyof typeof APP_FILES, 'site' | 'renderer'>): string {
  const file = new URL(APP_FILES[name], APP)
  if (!existsSync(file)) throw new Error('the app is not built: npm run build:app')
  const bytes = readFileSync(file)
  // the largest of them: compressed, so that the package is small
  return (file.pathname.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

export const appFacts = (): AppFacts => JSON.parse(readApp('facts')) as AppFacts

interface Renderer {
  renderPage: typeof renderPage
  renderText: typeof renderText
  renderGallery: typeof renderGallery
}

/** The page's components, compiled for rendering without a browser. */
export async function appRenderer(): Promise<Renderer> {
  const address = importable(new URL(APP_FILES.renderer, APP))
  return (await import(/* @vite-ignore */ address)) as Renderer
}
