import { codePoint } from './characters'
import { shown, type JsonFault } from './json-fault'

/** What is wrong within a text of a file, or at its quotation marks; `null` where the fault is another one. */
export function stringFault(text: string, error: string, offset: number, length: number): JsonFault | null {
  if (error === 'UnexpectedEndOfString') return unclosed(text, offset, length)
  if (error === 'InvalidEscapeCharacter' || error === 'InvalidUnicode') return escape(text, offset)
  if (error === 'InvalidCharacter') return control(text, offset)
  return innerQuotes(text, offset)
}

/** A text that its line ends: the mark is forgotten, or the text goes on in the next line. */
function unclosed(text: string, offset: number, length: number): JsonFault {
  const end = offset + length
  const rest = text.slice(end)
  // the next line begins as a line of its own does: with a key, a bracket, or the end of the file
  const isForgotten = /^\s*(?:"[^"\n]*"\s*[:,\]}]|[\]}]|$)/.test(rest)
  const line = text.slice(offset, end)
  if (isForgotten) {
    const [comma = ''] = /[\s,}\]]*$/.exec(line) ?? []
    return {
      offset,
      wrong: `${shown(text, offset)}: a text that does not end`,
      right: 'a double quotation mark at its end',
      edit: { at: end - comma.length, cut: 0, put: '"' },
    }
  }
  const [breaks = ''] = /^(?:\r\n|\r|\n)/.exec(rest) ?? []
  return {
    offset: end,
    wrong: `a new line within a text, after "${line.slice(-20)}"`,
    right: String.raw`the text in one line, with \n where readers are to see a new one`,
    ...(breaks && { edit: { at: end, cut: breaks.length, put: ' ' } }),
  }
}

function escape(text: string, offset: number): JsonFault {
  const string = /^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*/.exec(text.slice(offset))![0]
  const at = offset + string.length
  const isUnicode = text[at + 1] === 'u'
  return {
    offset: at,
    wrong: `"${text.slice(at, at + (isUnicode ? 6 : 2))}" within a text`,
    right: isUnicode
      ? String.raw`four hex digits after \u, or \\ where a backslash is meant`
      : String.raw`\\ where a backslash is meant`,
    edit: { at, cut: 1, put: '\\\\' },
  }
}

function control(text: string, offset: number): JsonFault {
  // eslint-disable-next-line no-control-regex
  const at = offset + text.slice(offset).search(/[\u0000-\u001f]/)
  const char = text[at]!
  return {
    offset: at,
    wrong: char === '\t' ? 'a tab within a text' : `the control ${codePoint(char)} within a text`,
    right: char === '\t' ? String.raw`a space, or \t` : 'the text without it',
    edit: { at, cut: 1, put: ' ' },
  }
}

/** Straight quotation marks within a text, which end it for JSON: `"He said "no" to it"`. */
function innerQuotes(text: string, offset: number): JsonFault | null {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(from, offset)
  const string = /"(?:[^"\\]|\\.)*"\s*$/.exec(before)
  if (!string || !/[\p{L}\p{N}]/u.test(text[offset] ?? '')) return null
  const start = from + string.index
  const [line = ''] = text.slice(start).split(/[\r\n]/)
  const end = /"(?=\s*[,}\]]*\s*$)/.exec(line)?.index
  const mark = start + string[0].trimEnd().length - 1
  if (end === undefined || start + end <= offset) return null
  const words = line.slice(1, end).replace(/\\"/g, '"').replaceAll('"', '\\"')
  return {
    offset: mark,
    wrong: `a quotation mark within a text, before ${shown(text, offset)}`,
    right: String.raw`\" there, or the quotation marks of the language`,
    edit: { at: start, cut: end + 1, put: `"${words}"` },
  }
}
