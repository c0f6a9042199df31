import type { ParsedLink } from '../../view/link'
import { byId, layerBoxes } from '../state/element-ids'

/**
 * Applies the options of a frame's address to its static HTML: `ui`, `hide`, layers, and the button that starts the map.
 * The page applies the same options by itself once it has started.
 */
export function applyFrameOptions({ frame, state }: ParsedLink) {
  if (frame.ui !== 'full') {
    byId('page')?.classList.replace('ui-full', `ui-${frame.ui}`)
    byId('legendToggle')?.setAttribute('aria-expanded', 'false')
  }
  if (frame.hide.includes('legend')) byId('legend')?.remove()
  for (const [layer, box] of layerBoxes()) box.checked = (state.layers as string[]).includes(layer)
  const button = byId('loadMap')
  if (button) button.hidden = frame.load !== 'click' || frame.still
}

/** Whether the static HTML, with these options applied, shows all that the address asks for. */
export function isShown({ state, storyId }: ParsedLink, pageLang: string): boolean {
  return (
    !storyId && state.lang === pageLang && !state.selected && !state.step && !state.date && !state.corridor
  )
}
