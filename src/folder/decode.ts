import { lineCounter } from '../story/positions'

/** What is wrong with the bytes of a text file, where it is, and what would be right. */
export interface EncodingFault {
  line: number
  column: number
  wrong: string
  right: string
  warning?: true
}

const SAVE = 'the file saved as UTF-8 (an editor has it at "Save with encoding", Notepad at "Save as")'
const CONTEXT = 20

/**
 * The text of a file, which has to be UTF-8; one in another encoding that can be told is read in it all the same, so that
 * its other faults are found too. `null` for what is no text.
 */
export function decodeText(bytes: Uint8Array): { text: string | null; faults: EncodingFault[] } {
  const wide = wideEncoding(bytes)
  if (wide) {
    const { name, label, isMarked } = wide
    const text = label ? new TextDecoder(label).decode(bytes) : null
    const wrong = isMarked
      ? `the file is in ${name}, not in UTF-8`
      : `the file is in ${name} without a mark, not in UTF-8`
    return { text, faults: [{ line: 1, column: 1, wrong, right: SAVE }] }
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip || bytes.subarray(0, 4096).includes(0))
    return {
      text: null,
      faults: [{ line: 1, column: 1, wrong: 'the file is no text', right: 'a text file in UTF-8' }],
    }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!text.startsWith('\uFEFF')) return { text, faults: [] }
    const wrong = 'the file begins with a byte order mark'
    const right = 'the file saved as UTF-8 without one'
    return { text: text.slice(1), faults: [{ line: 1, column: 1, wrong, right, warning: true }] }
  } catch {
    return eightBit(bytes)
  }
}

/** Encodings with two or four bytes a character: by their mark, or by the zeros that ASCII has in them. */
function wideEncoding(bytes: Uint8Array): { name: string; label: string | null; isMarked: boolean } | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { name: 'UTF-32', label: null, isMarked: true }
  if (a === 0xff && b === 0xfe) return { ...LITTLE, isMarked: true }
  if (a === 0xfe && b === 0xff) return { ...BIG, isMarked: true }
  const head = bytes.subarray(0, 400)
  if (head.length < 4) return null
  const zeros = [0, 0]
  head.forEach((byte, i) => byte === 0 && zeros[i % 2]!++)
  const most = head.length / 6
  if (zeros[1]! > most && zeros[0]! < most / 4) return { ...LITTLE, isMarked: false }
  if (zeros[0]! > most && zeros[1]! < most / 4) return { ...BIG, isMarked: false }
  return null
}

const LITTLE = { name: 'UTF-16 (little-endian)', label: 'utf-16le' }
const BIG = { name: 'UTF-16 (big-endian)', label: 'utf-16be' }

/**
 * A file with one byte a character, or with a few such bytes among UTF-8: in Cyrillic they stand in rows, in Western
 * languages by themselves.
 */
function eightBit(bytes: Uint8Array): { text: string; faults: EncodingFault[] } {
  const mixed = new TextDecoder('utf-8').decode(bytes)
  const lost = mixed.split(LOST).length - 1
  const isMixed = (mixed.match(/[\u0080-\uFFFC]/g)?.length ?? 0) > lost
  const rows = mixed.match(/\uFFFD+/g) ?? []
  const isCyrillic = rows.filter((row) => row.length > 2).length > rows.length / 3
  const [name, label] = isCyrillic ? ['Windows-1251', 'windows-1251'] : ['Windows-1252', 'windows-1252']
  const text = isMixed ? mixed : new TextDecoder(label).decode(bytes)
  const at = firstBadByte(bytes)
  const column = isMixed ? mixed.indexOf(LOST) : at
  const around = new TextDecoder(label).decode(bytes.subarray(at, at + CONTEXT)).split(/[\r\n]/)[0]!
  const byte = bytes[at]!.toString(16).toUpperCase()
  const wrong = isMixed
    ? `the byte ${byte} is not UTF-8; it seems to come from ${name}, where it begins "${around}"`
    : `the byte ${byte} is not UTF-8; the file seems to be in ${name}, where it begins "${around}"`
  return { text, faults: [{ ...lineCounter(text)(column), wrong, right: SAVE }] }
}

const LOST = '\uFFFD'

/** The first byte that is not UTF-8, in a file that has one. */
function firstBadByte(bytes: Uint8Array): number {
  const isGood = (end: number, stream: boolean) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream })
      return true
    } catch {
      return false
    }
  }
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isGood(middle, true)) good = middle
    else bad = middle
  }
  // a row of bytes that can't be ended so is told by its beginning
  return [0, 1, 2, 3].map((back) => Math.max(0, good - back)).find((at) => isGood(at, false)) ?? good
}
