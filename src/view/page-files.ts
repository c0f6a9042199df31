import { fetchText } from './fetch-text'

/** The id of the element that names the files of a page's story, as JSON. */
export const FILES_ID = 'files'

/** What the build tells a page of the files of its story and of the app. */
export interface PageFiles {
  /** The story's id. */
  story: string
  /** The way from the page to the folder that the addresses below start from. */
  root: string
  /** Files of the story by name (`basemap`, `land`, `story-uk`): from that folder, or as a data: address. */
  assets: Record<string, string>
  /** The app's chunks to preload for a frame's start. */
  start: string[]
  /** What the live map takes at once: addresses of the app's files, and names of the story's. */
  live: string[]
  /** What was worked out when the story was built. */
  facts: unknown
}

let read: PageFiles | null | undefined

/** The files of this page; `null` where the document names none. */
export function pageFiles(): PageFiles | null {
  if (read === undefined) {
    const element = typeof document === 'undefined' ? null : document.getElementById(FILES_ID)
    read = element && (JSON.parse(element.textContent) as PageFiles)
  }
  return read
}

/** An address from the folder that holds the whole site; one of data: is as it was. */
export function fromRoot(address: string): string {
  return new URL(address, new URL(pageFiles()?.root ?? './', document.baseURI)).href
}

/** The address of a file of the story, by its name. Throws where the build made none. */
export function storyFile(name: string): string {
  const address = pageFiles()?.assets[name]
  if (address === undefined) throw new Error(`the page names no file "${name}"`)
  return fromRoot(address)
}

const failed = new Set<string>()

/**
 * Fetches a JSON file of the story. Rejects where it can't be had; a second call asks for it anew. A file that is gone,
 * as after a new deploy, is told to the document as `placeline-file-gone`.
 */
export async function fetchStoryFile(name: string): Promise<unknown> {
  const address = storyFile(name)
  const answer = await fetchText(address, new AbortController(), failed.has(name))
  if (answer.status === 'ok') {
    try {
      const value: unknown = JSON.parse(answer.text)
      failed.delete(name)
      return value
    } catch (error) {
      failed.add(name)
      throw error
    }
  }
  failed.add(name)
  if (/HTTP 4(04|10)/.test(answer.detail))
    dispatchEvent(new CustomEvent('placeline-file-gone', { detail: address }))
  throw new Error(`${name}: ${answer.reason}, ${answer.detail}`)
}
