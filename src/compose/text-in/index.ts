import { decodeText } from '../../folder/decode'
import { readPlain, type FoundText } from './found-text'
import { readHtml } from './html'

export type { FoundText }

/** Longer than any article; what is larger is no text that was written for one. */
export const TEXT_MOST = 5e6

export type TextRead =
  | { status: 'ok'; found: FoundText }
  | { status: 'bad'; why: 'too-large' | 'too-deep' | 'no-text' | 'no-document' | 'empty' }

/** The text of a clipboard or of something dropped, of the richer of its forms. */
export function readClip(html: string, plain: string): TextRead {
  if (html.length + plain.length > TEXT_MOST) return { status: 'bad', why: 'too-large' }
  const rich = html.trim() ? readHtml(html) : null
  return told(rich?.paragraphs.length ? rich : readPlain(plain))
}

/** The text of a file: HTML, Markdown, Word or plain text, by its name. */
export async function readTextFile(name: string, bytes: Uint8Array): Promise<TextRead> {
  if (bytes.length > 4 * TEXT_MOST) return { status: 'bad', why: 'too-large' }
  if (/\.docx$/i.test(name)) {
    const found = await (await import('./docx')).readDocx(bytes)
    return found ? told(found) : { status: 'bad', why: 'no-document' }
  }
  const { text } = decodeText(bytes)
  if (text === null) return { status: 'bad', why: 'no-text' }
  if (text.length > TEXT_MOST) return { status: 'bad', why: 'too-large' }
  if (/\.x?html?$/i.test(name)) return told(readHtml(text))
  if (/\.(?:md|markdown)$/i.test(name)) return told((await import('./markdown')).readMarkdown(text))
  return told(readPlain(text))
}

function told(found: FoundText | null): TextRead {
  if (!found) return { status: 'bad', why: 'too-deep' }
  return found.paragraphs.length ? { status: 'ok', found } : { status: 'bad', why: 'empty' }
}
