import { printParseErrorCode, type ParseError } from 'jsonc-parser'
import { codePoint, visible } from './characters'
import { stringFault } from './json-strings'
import { number, quoted, word } from './json-words'

/** What to put in the place of some characters, so that what comes after them can be read. */
export interface Edit {
  at: number
  cut: number
  put: string
}

/** Where a text stops being JSON, and what would be right. Without an edit nothing after it can be told. */
export interface JsonFault {
  offset: number
  wrong: string
  right: string
  edit?: Edit
}

const CLOSING: Record<string, string> = { '{': '}', '[': ']' }

/**
 * Says what the first error of a text is and how it is mended (RFC 8259).
 * @param error the first that jsonc-parser finds; all before it is JSON
 */
export function jsonFault(text: string, { error, offset, length }: ParseError): JsonFault {
  const name = printParseErrorCode(error)
  const inside = stringFault(text, name, offset, length)
  if (inside) return inside
  const sign = text[offset] ?? ''
  const before = lastSign(text, offset)
  const open = openBrackets(text, offset)
  const found = { text, offset, sign, before, inObject: open.at(-1) === '{' }
  if (name === 'InvalidCommentToken' || name === 'UnexpectedEndOfComment')
    return comment(text, offset, length)
  if (sign === '') return ended(text, offset, open)
  return (
    (open.length === 0 && before >= 0 ? afterTheEnd(text, offset) : null) ??
    strange(text, offset) ??
    comma(found) ??
    quoted(found) ??
    word(found) ??
    number(found) ??
    missing(found) ?? { offset, wrong: `unexpected: ${shown(text, offset)}`, right: rightAt(found) }
  )
}

export interface Found {
  text: string
  offset: number
  sign: string
  /** The offset of the last sign before, -1 for none. */
  before: number
  inObject: boolean
}

function comment(text: string, at: number, cut: number): JsonFault {
  const blank = text.slice(at, at + cut).replace(/[^\r\n]/g, ' ')
  return {
    offset: at,
    wrong: `a comment: ${shown(text, at)}`,
    right: 'the file without it, as JSON has no comments',
    edit: { at, cut, put: blank },
  }
}

function ended(text: string, offset: number, open: string[]): JsonFault {
  if (text.trim() === '') return { offset: 0, wrong: 'an empty file', right: 'a story: { … }' }
  const closing = open.map((bracket) => CLOSING[bracket]).reverse()
  return {
    offset,
    wrong:
      open.length === 1
        ? 'the file ends too early: a bracket is still open'
        : `the file ends too early: ${open.length} brackets are still open`,
    right: closing.length ? `${closing.join(' ')} after what is missing` : 'a value',
  }
}

function afterTheEnd(text: string, offset: number): JsonFault {
  return {
    offset,
    wrong: `${shown(text, offset)} after the end of the story`,
    right: 'the end of the file after its last bracket',
    edit: { at: offset, cut: text.length - offset, put: '' },
  }
}

/** Spaces that JSON has not, and marks that nobody sees. */
function strange(text: string, offset: number): JsonFault | null {
  if (/^(<{7}|>{7}|\|{7}|={7})/.test(text.slice(offset)))
    return {
      offset,
      wrong: `${shown(text, offset)}, a mark of two versions that were merged`,
      right: 'one of the two versions, without the marks',
    }
  const char = String.fromCodePoint(text.codePointAt(offset)!)
  if (!/[\s\p{Cf}\p{Cc}]/u.test(char)) return null
  return {
    offset,
    wrong: `${codePoint(char)} between the parts of the file`,
    right: 'an ordinary space, or nothing',
    edit: { at: offset, cut: char.length, put: ' ' },
  }
}

function comma({ text, offset, sign, before, inObject }: Found): JsonFault | null {
  const afterComma = text[before] === ','
  if ((sign === '}' || sign === ']') && afterComma && sign === (inObject ? '}' : ']'))
    return {
      offset,
      wrong: `"${sign}" after a comma`,
      right: 'remove the comma before this',
      edit: { at: before, cut: 1, put: ' ' },
    }
  if (sign === ',' && (afterComma || '{['.includes(text[before] ?? ' ')))
    return {
      offset,
      wrong: afterComma ? 'a second comma' : 'a comma before anything else',
      right: 'remove this comma',
      edit: { at: offset, cut: 1, put: ' ' },
    }
  const semicolon = sign === ';' && !'{[:,'.includes(text[before] ?? ' ')
  if (semicolon) return { offset, wrong: '";"', right: 'a comma', edit: { at: offset, cut: 1, put: ',' } }
  return null
}

/** A comma or a colon that was left out. */
function missing({ text, offset, sign, before, inObject }: Found): JsonFault | null {
  const isValue = /["{[\d-]|^[tfn]/.test(sign)
  const afterKey = inObject && isAfterKey(text, before)
  if (afterKey && (isValue || sign === '=')) {
    const put = sign === '=' ? ':' : ': '
    const edit = { at: offset, cut: Number(sign === '='), put }
    return { offset, wrong: `no colon before ${shown(text, offset)}`, right: 'a colon after the key', edit }
  }
  if (afterKey || !isValue || !/["\]}\w]/.test(text[before] ?? ' ')) return null
  if (inObject && sign !== '"') return null
  return {
    offset,
    wrong: `no comma before ${shown(text, offset)}`,
    right: 'put a comma before this',
    edit: { at: before + 1, cut: 0, put: ',' },
  }
}

/** Whether the text that ends here is a key that has no colon yet. */
function isAfterKey(text: string, end: number): boolean {
  const key = /"(?:[^"\\\n]|\\.)*"$/.exec(text.slice(Math.max(0, end - 300), end + 1))
  if (!key) return false
  const sign = text[lastSign(text, end + 1 - key[0].length)]
  return sign === '{' || sign === ','
}

function rightAt({ text, before, inObject, sign }: Found): string {
  const last = text[before] ?? ''
  if (last === ':' || (!inObject && '[,'.includes(last)))
    return 'a value: "text", a number, true, false, null, [ or {'
  if (inObject && '{,'.includes(last)) return 'a key in double quotation marks'
  if (sign === ':' || sign === '}' || sign === ']')
    return inObject ? '} for the { that is open, or a comma' : '] for the [ that is open, or a comma'
  return ', or the closing bracket'
}

/** The offset of the last character before that is no space; -1 for none. */
export function lastSign(text: string, before: number): number {
  let at = before - 1
  while (at >= 0 && ' \t\r\n'.includes(text[at]!)) at--
  return at
}

/** The brackets that are open at an offset, all before it being JSON. */
function openBrackets(text: string, offset: number): string[] {
  const open: string[] = []
  for (const [token] of text.slice(0, offset).matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') open.push(token)
    else if (token === '}' || token === ']') open.pop()
  }
  return open
}

const SHOWN_MAX = 30

/** What stands at an offset, to the end of its line at most. */
export function shown(text: string, offset: number): string {
  const [line = ''] = text.slice(offset, offset + 200).split(/[\r\n]/)
  const chars = [...line.trimEnd()]
  return visible(chars.length > SHOWN_MAX ? `${chars.slice(0, SHOWN_MAX).join('')}…` : chars.join(''))
}
