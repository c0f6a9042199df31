import { flushSync } from 'svelte'
import type { View } from '../../view/view.svelte'
import { nextPaint } from '../start/next-turn'
import { noteElement } from '../state/element-ids'

/** Openings that leave the focus where the reader has it. */
const QUIET: readonly View['origin'][] = ['link', 'message', 'step']

/** The focus of an open note: its title takes it, and what opened the note has it back. */
export class CardFocus {
  readonly #view: View
  #opener: HTMLElement | null = null

  constructor(view: View) {
    this.#view = view
  }

  /** A note has come into the card. */
  take(card: HTMLElement, title: HTMLElement) {
    const { origin } = this.#view
    if (QUIET.includes(origin)) return
    const active = document.activeElement as HTMLElement | null
    const inCard = !!active && card.contains(active)
    // who turns from note to note stays at it
    if (origin === 'card' && inCard) return
    if (active && !inCard) this.#opener = active
    const take = () => title.isConnected && title.focus({ preventScroll: true })
    // to give the focus, the browser lays the page out at once: whoever points sees the card first
    if (active?.matches(':focus-visible')) take()
    else void nextPaint().then(take)
  }

  /** Closes the note; one that a step keeps behind a button of its bar goes back there. */
  close() {
    const view = this.#view
    const { selected } = view.state
    const opener = this.#opener
    const step = opener?.dataset.stepGo === 'note' && selected === view.step?.select ? view.step : null
    const back = opener?.isConnected ? opener : selected && noteElement(selected)
    const target = back ? back.closest<HTMLElement>('button, a, input, canvas') : null
    // a row of a long list is in the page only while it has the focus or its card is open
    target?.focus({ preventScroll: true })
    flushSync(() => (step ? view.goToStep(step.id) : view.close()))
    this.#opener = null
    // what the card covered can take the focus only once it is gone
    target?.focus({ preventScroll: true })
  }
}
