import type { BuildFault } from '../../build/in-page/question'
import { openFiles, type Opened } from './open'

/** A folder that a story is saved to: of the disk, or behind the command that serves this page. */
export interface StoryFolder {
  /** Rejects where the file can't be written. */
  write: (path: string, bytes: Uint8Array) => Promise<void>
  /** Builds the story as it was saved, where the folder is served; what is wrong with it, else the preview's address. */
  preview?: () => Promise<{ faults: BuildFault[] } | { address: string }>
}

/** A folder of the disk (File System Access). */
export const diskFolder = (folder: FileSystemDirectoryHandle): StoryFolder => ({
  async write(path, bytes) {
    const parts = path.split('/')
    let at = folder
    for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true })
    const file = await at.getFileHandle(parts.at(-1)!, { create: true })
    const writable = await file.createWritable()
    await writable.write(bytes as Uint8Array<ArrayBuffer>)
    await writable.close()
  },
})

interface Listed {
  key: string
  files: string[]
}

/** The story of the folder that `placeline compose` serves; `null` where it does not answer. */
export async function servedStory(
  token: string,
): Promise<{ read: Opened; key: string; folder: StoryFolder } | null> {
  const base = new URL(`placeline-folder/${encodeURIComponent(token)}/`, location.href)
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(new URL(path, base), init)
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`)
    return response
  }
  try {
    const { key, files } = (await (await ask('')).json()) as Listed
    const all = new Map<string, Uint8Array>()
    for (const path of files) all.set(path, new Uint8Array(await (await ask(path)).arrayBuffer()))
    const folder: StoryFolder = {
      write: async (path, bytes) => {
        await ask(path, { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer> })
      },
      preview: async () => {
        const { faults } = (await (await ask('preview', { method: 'POST' })).json()) as {
          faults: BuildFault[]
        }
        return faults.length ? { faults } : { address: new URL('preview/', location.href).href }
      },
    }
    return { read: await openFiles(all), key, folder }
  } catch {
    return null
  }
}
