import { formatLink } from './link'
import type { ViewState } from './state'
import type { View } from './view.svelte'

/** The full page at this view, as an address relative to the frame's own. */
export function fullPageLink(view: View): string {
  return `./index.html${formatLink($state.snapshot(view.state) as ViewState, view.story, view.pageLang)}`
}
