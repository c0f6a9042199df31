import { createHash } from 'node:crypto'

/** Keeps what was made last under each name, so that a second build makes anew only what has changed. */
export class Memo {
  readonly #last = new Map<string, { key: string; value: unknown }>()

  /**
   * What `make` gives, or gave the last time where the inputs are the same.
   * @param inputs all that the result depends on, as JSON
   */
  of<T>(name: string, inputs: unknown, make: () => T): T {
    const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
    const known = this.#last.get(name)
    if (known?.key === key) return known.value as T
    const value = make()
    this.#last.set(name, { key, value })
    return value
  }

  /** What `make` gives from what it gave the last time, which it compares by itself. */
  async next<T>(name: string, make: (before: T | undefined) => Promise<T>): Promise<T> {
    const value = await make(this.#last.get(name)?.value as T | undefined)
    this.#last.set(name, { key: '', value })
    return value
  }
}
