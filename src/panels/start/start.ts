import { flushSync, hydrate, mount } from 'svelte'
import 'virtual:palette.css'
import '../page/theme.css'
import '../page/no-script.css'
import '../page/forced-colors.css'
// not with the map's code: a style sheet that comes later has the whole page styled anew
import 'maplibre-gl/dist/maplibre-gl.css'
import '../../map/controls.css'
import { takeBreakpoints } from '../../map/breakpoints'
import { warmDates } from '../../story'
import { hasOwnGround } from '../../story/own-ground'
import { Layover } from '../../view/layover'
import { parseLink, type ParsedLink } from '../../view/link'
import { followLink } from '../../view/link-adapter.svelte'
import type { FrameOptions } from '../../view/state'
import { pageFiles } from '../../view/page-files'
import { restingState } from '../../view/state'
import { View } from '../../view/view.svelte'
import { App, type BuiltFacts } from '../state/app.svelte'
import { byId } from '../state/element-ids'
import { firstPaint } from './first-paint'
import { followLanguage } from '../language/language.svelte'
import { nextTurn } from './next-turn'
import { showOtherStory } from './other-story'
import Page from '../page/Page.svelte'
import { loadStory } from '../state/story-data'
import { loadCatalogue } from '../language/text'
import { followTranslation, isTranslated } from '../language/translated'

/**
 * Starts the page in `#app`: hydrates its static HTML, then applies the state of the link. Where another layout is asked
 * for, or a translator has changed the text, the page is mounted anew.
 * @returns the app, the ignored parts of the address, and a promise of the page in the language of its address; `null`
 * where the address asks for another story
 */
export async function startPage(frame: boolean, defaults: Partial<FrameOptions>) {
  if (await showOtherStory(frame)) return null
  const target = byId('app')!
  // hydration is long, and would delay the first paint
  if (target.firstElementChild) await firstPaint()
  // a translator changes the language that the document names
  const pageLang = byId('storyData')?.lang || document.documentElement.lang
  warmDates(pageLang)
  await nextTurn()
  const story = await loadStory(pageLang)
  const { facts, root } = pageFiles()! as { facts: BuiltFacts; root: string }
  if (facts.breakpoints) takeBreakpoints(story, facts.breakpoints)
  const words = await loadCatalogue(pageLang)
  await nextTurn()
  const link = parseLink(location.search, location.hash, story, defaults, pageLang)
  const rendered = target.firstElementChild !== null && isPlain(link) && !isTranslated(target)
  // the HTML was rendered from the resting state, and only that state can hydrate it
  const view = new View(story, link.frame, rendered ? restingState(story, pageLang) : link.state)
  view.pageLang = pageLang
  const app = new App(view, { ...facts, root }, words, pageLang)
  if (story.media) app.picture = await picture()
  if (hasOwnGround(story)) app.ground = await ground(app)
  const tellLeft = (left: string[]) =>
    left.length
      ? view.tell({ id: 'link', text: `${app.words.linkParts} ${left.join('; ')}` })
      : view.settle('link')
  tellLeft(link.left)
  app.layover = new Layover(window.parent !== window)
  followTranslation(target)
  app.poster = byId('staticMap')?.firstElementChild ?? null
  if (rendered) {
    hydrate(Page, { target, props: { app, frame } })
    flushSync()
    view.state = link.state
  } else {
    target.replaceChildren()
    mount(Page, { target, props: { app, frame } })
  }
  const inLanguage = followLanguage(app).first
  followLink(view, app.layover, tellLeft)
  return { app, warnings: link.warnings, inLanguage }
}

/** The part for the pictures, which the page's HTML shows already; without it, it goes on without them. */
async function picture(): Promise<App['picture']> {
  return import('../reading/picture/Picture.svelte').then(
    (part) => part.default,
    () => null,
  )
}

/** The part for a basemap of the story's own; without it, the build's is all there is. */
async function ground(app: App): Promise<App['ground']> {
  return import('../map/ground/ground-choice.svelte').then(
    ({ GroundChoice }) => new GroundChoice(app),
    () => null,
  )
}

/** Whether the frame is laid out as the page was rendered. */
function isPlain({ frame }: ParsedLink): boolean {
  return frame.ui === 'full' && frame.hide.length === 0
}
