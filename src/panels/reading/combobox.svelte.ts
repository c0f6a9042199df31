/**
 * A text field with a list of what is found (WAI-ARIA combobox): what is asked for, whether the list is open, and which
 * hit the keys have come to.
 */
export class Combobox<Hit extends { label: string }> {
  query = $state('')
  isOpen = $state(false)
  /** The marked hit, from 0; -1 for none. */
  at = $state(-1)
  readonly hits: Hit[] = $derived.by(() => this.#find(this.query))
  /** Whether there is anything to list hits for. */
  readonly isAsked: boolean = $derived.by(() => this.isOpen && this.query.trim() !== '')
  readonly #find: (query: string) => Hit[]
  readonly #onChoose: (hit: Hit) => void

  constructor(find: (query: string) => Hit[], onChoose: (hit: Hit) => void) {
    this.#find = find
    this.#onChoose = onChoose
  }

  readonly choose = (hit: Hit) => {
    this.isOpen = false
    this.query = hit.label
    this.#onChoose(hit)
  }

  /** Another query has been written. */
  readonly ask = () => {
    this.isOpen = true
    this.at = -1
  }

  close() {
    this.isOpen = false
  }

  readonly onkeydown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) {
      event.preventDefault()
      this.isOpen = true
      this.#step(by)
    } else if (event.key === 'Enter') {
      const hit = this.hits[Math.max(0, this.at)]
      if (hit && this.isAsked) this.choose(hit)
      event.preventDefault()
    } else if (event.key === 'Escape' && (this.isOpen || this.query)) {
      // the first Escape belongs to the list, not to the card behind it
      event.preventDefault()
      if (!this.isAsked) this.query = ''
      this.isOpen = false
      this.at = -1
    }
  }

  /** To the next hit or the one before, around the ends; from none, to the first or the last. */
  #step(by: number) {
    const { length } = this.hits
    if (length) this.at = this.at < 0 ? (by > 0 ? 0 : length - 1) : (this.at + by + length) % length
  }
}
