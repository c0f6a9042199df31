import { untrack } from 'svelte'

/** Which annotation is shown as the one meant. A change runs only what shows the one before or the new one, not the whole list. */
export class Highlight {
  #id = $state<string | null>(null)
  /** A property is a signal of its own. */
  readonly #on = $state<Record<string, boolean>>({})

  constructor(id: string | null = null) {
    this.set(id)
  }

  get id(): string | null {
    return this.#id
  }

  is(id: string): boolean {
    return this.#on[id] === true
  }

  set(id: string | null) {
    const before = untrack(() => this.#id)
    if (id === before) return
    if (before !== null) this.#on[before] = false
    if (id !== null) this.#on[id] = true
    this.#id = id
  }
}
