/** Key in `history.state` of the number of layers that lay over the page at that entry. */
const KEY = 'over'

interface Open {
  close: () => void
  watcher: { destroy(): void } | null
}

/**
 * Layers over the page on a phone (a full sheet, a panel, a dialog), of which the Back button closes the topmost. Each
 * has a history entry, which is removed where the layer is closed in another way, so that every Back press has an
 * effect. In a frame the history is the host page's, so `CloseWatcher` is used where the browser has it, and no entry.
 */
export class Layover {
  readonly #inFrame: boolean
  readonly #open: Open[] = []
  /** Number of own entries at the last known position in the history. */
  #last = 0
  #trimming = false

  constructor(inFrame: boolean) {
    this.#inFrame = inFrame
    this.#last = inFrame ? 0 : (this.#here ?? 0)
    // entries left by a reload with a layer open
    if (this.#last > 0) this.#trim()
  }

  /** Number of layers open at the current history entry; `null` for an entry made elsewhere. */
  get #here(): number | null {
    const state = history.state as { [KEY]?: unknown } | null
    return typeof state?.[KEY] === 'number' ? state[KEY] : null
  }

  /**
   * Adds a layer.
   * @param close closes it, on Back
   * @returns to be called when it has been closed, in whatever way
   */
  put(close: () => void): () => void {
    const one: Open = { close, watcher: this.#inFrame ? watchBack(close) : null }
    this.#open.push(one)
    if (!this.#inFrame) this.#enter()
    return () => this.#remove(one)
  }

  /** Adds history entries until there is one for each open layer; entries about to be removed are used first. */
  #enter() {
    const state = history.state as object | null
    try {
      // Back must not restore the scroll position of when the layer opened
      history.scrollRestoration = 'manual'
      // going back to an address with a :target would open the element that holds it
      const address = document.querySelector(':target') ? location.pathname + location.search : undefined
      if (this.#here === null || address)
        history.replaceState({ ...state, [KEY]: this.#here ?? 0 }, '', address)
      for (let n = this.#here! + 1; n <= this.#open.length; n++) {
        history.pushState({ ...state, [KEY]: n }, '')
        history.scrollRestoration = 'manual'
      }
      this.#last = this.#here!
    } catch {
      // the browser allows no more entries: Back then leaves the page
    }
  }

  #remove(one: Open) {
    const at = this.#open.indexOf(one)
    if (at < 0) return
    this.#open.splice(at, 1)
    one.watcher?.destroy()
    // deferred, so that a layer that opens in the same task takes over the entry
    if (!this.#inFrame) setTimeout(() => this.#trim())
  }

  /** Goes back past the entries of closed layers. */
  #trim() {
    const spare = (this.#here ?? 0) - this.#open.length
    if (spare <= 0 || this.#trimming) return
    this.#trimming = true
    history.go(-spare)
  }

  /** On `popstate`: closes the layers that Back went past. @returns whether it was a move between own entries */
  handleBack(): boolean {
    const here = this.#here
    if (this.#inFrame || here === null || here === this.#last) return false
    this.#last = here
    if (this.#trimming) {
      this.#trimming = false
      // a layer was opened while `history.go` was pending
      if (this.#open.length) this.#enter()
    } else for (const one of this.#open.splice(here).reverse()) one.close()
    // Forward led to the entry of a closed layer
    this.#trim()
    if (here === 0) history.scrollRestoration = 'auto'
    return true
  }
}

/** A `CloseWatcher` for Back; `null` where the browser has none. */
function watchBack(close: () => void): { destroy(): void } | null {
  const { CloseWatcher } = globalThis as { CloseWatcher?: new () => EventTarget & { destroy(): void } }
  // without a coarse pointer it listens for Escape, which each part handles by itself
  if (!CloseWatcher || !matchMedia('(pointer: coarse)').matches) return null
  const watcher = new CloseWatcher()
  watcher.addEventListener('close', close)
  return watcher
}
