import type { ParsedLink } from '../../view/link'

/**
 * Applies the options of a frame's address to its static HTML: `ui`, `hide`, layers, and the button that starts the map.
 * The page applies the same options by itself once it has started.
 */
export function applyFrameOptions({ frame, state }: ParsedLink) {
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

/** Whether the static HTML, with these options applied, shows all that the address asks for. */
export function isShown({ state, storyId }: ParsedLink, pageLang: string): boolean {
  return (
    !storyId && state.lang === pageLang && !state.selected && !state.step && !state.date && !state.corridor
  )
}
