import { vi } from 'vitest'

type Seen = { target: Element; isIntersecting: boolean }

/** jsdom has no layout: which elements are near the screen is what a test says. */
export function stubObserver() {
  const observed = new Set<Element>()
  let tell: (entries: Seen[]) => void = () => {}
  class Observer {
    constructor(callback: (entries: Seen[]) => void) {
      tell = callback
    }
    observe(element: Element) {
      observed.add(element)
    }
    unobserve(element: Element) {
      observed.delete(element)
    }
  }
  vi.stubGlobal('IntersectionObserver', Observer)
  return {
    observed,
    see(near: Element[]) {
      tell([...observed].map((target) => ({ target, isIntersecting: near.includes(target) })))
      vi.advanceTimersByTime(200)
    },
  }
}

/** A message as the browser delivers it from a frame. */
export function say(source: unknown, type: string, data: unknown, rest: object = {}) {
  const event = new MessageEvent('message', {
    data: { ns: 'placeline', v: 1, id: null, type, data, ...rest },
  })
  Object.defineProperty(event, 'source', { value: source })
  dispatchEvent(event)
}

/** Puts elements one below the other, so that distance from the screen is known. */
export function place(elements: Element[], heightPx = 400) {
  elements.forEach((element, i) => {
    element.getBoundingClientRect = () => new DOMRect(0, i * heightPx, 600, heightPx)
  })
}
