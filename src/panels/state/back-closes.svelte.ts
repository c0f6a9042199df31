import { untrack } from 'svelte'
import type { App } from './app.svelte'

/** Lets the Back button close a part while it lies over the page; to be called while its component is set up. */
export function backCloses({ layover }: App, isOver: () => boolean, close: () => void) {
  // whatever else it depends on, only its coming and going counts
  const over = $derived(isOver())
  $effect(() => {
    if (over) return untrack(() => layover?.put(close))
  })
}
