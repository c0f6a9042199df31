import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { readHtml } from './html'
import { oneLine, type FoundText } from './found-text'

type Node = ReturnType<typeof fromMarkdown>['children'][number]

/** The paragraphs of Markdown (CommonMark), those of quotations and lists too; the first heading of rank 1 is the title. */
export function readMarkdown(text: string): FoundText {
  const found: FoundText = { title: null, paragraphs: [], left: {} }
  const add = (paragraph: string) => {
    const line = oneLine(paragraph)
    if (line) found.paragraphs.push(line)
  }
  const walk = (node: Node) => {
    if (node.type === 'heading') {
      if (node.depth === 1 && found.title === null) found.title = oneLine(toString(node))
      else found.left.headings = (found.left.headings ?? 0) + 1
    } else if (node.type === 'paragraph') add(toString(node, { includeImageAlt: false }))
    else if (node.type === 'html') readHtml(node.value)?.paragraphs.forEach(add)
    else if (node.type === 'code') node.value.split(/\n\s*\n/).forEach(add)
    else if ('children' in node) (node.children as Node[]).forEach(walk)
  }
  fromMarkdown(text.replace(/^---\n[\s\S]*?\n---\n/, '')).children.forEach(walk)
  return found
}
