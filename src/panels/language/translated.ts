/**
 * A browser's translator puts elements of its own (`<font>`) in the place of text nodes, which the page goes on writing
 * to: the reader would keep the words of the first card under the second. Here each text node goes back into the page,
 * empty, before the element that stands in for it, and takes its place again when the page writes to it; the translator
 * then sees a new text. What the page removes takes its stand-in along.
 */
export function followTranslation(root: Node): () => void {
  const standIns = new Map<Text, { node: ChildNode; was: string }>()
  const texts = new Map<Node, Text>()

  function stand(text: Text, node: ChildNode, was: string) {
    standIns.set(text, { node, was })
    texts.set(node, text)
  }
  function forget(text: Text) {
    const { node, was } = standIns.get(text)!
    standIns.delete(text)
    texts.delete(node)
    return { node, was }
  }

  function replaced(text: Text, node: ChildNode) {
    stand(text, node, text.data)
    text.data = ''
    node.before(text)
  }
  /** The translator took its element away: for another of its own, or to show the page as it was. */
  function withdrawn(text: Text, added: Node[]) {
    const { was } = forget(text)
    const next = added.find((node) => isFont(node) || (isText(node) && node !== text))
    if (next) stand(text, next as ChildNode, was)
    else text.data = was
  }

  const watch = new MutationObserver((records) => {
    const fresh = new Set<Node>()
    // a text that the page wrote to when the translator had just taken it out: what stands in for it is out of date
    const written = new Map<Node, number>()
    for (const [i, { type, target }] of records.entries())
      if (type === 'characterData') written.set(target, i)
    for (const [i, record] of records.entries()) {
      const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } = record
      if (type === 'characterData') {
        if (isText(target) && standIns.has(target)) forget(target).node.remove()
        continue
      }
      const added = [...addedNodes]
      for (const node of added) if (isFont(node)) fresh.add(node)
      for (const node of removedNodes) {
        if (node.isConnected) continue
        const text = texts.get(node)
        if (text) withdrawn(text, added)
        else if (!isText(node)) continue
        else if (standIns.has(node)) forget(node).node.remove()
        else {
          const near = [...added, previousSibling, nextSibling]
          const font = near.find((one) => one?.isConnected && fresh.delete(one))
          if (!font) continue
          if ((written.get(node) ?? -1) > i) (font as ChildNode).replaceWith(node)
          else replaced(node, font as ChildNode)
        }
      }
    }
  })
  watch.observe(root, { childList: true, characterData: true, subtree: true })
  return () => watch.disconnect()
}

/** Whether a translator has changed text of an element, which then can't be hydrated. */
export function isTranslated(element: Element): boolean {
  return element.querySelector('font') !== null
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE
const isFont = (node: Node): boolean => node.nodeName === 'FONT'
