// NFC would put another form in the place of CJK compatibility ideographs, which names are written with
const COMPOSABLE = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu

/** A text with each letter and its marks as one character where there is one: й, not и and a breve (NFC, UAX #15). */
export function composed(text: string): string {
  // most texts are whole already, and to find that out is quick
  return text.normalize('NFC') === text ? text : text.replace(COMPOSABLE, (run) => run.normalize('NFC'))
}

/** A copy of a JSON value with all of its texts composed; keys stay as they are. */
export function composedTexts<Value>(value: Value): Value {
  const copy = (node: unknown): unknown => {
    if (typeof node === 'string') return composed(node)
    if (Array.isArray(node)) return node.map(copy)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, copy(part)]))
  }
  return copy(value) as Value
}
