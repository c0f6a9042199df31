import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { App, type BuiltFacts } from '../panels/state/app.svelte'
import { ISLANDS, type IslandName } from '../panels/start/islands'
import { GroundChoice } from '../panels/map/ground/ground-choice.svelte'
import Picture from '../panels/reading/picture/Picture.svelte'
import DisputedAreas from '../panels/page/DisputedAreas.svelte'
import Page from '../panels/page/Page.svelte'
import TextPage from './TextPage.svelte'
import { loadCatalogue } from '../panels/language/text'
import { isLong, type Lang, type Story } from '../story'
import { hasOwnGround } from '../story/own-ground'
import { toSchemaOrg } from '../story/export'
import { parseLink } from '../view/link'
import { View } from '../view/view.svelte'

/** The most places that the page of a long story names to machines; all of them are in the file. */
const MENTIONS_MOST = 100

/** Parts that a story without layers or notes has nothing for. */
const MAY_LACK: IslandName[] = ['search', 'layers', 'list', 'dates']

export interface RenderedPage {
  /** The page as it opens: the whole story, its list and its sources. */
  html: string
  /** What the page says about itself to machines (schema.org, JSON-LD). */
  schemaOrg: object
}

/** Renders page or frame in its opening state, in one language; `alone` is for a build of one file, without text.html. */
export async function renderPage(
  story: Story,
  facts: BuiltFacts,
  lang: Lang,
  { frame, alone }: { frame: boolean; alone: boolean },
): Promise<RenderedPage> {
  const app = await appOf(story, facts, lang)
  const { body } = render(Page, { props: { app, frame } })
  const whole = (Object.keys(ISLANDS) as IslandName[]).reduce(
    (page, name) => withIsland(page, name, app),
    body,
  )
  const html = alone ? withAreas(whole, app) : whole
  // claims and other names are in the file that readers can save; here they would repeat the whole list
  const { '@context': context, '@graph': graph } = toSchemaOrg(story, lang)
  const article = (graph as { '@type': string; mentions?: Record<string, unknown>[] }[]).find(
    (node) => node['@type'] === 'NewsArticle',
  )
  if (article?.mentions)
    article.mentions = article.mentions
      .slice(0, isLong(story) ? MENTIONS_MOST : undefined)
      .map(({ alternateName: _, ...place }) => place)
  return { html, schemaOrg: { '@context': context, ...article } }
}

/** Puts the HTML of a part that is hydrated by itself into its element. Throws where the page has none. */
function withIsland(page: string, name: IslandName, app: App): string {
  const part: Component = ISLANDS[name]
  const { body } = render(part, { context: new Map([[App.KEY, app]]), idPrefix: name })
  const empty = new RegExp(`(<div data-island="${name}"[^>]*>)(</div>)`)
  if (MAY_LACK.includes(name) && !page.includes(`data-island="${name}"`)) return page
  if (!empty.test(page)) throw new Error(`the page has no place for its part "${name}"`)
  return page.replace(empty, (_, open: string, close: string) => open + body + close)
}

/** Replaces the `<noscript>` link to the page of text by the table of disputed areas itself. */
function withAreas(page: string, app: App): string {
  const { body } = render(DisputedAreas, { context: new Map([[App.KEY, app]]) })
  const link = /(<noscript>)<a href="text\.html[^]*?(<\/noscript>)/
  if (!link.test(page)) throw new Error('the page has no link to the table of disputed areas')
  return page.replace(link, (_, open: string, close: string) => open + body + close)
}

/** Renders all of a story as text: every paragraph, note and source. `back` is the address of its map. */
export async function renderText(story: Story, facts: BuiltFacts, lang: Lang, back: string): Promise<string> {
  const app = await appOf(story, facts, lang)
  app.textPage = null
  return render(TextPage, { props: { app, back } }).body
}

async function appOf(story: Story, facts: BuiltFacts, lang: Lang): Promise<App> {
  const link = parseLink('', '', story, {}, lang)
  const view = new View(story, link.frame, link.state)
  view.pageLang = lang
  const app = new App(view, facts, await loadCatalogue(lang))
  if (story.media) app.picture = Picture
  if (hasOwnGround(story)) app.ground = new GroundChoice(app)
  return app
}

export { renderGallery } from './gallery'
