import { findNodeAtLocation, type Node } from 'jsonc-parser'
import type { Path } from '../draft/json'

/** An item of a list that is written anew: one that was there, or a text in its place. */
export type Item = { was: number; text?: string } | { was: null; text: string }

/** A list of other items. What stands before, between and after items that stay does so again. */
export function relisted(text: string, list: Node, items: Item[]): string {
  const children = list.children!
  const gap = (after: number) => text.slice(endOf(children[after]!), children[after + 1]!.offset)
  const usual = children.length > 1 ? gap(0) : ','
  const head = text.slice(list.offset, children[0]!.offset)
  const tail = text.slice(endOf(children.at(-1)!), endOf(list))
  const body = items.map((item, i) => {
    const own = item.text ?? sliceOf(text, children[item.was!]!)
    const before = i ? items[i - 1]!.was : null
    const isNext = before !== null && item.was === before + 1
    return (i ? (isNext ? gap(before) : usual) : '') + own
  })
  return head + body.join('') + tail
}

const endOf = ({ offset, length }: Node) => offset + length
export const sliceOf = (text: string, { offset, length }: Node) => text.slice(offset, offset + length)

/** The node at a path; throws where there is none. */
export function nodeAt(tree: Node, path: Path): Node {
  const node = findNodeAtLocation(tree, [...path])
  if (!node) throw new Error(`there is nothing at ${path.join('.')}`)
  return node
}

/** A text, or the part of it that a node is, with other texts in the place of nodes. */
export function replaced(text: string, swaps: [Node, string][], within?: Node): string {
  let at = within?.offset ?? 0
  let made = ''
  for (const [node, own] of swaps.sort(([a], [b]) => a.offset - b.offset)) {
    made += text.slice(at, node.offset) + own
    at = endOf(node)
  }
  return made + text.slice(at, within ? endOf(within) : text.length)
}
