import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core'
import { watchSize } from '../../state/watch-size'
import { isWindow, scrollerOf, topIn, type Scroller } from './scroller'

type Options = VirtualizerOptions<Scroller, HTMLElement>

/** Rows rendered beyond each end of the window. */
const OVERSCAN = 4

export interface RowsGiven {
  count: number
  /** The height of a row that has not been drawn yet, in CSS px. */
  heightPx: number
  keyOf: (index: number) => string | number
  /** Rows that stay in the page, with their neighbours, wherever the reader looks; -1 for none. */
  kept: number[]
}

/** The rows in the page, the height of the whole list, and how far from the scroller's top it begins, in CSS px. */
export interface RowsNow {
  items: VirtualItem[]
  totalPx: number
  marginPx: number
}

/** Which rows of a long list are in the page, and where: TanStack Virtual on whatever scrolls the list, a box or the page. */
export class RowWindow {
  readonly #holder: HTMLElement
  readonly #given: () => RowsGiven
  readonly #draw: (now: RowsNow) => void
  readonly #unwatch: (() => void)[]
  #scroller: Scroller
  #virtual: Virtualizer<Scroller, HTMLElement>
  #unmount: () => void
  #marginPx = 0

  /** @param given read anew with each `update` */
  constructor(holder: HTMLElement, given: () => RowsGiven, draw: (now: RowsNow) => void) {
    this.#holder = holder
    this.#given = given
    this.#draw = draw
    this.#scroller = scrollerOf(holder)
    this.#marginPx = this.#margin()
    this.#virtual = new Virtualizer(this.#options())
    this.#unmount = this.#virtual._didMount()
    this.#virtual._willUpdate()
    // on a turned phone the page may scroll instead of the box, and a heading above may wrap differently
    this.#unwatch = [document.documentElement, holder.parentElement].flatMap((element) =>
      element ? watchSize(element, () => this.#resized()) : [],
    )
    draw(this.now)
  }

  get now(): RowsNow {
    return {
      items: this.#virtual.getVirtualItems(),
      totalPx: this.#virtual.getTotalSize(),
      marginPx: this.#marginPx,
    }
  }

  update() {
    this.#virtual.setOptions(this.#options())
    this.#virtual._willUpdate()
    this.#draw(this.now)
  }

  measure(element: Element) {
    this.#virtual.measureElement(element as HTMLElement)
    return () => this.#virtual.measureElement(null)
  }

  /** Brings a row into view; resolves once it is in the page. */
  async bring(index: number) {
    this.#resized()
    // heights on the way are estimates until their rows have been measured
    for (let tries = 0; tries < 20; tries++) {
      if (tries === 0) this.#virtual.scrollToIndex(index, { align: 'start' })
      await new Promise(requestAnimationFrame)
      if (tries > 1 && this.#virtual.getVirtualItems().some((item) => item.index === index)) return
    }
  }

  end() {
    for (const unwatch of this.#unwatch) unwatch()
    this.#unmount()
  }

  #resized() {
    const scroller = scrollerOf(this.#holder)
    const margin = this.#margin(scroller)
    if (scroller === this.#scroller && Math.abs(margin - this.#marginPx) < 1) return
    this.#marginPx = margin
    if (scroller !== this.#scroller) {
      this.#unmount()
      this.#scroller = scroller
      this.#virtual = new Virtualizer(this.#options())
      this.#unmount = this.#virtual._didMount()
    }
    this.update()
  }

  #options(): Options {
    const { count, heightPx, keyOf, kept } = this.#given()
    const inPage = isWindow(this.#scroller)
    return {
      count,
      estimateSize: () => heightPx,
      getItemKey: keyOf,
      overscan: OVERSCAN,
      scrollMargin: this.#marginPx,
      getScrollElement: () => this.#scroller,
      rangeExtractor: (range) => {
        const near = kept.filter((at) => at >= 0).flatMap((at) => [at - 1, at, at + 1])
        const inside = near.filter((at) => at >= 0 && at < count)
        return [...new Set([...defaultRangeExtractor(range), ...inside])].sort((a, b) => a - b)
      },
      ...((inPage
        ? {
            observeElementRect: observeWindowRect,
            observeElementOffset: observeWindowOffset,
            scrollToFn: windowScroll,
          }
        : {
            observeElementRect,
            observeElementOffset,
            scrollToFn: elementScroll,
          }) as unknown as Pick<Options, 'observeElementRect' | 'observeElementOffset' | 'scrollToFn'>),
      onChange: () => this.#draw(this.now),
    }
  }

  #margin(scroller = this.#scroller): number {
    return topIn(scroller, this.#holder)
  }
}
