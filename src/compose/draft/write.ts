import { parseTree, type Node } from 'jsonc-parser'
import type { Draft } from './draft'
import { isList, isRecord, sameJson, type Json } from './json'

/**
 * The text of a story's file. What was not edited stands as it was written, with its spaces, line breaks and way of
 * writing numbers; what is new goes in by the same indent.
 */
export function storyText({ story, original }: Draft): string {
  const tree = original === null ? undefined : parseTree(bare(original))
  if (original === null || !tree) return `${JSON.stringify(story, null, 2)}\n`
  const text = bare(original)
  if (sameJson(story, JSON.parse(text) as Json)) return original
  const made = written(
    story,
    tree,
    { text, indent: indentOf(text), newline: /\r\n/.test(text) ? '\r\n' : '\n' },
    0,
  )
  return text.slice(0, tree.offset) + made + text.slice(tree.offset + tree.length)
}

interface Style {
  text: string
  indent: string
  newline: string
}

const bare = (text: string) => text.replace(/^\uFEFF/, '')

/** The spaces or tab that the second line begins with. */
const indentOf = (text: string) => /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '

function written(value: Json, node: Node | undefined, style: Style, depth: number): string {
  const was = node && style.text.slice(node.offset, node.offset + node.length)
  if (was !== undefined && sameJson(value, JSON.parse(was) as Json)) return was
  if (!isList(value) && !isRecord(value)) return JSON.stringify(value)
  const parts = isList(value)
    ? value.map((item, i) => written(item, itemNode(node, item, i), style, depth + 1))
    : Object.entries(value).map(
        ([key, part]) =>
          `${JSON.stringify(key)}: ${written(part, propertyNode(node, key), style, depth + 1)}`,
      )
  const [open, close] = isList(value) ? '[]' : '{}'
  if (parts.length === 0) return `${open}${close}`
  const isPlain = isList(value) && value.every((item) => typeof item !== 'object' || item === null)
  // a list such as a position stays in one line where it stood in one
  if (isPlain && was !== undefined && !was.includes('\n')) return `[${parts.join(', ')}]`
  const [inner, outer] = [depth + 1, depth].map((n) => style.newline + style.indent.repeat(n))
  return `${open}${inner}${parts.join(`,${inner}`)}${outer}${close}`
}

function propertyNode(node: Node | undefined, key: string): Node | undefined {
  if (node?.type !== 'object') return undefined
  return node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1]
}

/** The item of the old list that has become this one: of the same id, else of the same place. */
function itemNode(node: Node | undefined, item: Json, index: number): Node | undefined {
  if (node?.type !== 'array') return undefined
  if (!isRecord(item) || typeof item.id !== 'string') return node.children?.[index]
  return node.children?.find((one) => propertyNode(one, 'id')?.value === item.id)
}
