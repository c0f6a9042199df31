import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { isSystemFile, nameFault, type NameFault } from './file-names'

/** More than any story has; what is larger is made to fill a machine. */
const MOST = { files: 2000, fileBytes: 60e6, bytes: 300e6 }

export type Unzipped =
  | { status: 'ok'; files: Map<string, Uint8Array>; refused: { path: string; why: NameFault }[] }
  | { status: 'bad'; why: 'no-zip' | 'too-many' | 'too-large' | 'broken'; path?: string }

const STEP = 1 << 16

/**
 * The files of a zip archive. Reads no more than `most`, whatever the archive says of its sizes, and no file that would
 * lie outside of its folder. Never throws.
 */
export function unzip(bytes: Uint8Array, most = MOST): Unzipped {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return { status: 'bad', why: 'no-zip' }
  const files = new Map<string, Uint8Array>()
  const refused: { path: string; why: NameFault }[] = []
  let fault: Extract<Unzipped, { status: 'bad' }> | null = null
  let total = 0
  let open = 0
  const archive = new Unzip((file) => {
    const path = file.name
    if (fault || path.endsWith('/') || isSystemFile(path)) return
    const why = nameFault(path)
    if (why) return void refused.push({ path, why })
    if (files.size >= most.files) return void (fault = { status: 'bad', why: 'too-many' })
    const parts: Uint8Array[] = []
    let size = 0
    files.set(path, new Uint8Array())
    open++
    file.ondata = (error, part, isLast) => {
      if (fault) return
      if (error) return void (fault = { status: 'bad', why: 'broken', path })
      parts.push(part)
      size += part.length
      total += part.length
      if (size > most.fileBytes || total > most.bytes) fault = { status: 'bad', why: 'too-large', path }
      else if (isLast) {
        open--
        files.set(path, joined(parts, size))
      }
    }
    file.start()
  })
  archive.register(UnzipInflate)
  archive.register(UnzipPassThrough)
  try {
    for (let at = 0; at < bytes.length && !fault; at += STEP)
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch {
    return { status: 'bad', why: 'broken' }
  }
  if (fault) return fault
  return open === 0 ? { status: 'ok', files, refused } : { status: 'bad', why: 'broken' }
}

function joined(parts: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
