import { mount } from 'svelte'
import '#made/palette.css'
import '#made/fonts.css'
import './theme.css'
import figures from '#made/figures.json'
import story from '#made/story.json'
import type { Story } from '../story'
import { parseLink } from '../view/link'
import { followLink } from '../view/link-adapter.svelte'
import type { FrameOptions } from '../view/state'
import { View } from '../view/view.svelte'
import { App } from './app.svelte'
import Page from './Page.svelte'
import { loadCatalogue } from './text'

/** Starts the page in `#app`; gives the state and what the address said that was left out. */
export async function startPage(frame: boolean, defaults: Partial<FrameOptions>) {
  const checked = story as unknown as Story
  const link = parseLink(location.search, location.hash, checked, defaults)
  const view = new View(checked, link.frame, link.state)
  const words = await loadCatalogue(view.state.lang)
  const app = new App(view, figures, words)
  if (link.warnings.length) view.tell({ id: 'link', text: `${words.linkParts} ${link.warnings.join('; ')}.` })
  followLink(view)
  mount(Page, { target: document.getElementById('app')!, props: { app, frame } })
  return { view, warnings: link.warnings }
}
