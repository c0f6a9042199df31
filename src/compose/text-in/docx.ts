import mammoth from 'mammoth'
import { unzip } from '../archive/unzip'
import { readHtml } from './html'
import type { FoundText } from './found-text'

/** The paragraphs of a Word document; `null` where it can't be read. Deleted and commented text is not in them. */
export async function readDocx(bytes: Uint8Array): Promise<FoundText | null> {
  // the converter reads the archive without a limit
  const archive = unzip(bytes)
  if (archive.status === 'bad' || !archive.files.has('word/document.xml')) return null
  try {
    const input = { arrayBuffer: bytes.slice().buffer as ArrayBuffer, buffer: bytes as unknown as Buffer }
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    })
    return readHtml(value)
  } catch {
    return null
  }
}
