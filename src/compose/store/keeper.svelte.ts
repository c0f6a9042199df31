import type { Draft } from '../draft/draft'
import { lockDraft, type DraftLock } from './draft-lock'
import { saveDraft, type KeptDraft, type SaveFault } from './drafts'

/** A change is written this long after the one before it, and this long after the first that is not written. */
const QUIET_MS = 250
const MOST_MS = 1000

export type Keeping = 'kept' | 'waiting' | 'elsewhere' | SaveFault

/** Keeps one draft in this browser at each change, as long as no other tab does. */
export class Keeper {
  /** Whether the last change is kept, or why it is not. */
  state = $state<Keeping>('kept')
  readonly key: string
  #lock: DraftLock | null = null
  #kept: Draft | null = null
  #next: { head: Omit<KeptDraft, 'savedAt' | 'key'>; draft: Draft } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #sinceMs = 0
  #busy: Promise<void> = Promise.resolve()

  /** @param kept what is in the browser's store already */
  constructor(key: string, kept: Draft | null) {
    this.key = key
    this.#kept = kept
  }

  /** Asks for the right to write; with `take`, from the tab that has it. */
  async start(take = false): Promise<void> {
    const lost = () => {
      this.#lock = null
      this.state = 'elsewhere'
    }
    this.#lock = await lockDraft(this.key, lost, take)
    if (!this.#lock.held) this.state = 'elsewhere'
    else if (this.state === 'elsewhere') {
      this.state = 'kept'
      if (this.#next) void this.flush()
    }
  }

  /** Keeps a draft soon. */
  keep(head: Omit<KeptDraft, 'savedAt' | 'key'>, draft: Draft): void {
    if (draft === (this.#next?.draft ?? this.#kept)) return
    if (!this.#next) this.#sinceMs = Date.now()
    this.#next = { head, draft }
    if (this.state === 'elsewhere') return
    this.state = 'waiting'
    clearTimeout(this.#timer)
    const left = this.#sinceMs + MOST_MS - Date.now()
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(QUIET_MS, left)))
  }

  /** Keeps at once what waits. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#busy = this.#busy.then(() => this.#write())
    return this.#busy
  }

  end(): void {
    void this.flush().then(() => this.#lock?.end())
  }

  async #write() {
    const next = this.#next
    if (!next || !this.#lock?.held || this.state === 'elsewhere') return
    this.#next = null
    const fault = await saveDraft({ key: this.key, ...next.head }, next.draft, this.#kept)
    if (!fault) this.#kept = next.draft
    else this.#next ??= next
    // what was edited meanwhile has its own time
    if (!this.#next || fault) this.state = fault ?? 'kept'
  }
}
