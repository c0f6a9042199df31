import type { Page } from 'playwright/test'

/**
 * What of the visible text is cut off by a box around it, stands outside the screen, or lies over other text of the
 * same panel. Each in a line: the fault, the text, and by how much in CSS px.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 1.5
    // names on the map leave it by its edge, and what only a screen reader has takes no room
    const APART = '.visually-hidden, .tags, .poster, .canvas, .skip, svg, script, option, iframe'
    const PANELS =
      '[role=listbox], .none, .panel, .card, .reading, .foot, .legend, .strip, .notices, dialog, [data-panel], main'
    interface Piece {
      text: string
      box: DOMRect
      /** What of the box is not scrolled away. */
      seen: { left: number; right: number; top: number; bottom: number }
      element: Element
      panel: Element | null
    }
    /** What the browser would work out anew for each word that stands in the same box. */
    interface Look {
      overflowX: string
      overflowY: string
      position: string
      box: DOMRect
      isWider: boolean
    }
    const looks = new Map<Element, Look>()
    function lookOf(element: Element): Look {
      let look = looks.get(element)
      if (!look) {
        const { overflowX, overflowY, position } = getComputedStyle(element)
        const isWider = element.scrollWidth > element.clientWidth + SLACK_PX
        look = { overflowX, overflowY, position, box: element.getBoundingClientRect(), isWider }
        looks.set(element, look)
      }
      return look
    }
    const pieces: Piece[] = []
    const faults = new Set<string>()
    function seenOf(element: Element, { left, right, top, bottom }: DOMRect) {
      const seen = { left, right, top, bottom }
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, position, box } = lookOf(at)
        if (overflowX !== 'visible') {
          seen.left = Math.max(seen.left, box.left)
          seen.right = Math.min(seen.right, box.right)
          seen.top = Math.max(seen.top, box.top)
          seen.bottom = Math.min(seen.bottom, box.bottom)
        }
        if (position === 'fixed') break
      }
      return seen
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement!
      const text = node.textContent!.trim()
      if (!text || element.closest(APART)) continue
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (getComputedStyle(element).clipPath === 'inset(50%)') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1)
          pieces.push({
            text: text.slice(0, 60),
            box,
            seen: seenOf(element, box),
            element,
            panel: element.closest(PANELS),
          })
    }
    const tell = (fault: string, piece: Piece, px: number) =>
      faults.add(`${fault}: "${piece.text}" (${element(piece.element)}) by ${Math.round(px)} px`)
    const element = (e: Element) => `${e.tagName.toLowerCase()}.${e.className}`.slice(0, 40)

    for (const piece of pieces) {
      const beyond = Math.max(-piece.box.left, piece.box.right - innerWidth)
      let scrolls = false
      for (let at: Element | null = piece.element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, position, box, isWider } = lookOf(at)
        if (/auto|scroll/.test(overflowX) && isWider) scrolls = true
        if (/hidden|clip/.test(overflowX) && !scrolls) {
          const cut = Math.max(box.left - piece.box.left, piece.box.right - box.right)
          if (cut > SLACK_PX) tell('cut off', piece, cut)
        }
        // what scrolls up and down is there, only further on
        if (/auto|scroll/.test(overflowY)) break
        if (/hidden|clip/.test(overflowY)) {
          const cut = Math.max(box.top - piece.box.top, piece.box.bottom - box.bottom) - 3
          if (cut > SLACK_PX) tell('cut off', piece, cut)
        }
        // what is fixed to the screen is not held by the boxes around it
        if (position === 'fixed') break
      }
      if (beyond > SLACK_PX && !scrolls) tell('outside the screen', piece, beyond)
    }
    pieces.forEach((a, i) => {
      for (let j = i + 1; j < pieces.length; j++) {
        const b = pieces[j]!
        if (a.element === b.element || a.panel !== b.panel) continue
        const across = Math.min(a.seen.right, b.seen.right) - Math.max(a.seen.left, b.seen.left)
        // line boxes of a paragraph may touch; letters that lie over letters do so by half a line
        const down = Math.min(a.seen.bottom, b.seen.bottom) - Math.max(a.seen.top, b.seen.top)
        if (across > 2 && down > Math.min(a.box.height, b.box.height) * 0.4)
          tell(`over "${b.text}"`, a, Math.min(across, down))
      }
    })
    const wider = document.documentElement.scrollWidth - innerWidth
    if (wider > 0) faults.add(`the page scrolls sideways by ${wider} px`)
    return [...faults]
  })
}
