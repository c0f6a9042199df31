import type { Draft } from './draft'

/** A state of a draft, with what led to it. */
interface State {
  draft: Draft
  /** Edits in a row with the same key are undone together, as the letters of one field are. */
  key: string | null
  atMs: number
}

/** Letters that come closer together than this are one edit. */
const ROW_MS = 1000

/**
 * All states of a draft since it was opened. A state shares with the one before what an edit left as it was, so that a
 * thousand of them take little room, and to undo one is to take the state before.
 */
export class History {
  readonly #states: State[]
  #at = 0

  constructor(draft: Draft) {
    this.#states = [{ draft, key: null, atMs: -Infinity }]
  }

  get draft(): Draft {
    return this.#states[this.#at]!.draft
  }

  get canUndo(): boolean {
    return this.#at > 0
  }

  get canRedo(): boolean {
    return this.#at < this.#states.length - 1
  }

  /**
   * Goes on with another state; what had been undone is gone.
   * @param key of edits that belong together
   */
  edit(draft: Draft, key: string | null = null, nowMs: number = Date.now()): void {
    const now = this.#states[this.#at]!
    if (draft === now.draft) return
    this.#states.length = this.#at + 1
    const isSame = key !== null && key === now.key && nowMs - now.atMs < ROW_MS
    if (!isSame) this.#at++
    this.#states[this.#at] = { draft, key, atMs: nowMs }
  }

  undo(): void {
    if (this.canUndo) this.#leave(this.#at - 1)
  }

  redo(): void {
    if (this.canRedo) this.#leave(this.#at + 1)
  }

  #leave(at: number) {
    this.#at = at
    // what is typed after an undo is an edit of its own
    this.#states[at]!.key = null
  }
}
