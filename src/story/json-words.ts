import { lastSign, shown, type Found, type JsonFault } from './json-fault'
import { nearest } from './nearest'

const WORDS: Record<string, string> = {
  true: 'true',
  false: 'false',
  none: 'null',
  null: 'null',
  nil: 'null',
  undefined: 'null',
  nan: 'null',
}
const PAIRS: Record<string, string> = {
  "'": `'`,
  '`': '`',
  '“': '”“',
  '„': '“”',
  '«': '»',
  '‘': '’‘',
  '”': '”',
}

/** A key or a text in other than straight double quotation marks. */
export function quoted({ text, offset, sign, before, inObject }: Found): JsonFault | null {
  const ends = PAIRS[sign]
  if (!ends || !'{[:,'.includes(text[before] ?? '{')) return null
  const isKey = inObject && text[before] !== ':'
  const rest = text.slice(offset + 1)
  const end = [...rest.matchAll(new RegExp(`(?<!\\\\)[${ends}"]`, 'gu'))].find(({ index }) =>
    (isKey ? /^\s*:/ : /^\s*([,}\]]|$)/).test(rest.slice(index + 1)),
  )
  const all = end ? text.slice(offset, offset + end.index + 2) : text.slice(offset)
  const wrong = isKey
    ? `${shown(all, 0)}: a key in other quotation marks than "`
    : `${shown(all, 0)}: a text in other quotation marks than "`
  const right = 'straight double quotation marks around it: "…"'
  if (!end || rest.slice(0, end.index).includes('\n')) return { offset, wrong, right }
  const words = rest
    .slice(0, end.index)
    .replace(/\\'/g, "'")
    .replace(/(?<!\\)"/g, '\\"')
  return { offset, wrong, right, edit: { at: offset, cut: end.index + 2, put: `"${words}"` } }
}

/** A key without quotation marks, another language's word for a value, or a text without its marks. */
export function word({ text, offset, before, inObject }: Found): JsonFault | null {
  const [name] = /^[\p{L}_$][\p{L}\p{N}_$-]*/u.exec(text.slice(offset, offset + 200)) ?? []
  if (!name || !'{[:,'.includes(text[before] ?? '{')) return null
  if (inObject && text[before] !== ':')
    return {
      offset,
      wrong: `the key ${name} without quotation marks`,
      right: `"${name}"`,
      edit: { at: offset, cut: name.length, put: `"${name}"` },
    }
  const meant = WORDS[name.toLowerCase()] ?? nearest(name, ['true', 'false', 'null'])
  if (meant && /^\s*[,}\]]/.test(text.slice(offset + name.length)))
    return { offset, wrong: name, right: meant, edit: { at: offset, cut: name.length, put: meant } }
  const [line] = /^[^\n\r"]*?(?=\s*[,}\]]*\s*(?:[\n\r]|$))/u.exec(text.slice(offset)) ?? []
  return {
    offset,
    wrong: `${shown(text, offset)}: a text without quotation marks`,
    right: 'double quotation marks around it: "…"',
    ...(line && { edit: { at: offset, cut: line.length, put: JSON.stringify(line) } }),
  }
}

/** A number as other places write it. */
export function number({ text, offset, before, inObject }: Found): JsonFault | null {
  // 4,6 for 4.6: in an object a number can't follow a comma
  if (inObject && text[before] === ',' && before === offset - 1) {
    const [, digits] = /(-?\d+),$/.exec(text.slice(0, offset)) ?? []
    const [more] = /^\d+(?=\s*[,}])/.exec(text.slice(offset)) ?? []
    if (digits && more)
      return {
        offset: before - digits.length,
        wrong: `${digits},${more}`,
        right: `${digits}.${more}, with a point`,
        edit: { at: before, cut: 1, put: '.' },
      }
  }
  // the parser stops within the number
  const from = offset - (/[-+.\w]*$/.exec(text.slice(0, offset))?.[0].length ?? 0)
  const [written] = /^[-+.]?[\d.][-+.\w]*/.exec(text.slice(from)) ?? []
  const isWithin = written && from + written.length > offset && !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(written)
  if (!isWithin || !'{[:,'.includes(text[lastSign(text, from)] ?? '{')) return null
  const meant = Number(written)
  const right = Number.isFinite(meant) ? String(meant) : null
  return {
    offset: from,
    wrong: `${written} is no number of JSON`,
    right: right ?? 'digits with at most one point, such as 4.6',
    edit: { at: from, cut: written.length, put: right ?? '0' },
  }
}
