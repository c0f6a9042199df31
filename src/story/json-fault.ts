/** Where a text stops being JSON, counted from 1 as editors do. */
export interface JsonFault {
  line: number
  column: number
  wrong: string
  right: string
}

const SPACE = /[ \t\n\r]*/y
// JSON takes no bare control characters in a text
// eslint-disable-next-line no-control-regex
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

const RIGHT = {
  value: 'a value: "text", a number, true, false, null, [ or {',
  item: 'a value or ]',
  key: 'a key in double quotes',
  firstKey: 'a key in double quotes or }',
  colon: ':',
  after: ', or the closing bracket',
  end: 'the end of the file',
}
type Expected = keyof typeof RIGHT

/**
 * Finds the first fault of a text that JSON.parse refuses (RFC 8259). The browsers' own messages differ,
 * and several give no position.
 */
export function jsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = []
  let expected = 'value' as Expected
  let at = 0
  const take = (token: RegExp): boolean => {
    token.lastIndex = at
    if (!token.test(text)) return false
    at = token.lastIndex
    return true
  }
  const ended = (): Expected => (open.length > 0 ? 'after' : 'end')
  for (;;) {
    take(SPACE)
    const sign = text[at]
    if (sign === undefined) return faultAt(text, at, expected)
    if (expected === 'value' || expected === 'item') {
      if (sign === '{' || sign === '[') {
        open.push(sign)
        expected = sign === '{' ? 'firstKey' : 'item'
        at++
      } else if (sign === ']' && expected === 'item') {
        open.pop()
        at++
        expected = ended()
      } else if (take(STRING) || take(SCALAR)) expected = ended()
      else return faultAt(text, at, expected)
    } else if (expected === 'key' || expected === 'firstKey') {
      if (take(STRING)) expected = 'colon'
      else if (sign === '}' && expected === 'firstKey') {
        open.pop()
        at++
        expected = ended()
      } else return faultAt(text, at, expected)
    } else if (expected === 'colon' && sign === ':') {
      at++
      expected = 'value'
    } else if (expected === 'after' && sign === ',') {
      at++
      expected = open.at(-1) === '{' ? 'key' : 'value'
    } else if (expected === 'after' && sign === (open.at(-1) === '{' ? '}' : ']')) {
      open.pop()
      at++
      expected = ended()
    } else return faultAt(text, at, expected)
  }
}

function faultAt(text: string, at: number, expected: Expected): JsonFault {
  const before = text.slice(0, at).split('\n')
  return {
    line: before.length,
    column: before.at(-1)!.length + 1,
    wrong: at < text.length ? `"${text.slice(at, at + 20).split('\n')[0]}"` : 'the file ends too early',
    right: RIGHT[expected],
  }
}
