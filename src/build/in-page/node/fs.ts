import { Buffer } from 'buffer/'
import harfbuzz from 'virtual:packed/harfbuzzjs/dist/harfbuzz-subset.wasm'
import { unpacked } from './unpacked'
import { changeOf, isFile, moveBelow, namesIn, putBytes, readBytes, removeBelow } from './files'
import { fileURLToPath } from './url'

/** As node:fs, of the files of `files.ts`, as far as the build asks for it. */
type PathLike = string | URL

const pathOf = (path: PathLike): string =>
  (path instanceof URL || path.startsWith('file:') ? fileURLToPath(path) : path).replace(/(.)\/$/, '$1')

const missing = (path: string) => Object.assign(new Error(`there is no ${path}`), { code: 'ENOENT' })
const isFolder = (path: string) => namesIn(path).length > 0

export const existsSync = (at: PathLike): boolean => isFile(pathOf(at)) || isFolder(pathOf(at))

export function readFileSync(at: PathLike, encoding?: string): Buffer | string {
  const path = pathOf(at)
  const bytes = readBytes(path)
  if (!bytes) throw missing(path)
  const buffer = Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)
  return encoding ? buffer.toString('utf8') : buffer
}

export function readdirSync(at: PathLike, options?: { withFileTypes?: boolean }) {
  const path = pathOf(at)
  const names = namesIn(path)
  if (!names.length) throw missing(path)
  if (!options?.withFileTypes) return names
  return names.map((name) => ({
    name,
    isFile: () => isFile(`${path}/${name}`),
    isDirectory: () => isFolder(`${path}/${name}`),
  }))
}

export function statSync(at: PathLike, { throwIfNoEntry = true } = {}) {
  const path = pathOf(at)
  if (!existsSync(path)) {
    if (throwIfNoEntry) throw missing(path)
    return undefined
  }
  return {
    isFile: () => isFile(path),
    isDirectory: () => isFolder(path),
    size: isFile(path) ? readBytes(path)!.length : 0,
    mtimeMs: changeOf(path),
  }
}

export function writeFileSync(at: PathLike, content: string | Uint8Array): void {
  putBytes(pathOf(at), typeof content === 'string' ? new TextEncoder().encode(content) : content)
}

export const rmSync = (at: PathLike): void => removeBelow(pathOf(at))
export const renameSync = (from: PathLike, to: PathLike): void => moveBelow(pathOf(from), pathOf(to))
/** A folder is there once it holds a file. */
export const mkdirSync = (): void => {}
let folders = 0
export const mkdtempSync = (start: string): string => `${start}${folders++}`

export const readFile = async (at: PathLike): Promise<Buffer> => {
  // the one file that a package reads of itself
  if (at === HARFBUZZ) return Buffer.from(await unpacked(harfbuzz))
  return readFileSync(at) as Buffer
}
export const readdir = async (at: PathLike) => readdirSync(at)
export const stat = async (at: PathLike) => statSync(at)!
export const promises = { readFile, readdir, stat }

/** What `subset-font` is told of the place of its library. */
const HARFBUZZ = 'harfbuzz-subset.wasm'
