import { mount } from 'svelte'
import '#made/palette.css'
import '#made/fonts.css'
import './theme.css'
import './print.css'
import figures from '#made/figures.json'
import story from '#made/story.json'
import type { Story } from '../story'
import { parseLink } from '../view/link'
import { followLink } from '../view/link-adapter.svelte'
import type { FrameOptions } from '../view/state'
import { View } from '../view/view.svelte'
import { App } from './app.svelte'
import Page from './Page.svelte'
import { followLanguage } from './speak.svelte'
import { loadCatalogue } from './text'

/** Starts the page in `#app`. The story was checked when the page was built. */
export async function startPage(frame: boolean, defaults: Partial<FrameOptions>) {
  const checked = story as unknown as Story
  const link = parseLink(location.search, location.hash, checked, defaults)
  const view = new View(checked, link.frame, link.state)
  const words = await loadCatalogue(view.state.lang)
  const app = new App(view, figures, words)
  if (link.warnings.length) view.tell({ id: 'link', text: `${words.linkParts} ${link.warnings.join('; ')}.` })
  followLink(view)
  followLanguage(app)
  mount(Page, { target: document.getElementById('app')!, props: { app, frame } })
}
