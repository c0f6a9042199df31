import { migrate } from '../../story/migrate'
import { valueAt, type Json } from '../draft/json'
import type { Draft } from '../draft/draft'
import { isSystemFile } from './file-names'
import { readFolder } from './folder'
import { unzip } from './unzip'

/** A draft that was opened, or why not, as the words of `words.open` name it. */
export type Opened =
  | {
      status: 'ok'
      draft: Draft
      refused: string[]
      wasVersion1: boolean
      folder?: FileSystemDirectoryHandle
    }
  | {
      status: 'bad'
      why: 'no-zip' | 'too-many' | 'too-large' | 'broken' | 'no-story' | 'unread'
      path?: string
    }
  | { status: 'bad'; why: 'no-json'; line: number; wrong: string; right: string }

/** Of a folder on disk no more is read than of an archive. */
const MOST = { files: 2000, fileBytes: 60e6 }

/** A story of version 1 as one of version 2; any other as it is. */
export async function upToDate(draft: Draft): Promise<{ draft: Draft; wasVersion1: boolean }> {
  if (valueAt(draft.story, ['version']) !== 1) return { draft, wasVersion1: false }
  const { VERSION_1 } = await import('../../../geo/version-1')
  const story = migrate(draft.story, VERSION_1) as Json
  return { draft: { ...draft, story }, wasVersion1: story !== draft.story }
}

/** The story of a folder's files. */
export async function openFiles(
  files: ReadonlyMap<string, Uint8Array>,
  refused: string[] = [],
): Promise<Opened> {
  const read = readFolder(files)
  if (read.status === 'no-story') return { status: 'bad', why: 'no-story' }
  if (read.status === 'no-json') return { ...read, status: 'bad', why: 'no-json' }
  return { status: 'ok', refused, ...(await upToDate(read.draft)) }
}

/** The story of a zip archive, or of a story file by itself. */
export async function openFile(name: string, bytes: Uint8Array): Promise<Opened> {
  if (/\.json$/i.test(name)) return openFiles(new Map([['story.json', bytes]]), [])
  const read = unzip(bytes)
  if (read.status === 'bad') return read
  return openFiles(
    read.files,
    read.refused.map(({ path }) => path),
  )
}

/** The story of a folder on disk (File System Access). */
export async function openFolder(folder: FileSystemDirectoryHandle): Promise<Opened> {
  const files = new Map<string, Uint8Array>()
  try {
    for await (const { path, file } of filesIn(folder)) {
      if (files.size >= MOST.files) return { status: 'bad', why: 'too-many' }
      if (file.size > MOST.fileBytes) return { status: 'bad', why: 'too-large', path }
      files.set(path, new Uint8Array(await file.arrayBuffer()))
    }
  } catch {
    return { status: 'bad', why: 'unread' }
  }
  const read = await openFiles(files)
  // a story deeper down is not the folder's own, so nothing is saved over it
  return read.status === 'ok' && files.has('story.json') ? { ...read, folder } : read
}

async function* filesIn(
  folder: FileSystemDirectoryHandle,
  at = '',
  depth = 0,
): AsyncGenerator<{ path: string; file: File }> {
  for await (const [name, entry] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
    const path = at + name
    if (name.startsWith('.') || isSystemFile(path)) continue
    if (entry.kind === 'file') yield { path, file: await (entry as FileSystemFileHandle).getFile() }
    else if (depth < 3 && name !== 'node_modules')
      yield* filesIn(entry as FileSystemDirectoryHandle, `${path}/`, depth + 1)
  }
}
