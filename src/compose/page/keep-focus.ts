/** What a person can bring the focus to. */
export const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary'
/** Parts of the page that begin with a heading of their own. */
const PARTS = 'section, fieldset, aside, main, .compose'

/**
 * Keeps the focus in the page where the control that has it goes, or may not be used any more: it passes to what comes in
 * its place, to the control beside it, or to the heading of its part. Code that has a better place for it goes first.
 * @returns what ends it
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null
  let records: MutationRecord[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const onFocus = ({ target }: Event) => (last = target as HTMLElement)
  // whoever points elsewhere has left it
  const onPointer = () => (last = null)

  function look() {
    const seen = records
    records = []
    timer = undefined
    const from = last
    if (!from) return
    const isOff = from.isConnected && from.matches(':disabled')
    const isLost = document.activeElement === document.body && !from.isConnected
    if (isOff) focusOn(beside(from))
    else if (isLost) focusOn(inPlaceOf(from, seen))
  }
  const observer = new MutationObserver((now) => {
    records.push(...now)
    // after what the code that made the change does of its own
    timer ??= setTimeout(look)
  })
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  root.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', onPointer, true)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    root.removeEventListener('focusin', onFocus)
    document.removeEventListener('pointerdown', onPointer, true)
  }
}

/** Focuses an element, also one that is no control. */
export function focusOn(element: HTMLElement | null) {
  if (!element) return
  if (!element.matches(FOCUSABLE)) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus()
}

function inPlaceOf(gone: HTMLElement, records: MutationRecord[]): HTMLElement | null {
  const record = records.find(
    ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((one) => one.contains(gone)),
  )
  if (!record) return null
  const parent = record.target as HTMLElement
  const added = records
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected)
  const here = added.filter((one) => parent.contains(one))
  // another view
  const heading = here.map((one) => own(one, 'h1, h2')).find(Boolean)
  if (heading) return heading
  const first = here.map((one) => own(one, '[data-first]') ?? own(one, FOCUSABLE)).find(Boolean)
  if (first) return first
  const siblings = [...parent.children]
  const { nextSibling, previousSibling } = record
  const at = elementAt(nextSibling, 'nextSibling')
  const before = elementAt(previousSibling, 'previousSibling')
  const after = at ? siblings.slice(siblings.indexOf(at)) : []
  const rest = before ? siblings.slice(0, siblings.indexOf(before) + 1).reverse() : []
  const next = [...after, ...rest].map((one) => own(one, FOCUSABLE)).find(Boolean)
  return next ?? headingOf(parent)
}

function beside(off: HTMLElement): HTMLElement | null {
  const siblings = [...(off.parentElement?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(isSeen)
  return siblings[0] ?? headingOf(off)
}

function headingOf(element: Element): HTMLElement | null {
  for (let part = element.closest(PARTS); part; part = part.parentElement?.closest(PARTS) ?? null) {
    const heading = own(part, 'h1, h2, h3, legend')
    if (heading) return heading
  }
  return null
}

/** The first of an element and of what is in it that fits a selector and is seen. */
function own(element: Element, selector: string): HTMLElement | null {
  const all = [element, ...element.querySelectorAll(selector)] as HTMLElement[]
  return all.find((one) => one.matches(selector) && isSeen(one)) ?? null
}
const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true })

/** The nearest element from a node on, where it still stands. */
function elementAt(node: Node | null, way: 'nextSibling' | 'previousSibling'): Element | null {
  for (let at = node; at; at = at[way]) if (at instanceof Element && at.isConnected) return at
  return null
}
