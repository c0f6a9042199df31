/** Where a history entry of the page keeps how many things lie over the page there. */
const KEY = 'over'

interface Open {
  close: () => void
  watcher: { destroy(): void } | null
}

/**
 * What lies over the page on a phone (a full sheet, a panel, a dialog): the Back button closes the topmost. The page
 * puts an entry of its own into the history for each, and takes it out again where the thing is closed in another way,
 * so that no Back press is without effect. In a frame the history is the host page's: there only a browser that hands
 * Back to whoever watches for it (CloseWatcher) closes what is open, and no entry is made.
 */
export class Layover {
  readonly #inFrame: boolean
  readonly #open: Open[] = []
  /** How many entries of its own the page had below it when it last looked. */
  #last = 0
  #trimming = false

  constructor(inFrame: boolean) {
    this.#inFrame = inFrame
    this.#last = inFrame ? 0 : (this.#here ?? 0)
    // left by a page that was loaded anew with something open
    if (this.#last > 0) this.#trim()
  }

  /** How many things were open when the present history entry was made; `null` in one that this did not make. */
  get #here(): number | null {
    const state = history.state as { [KEY]?: unknown } | null
    return typeof state?.[KEY] === 'number' ? state[KEY] : null
  }

  /**
   * Something now lies over the page, which `close` takes away.
   * @returns to be called when it is gone, whoever closed it
   */
  put(close: () => void): () => void {
    const one: Open = { close, watcher: this.#inFrame ? watchBack(close) : null }
    this.#open.push(one)
    if (!this.#inFrame) this.#enter()
    return () => this.#remove(one)
  }

  /** Makes the entries that what is open has not got yet; one that is to be taken out may serve. */
  #enter() {
    const state = history.state as object | null
    try {
      // going back must not scroll to where the reader was when it opened
      history.scrollRestoration = 'manual'
      // an address that names a part of the page would bring up what holds it again, once gone back to
      const address = document.querySelector(':target') ? location.pathname + location.search : undefined
      if (this.#here === null || address)
        history.replaceState({ ...state, [KEY]: this.#here ?? 0 }, '', address)
      for (let n = this.#here! + 1; n <= this.#open.length; n++) {
        history.pushState({ ...state, [KEY]: n }, '')
        history.scrollRestoration = 'manual'
      }
      this.#last = this.#here!
    } catch {
      // a browser that allows no more entries; Back leaves the page, as it would without
    }
  }

  #remove(one: Open) {
    const at = this.#open.indexOf(one)
    if (at < 0) return
    this.#open.splice(at, 1)
    one.watcher?.destroy()
    // what opens in the same moment takes over the entry
    if (!this.#inFrame) setTimeout(() => this.#trim())
  }

  /** Goes back over the entries of what is closed already. */
  #trim() {
    const spare = (this.#here ?? 0) - this.#open.length
    if (spare <= 0 || this.#trimming) return
    this.#trimming = true
    history.go(-spare)
  }

  /** After a move in the history: closes what the reader went back from. True where it was a move between such entries. */
  hearBack(): boolean {
    const here = this.#here
    if (this.#inFrame || here === null || here === this.#last) return false
    this.#last = here
    if (this.#trimming) {
      this.#trimming = false
      // opened while the way back was under way
      if (this.#open.length) this.#enter()
    } else for (const one of this.#open.splice(here).reverse()) one.close()
    // forward to the entry of what is closed
    this.#trim()
    if (here === 0) history.scrollRestoration = 'auto'
    return true
  }
}

/** The browser's own way to be told of Back, where it has one. */
function watchBack(close: () => void): { destroy(): void } | null {
  const { CloseWatcher } = globalThis as { CloseWatcher?: new () => EventTarget & { destroy(): void } }
  // elsewhere it would listen for the Escape key, which each part has its own answer to
  if (!CloseWatcher || !matchMedia('(pointer: coarse)').matches) return null
  const watcher = new CloseWatcher()
  watcher.addEventListener('close', close)
  return watcher
}
