import { untrack } from 'svelte'
import type { Cover } from '../../map/free-area'
import { watchSize } from './watch-size'

/** A part of the page that may lie over the map. */
export type CoveringPart = 'card' | 'legend' | 'toolbar' | 'foot'

/** Where the parts that lie over the map are: each registers its element, and who moves the map asks for its place. */
export class Covers {
  readonly #elements = new Map<CoveringPart, Element>()
  /** Counts up whenever a part comes, goes or has another size. */
  changes = $state(0)

  /** For `{@attach}` on the part's outermost element. */
  attach(part: CoveringPart) {
    return (element: Element) => {
      this.#elements.set(part, element)
      const unwatch = watchSize(element, () => this.changes++)
      return () => {
        unwatch()
        // its successor may have come first
        if (this.#elements.get(part) === element) this.#elements.delete(part)
        untrack(() => this.changes++)
      }
    }
  }

  /** Where a part lies, in CSS px from the top left corner of the map; `undefined` where it is not shown. */
  of(part: CoveringPart, map: Element): Cover | undefined {
    return coverOf(this.#elements.get(part), map)
  }

  /** Where all parts that are shown lie. */
  all(map: Element): Cover[] {
    return [...this.#elements.keys()].flatMap((part) => this.of(part, map) ?? [])
  }

  /** Where the parts lie that stay, the map's scale among them: a card comes and goes. */
  furniture(map: Element, scale: Element | null = null): Cover[] {
    const parts = [...this.#elements.keys()].filter((part) => part !== 'card')
    return [...parts.map((part) => this.of(part, map)), coverOf(scale, map)].flatMap((cover) => cover ?? [])
  }
}

function coverOf(element: Element | null | undefined, map: Element): Cover | undefined {
  const over = element?.getBoundingClientRect()
  if (!over?.width) return undefined
  const { left: x, top: y } = map.getBoundingClientRect()
  return { left: over.left - x, top: over.top - y, right: over.right - x, bottom: over.bottom - y }
}
