import { tick, untrack } from 'svelte'
import type { Composer } from '../state/composer.svelte'

/** The keys go to the map while a position is picked on it, and then back to the form. */
export function focusForPick(
  composer: Composer,
  prompt: () => string,
  section: () => HTMLElement,
  map: () => HTMLElement | undefined,
): void {
  $effect(() => {
    if (!composer.pick) return
    const from = document.activeElement as HTMLElement | null
    untrack(() => composer.say(prompt()))
    void tick().then(() => map()?.focus())
    return () => {
      const isHere = section().contains(document.activeElement) || document.activeElement === document.body
      if (isHere) void tick().then(() => from?.isConnected && from.focus())
    }
  })
}
