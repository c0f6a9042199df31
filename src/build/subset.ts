import { onThread } from './threads'

export interface Cut {
  /** The font's path, WOFF2. */
  file: string
  /** The characters that it keeps. */
  text: string
  targetFormat: 'woff2' | 'truetype'
}

/** A font cut to some characters, on a thread of its own. Rejects where the file is no font. */
export const subset = (cut: Cut): Promise<Buffer> =>
  onThread({ kind: 'font', ...cut }).catch((fault: Error) => {
    throw new Error(`${cut.file}: ${fault.message}`)
  })
