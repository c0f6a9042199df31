import type { Draft } from '../draft/draft'
import type { StoryFolder } from './story-folder'
import { folderFiles, folderName, zipFolder } from './folder'

/** Gives the reader a file to keep. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export function saveZip(draft: Draft): void {
  download(`${folderName(draft)}.zip`, zipFolder(draft), 'application/zip')
}

/**
 * Writes a draft into a folder: `story.json`, and of the other files those that are not there as they are.
 * @returns whether all of it is written
 */
export async function saveFolder(folder: StoryFolder, draft: Draft, before: Draft | null): Promise<boolean> {
  try {
    for (const [path, bytes] of folderFiles(draft))
      if (before?.files.get(path) !== bytes) await folder.write(path, bytes)
    return true
  } catch {
    return false
  }
}
