import { untrack } from 'svelte'
import type { App } from './app.svelte'

/** Lets the Back button close a part while it lies over the page; call it during component initialisation. */
export function backCloses({ layover }: App, isOver: () => boolean, close: () => void) {
  // derived to a boolean, so that only a change of it runs the effect
  const over = $derived(isOver())
  $effect(() => {
    if (over) return untrack(() => layover?.put(close))
  })
}
