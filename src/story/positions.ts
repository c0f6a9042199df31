import type { Node } from 'jsonc-parser'
import type { JsonText } from './json-text'

/** Counted from 1, as editors do; a column is a UTF-16 unit. */
export interface Position {
  line: number
  column: number
}

/** Where the offsets of a text lie in its lines. */
export function lineCounter(text: string): (offset: number) => Position {
  const starts = [0]
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

/** A path such as `annotations[3].target[0]` as its keys and indexes; other keys stand as `["as JSON"]`. */
export function segmentsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, key]) => {
    if (index !== undefined) return Number(index)
    return quoted === undefined ? key! : readKey(quoted)
  })
}

function readKey(quoted: string): string {
  try {
    return JSON.parse(quoted)
  } catch {
    return quoted
  }
}

export interface Wanted {
  path: string
  /** The key and not its value. */
  onKey?: boolean | undefined
  /** An offset within the text that stands there. */
  at?: number | undefined
}

/**
 * Finds the places of a file: of what a path leads to, or of what should have it.
 * @param text the file as it was given
 */
export function placeFinder(text: string, { tree, originOf }: JsonText): (wanted: Wanted) => Position {
  const positionOf = lineCounter(text)
  return ({ path, onKey, at }) => {
    let [node, key]: [Node | undefined, Node | undefined] = [tree, undefined]
    for (const segment of segmentsOf(path)) {
      const next: Node | undefined = childOf(node, segment)
      if (!next) break
      key = next.type === 'property' ? next.children![0] : undefined
      node = next.type === 'property' ? next.children![1] : next
    }
    const found = (onKey ? key : undefined) ?? node
    if (!found) return positionOf(0)
    return positionOf(originOf(found.offset + (at === undefined ? 0 : offsetIn(found, text, originOf, at))))
  }
}

/** What a key or an index leads to; a key that stands twice leads to its last, as JSON.parse has it. */
function childOf(node: Node | undefined, segment: string | number): Node | undefined {
  if (node?.type === 'array') return node.children?.[Number(segment)]
  if (node?.type !== 'object') return undefined
  return node.children?.findLast(
    ({ children }) => children?.length === 2 && children[0]!.value === String(segment),
  )
}

/** How far into its written form a character of a text lies, past its opening mark and escapes. */
function offsetIn(node: Node, text: string, originOf: JsonText['originOf'], at: number): number {
  const from = originOf(node.offset)
  const written = text.slice(from, from + node.length)
  // a text that was mended, or whose letters were put together, has other offsets
  if (node.type !== 'string' || written.length !== node.length) return 0
  let offset = 1
  for (let i = 0; i < at && offset < written.length; i++)
    offset += written[offset] !== '\\' ? 1 : written[offset + 1] === 'u' ? 6 : 2
  return offset
}

/** Keys that stand twice in one object: the later one, with where the first is. */
export function duplicateKeys(
  tree: Node | undefined,
): { key: string; first: number; offset: number; path: string }[] {
  const found: ReturnType<typeof duplicateKeys> = []
  const walk = (node: Node, path: string) => {
    const seen = new Map<string, number>()
    node.children?.forEach((child, i) => {
      if (child.type !== 'property') return walk(child, `${path}[${i}]`)
      const [name, value] = child.children as [Node, Node | undefined]
      const key = String(name.value)
      const at = /^[A-Za-z_$][\w$-]*$/.test(key)
        ? `${path}${path && '.'}${key}`
        : `${path}[${JSON.stringify(key)}]`
      const first = seen.get(key)
      if (first === undefined) seen.set(key, name.offset)
      else found.push({ key, first, offset: name.offset, path: at })
      if (value) walk(value, at)
    })
  }
  if (tree) walk(tree, '')
  return found
}
