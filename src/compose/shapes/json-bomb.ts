import { visit, type ParseError } from 'jsonc-parser'
import { jsonFault } from '../../story/json-fault'

/** No format of shapes nests as deep. */
const DEEPEST = 100
/** The reader that tells all faults of a text takes a second for so many bytes; a larger one's first is found apart. */
const TOLD_MOST = 2e6

const LINE_MOST = 10_000

const QUOTE = 0x22
const ESCAPE = 0x5c
const OPEN = new Set([0x5b, 0x7b])
const CLOSE = new Set([0x5d, 0x7d])

/** What is no number of JSON, and is written by programs that do not know it. */
const NO_NUMBER = /[[,:]\s*(-?(?:NaN|Infinity)|undefined)\b/

export interface JsonBomb {
  wrong: string
  right: string
}

/**
 * Why a file is not read as JSON at all, in the checker's words: brackets without end, or a large file that is no JSON,
 * whose place of fault takes minutes to find. `null` for any other.
 */
export function jsonBomb(bytes: Uint8Array): JsonBomb | null {
  if (depthOf(bytes) > DEEPEST)
    return { wrong: `brackets more than ${DEEPEST} deep`, right: 'a file as the format has it' }
  if (bytes.length <= TOLD_MOST) return null
  const text = new TextDecoder().decode(bytes)
  try {
    JSON.parse(text)
    return null
  } catch {
    const found = NO_NUMBER.exec(text)
    const at = found && (found.index + found[0].length - found[1]!.length + 1).toLocaleString('en')
    if (found) return { wrong: `${found[1]} at character ${at}`, right: 'a number, as JSON has no such word' }
    const first = firstFault(text)
    if (!first) return { wrong: 'the file is no JSON', right: 'a file as the format has it' }
    // what follows it says no more of it than its line does
    const { wrong, right } = jsonFault(text.slice(0, first.offset + LINE_MOST), first)
    return { wrong, right }
  }
}

function firstFault(text: string): ParseError | null {
  const seen: { first: ParseError | null } = { first: null }
  const onError = (error: number, offset: number, length: number) => {
    seen.first = { error, offset, length }
    // the rest of a large text is not read for faults that nobody is told of
    throw new Error('the first fault is found')
  }
  try {
    visit(text, { onError }, { disallowComments: true })
  } catch {
    // stopped at it
  }
  return seen.first
}

/** How deep brackets stand in each other outside of texts; no more is counted than is too deep. */
function depthOf(bytes: Uint8Array): number {
  let [depth, most, isText] = [0, 0, false]
  for (let i = 0; i < bytes.length && most <= DEEPEST; i++) {
    const byte = bytes[i]!
    if (isText && byte === ESCAPE) i++
    else if (byte === QUOTE) isText = !isText
    else if (isText) continue
    else if (OPEN.has(byte)) most = Math.max(most, ++depth)
    else if (CLOSE.has(byte)) depth--
  }
  return most
}
