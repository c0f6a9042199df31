import type { ParsedLink } from '../../view/link'

/**
 * Brings the rendered frame to what its address asks for, as far as that needs no script afterwards: parts, layers and
 * the button that starts the map. The page, once started, brings itself to the same.
 */
export function dressFrame({ frame, state }: ParsedLink) {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  if (frame.ui !== 'full') {
    find('.app')?.classList.replace('ui-full', `ui-${frame.ui}`)
    find('.legend .toggle')?.setAttribute('aria-expanded', 'false')
  }
  if (frame.hide.includes('legend')) find('.legend')?.remove()
  for (const box of document.querySelectorAll<HTMLInputElement>('input[data-layer]'))
    box.checked = (state.layers as string[]).includes(box.dataset.layer!)
  const button = find('.load-map')
  if (button) button.hidden = frame.load !== 'click' || frame.still
}

/** Whether the frame's HTML, dressed, shows all that the address asks for. */
export function isShown({ state, storyId }: ParsedLink, pageLang: string): boolean {
  return (
    !storyId && state.lang === pageLang && !state.selected && !state.step && !state.date && !state.corridor
  )
}
