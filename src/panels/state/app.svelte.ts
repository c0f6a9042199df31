import { getContext, setContext, type Component } from 'svelte'
import type { BBox, Feature } from 'geojson'
import type { RouteFigures } from '../../corridor/figures'
import type { Lang, Text } from '../../story'
import { isLong, setIn } from '../../story'
import type { StoryImage } from '../../story/image'
import type { LongParts } from '../reading/long'
import { Highlight } from '../../view/highlight.svelte'
import type { Layover } from '../../view/layover'
import type { View } from '../../view/view.svelte'
import { Covers } from './covers.svelte'
import { KeyAreas } from './key-areas'
import { directionOf, interfaceLocale } from '../../languages'
import { numberFormat } from '../language/formats'
import { fill, type Catalogue } from '../language/text'
import type { GroundChoice } from '../map/ground/ground-choice.svelte'
import type { Breakpoint } from '../../map/breakpoints'
import type { LayerRecord } from '../../map/layers/record'
import type { TileExtent } from '../../map/layers/tiles'
import type { LiveMap } from '../../map/live'
import type { StandingTag } from '../../map/picture/tags'

export type Tab = 'story' | 'list' | 'dates'

/** What the reader asked to see of the text: a mark of a note in the story, or a place in the list. */
export type Shown = { tab: 'story'; note: string } | { tab: 'list'; place: string }

/** What the corridor panel draws in the place of the published route, and the figures that go with it. */
export interface LiveRoute {
  /** `null` leaves the published line and corridor as they are. */
  base: Feature[] | null
  extra: Feature[]
  report: object
}

/** What was worked out when the story was built. */
export interface BuiltFacts {
  /** `null` for a story without a land route. */
  figures: RouteFigures | null
  credit: string
  /** The ground that comes before the map is ready: [west, south, east, north] in degrees. */
  near: BBox
  /** As far as the region goes, where that is further: what lies beyond comes with the whole world. */
  region?: BBox
  /** The cameras of smaller maps, where they go by the story's ground. */
  breakpoints?: Breakpoint[]
  /** The way from the page to the site's root, which the addresses of pictures start from. */
  root: string
}

/** Attributes of an element whose language is another than that around it. */
export interface Marks {
  lang?: Lang
  dir?: 'ltr' | 'rtl'
}

/** What every panel may read: the one state, the words of the reader's language, the published figures. */
export class App {
  static readonly KEY = Symbol('app')
  readonly view: View
  /** The languages whose words of the story are here. */
  storyLangs = $state.raw<Lang[]>([])
  readonly figures: RouteFigures | null
  /** The layers that the reader lets other hosts give, by their ids. */
  remoteTiles = $state.raw<Partial<Record<string, TileExtent>>>({})
  /** The basemap of the story's own; `null` for a story without one. */
  ground: GroundChoice | null = null
  /** What every picture and file of the map has to say about its data. */
  readonly credit: string
  readonly root: string
  readonly near: BBox
  readonly region: BBox | undefined
  words = $state() as Catalogue
  /** The language of the story's texts; it follows the state once they have arrived with the words of the interface. */
  lang = $state() as Lang
  /** What dates, numbers and plurals of the interface go by: the story's language where the interface speaks it. */
  readonly locale = $derived(interfaceLocale(this.lang))
  /** The way the interface is written. */
  readonly dir = $derived(directionOf(this.locale))
  /** What marks the interface as another language than the document, which has the story's; else nothing. */
  readonly ownMarks: Marks = $derived(this.locale === this.lang ? {} : { lang: this.locale, dir: this.dir })
  /** What marks the story's texts within such an interface. */
  readonly textMarks: Marks = $derived(this.marksOf(this.lang))
  /** 'still' until the interactive map has taken over. */
  stage = $state<'still' | 'loading' | 'live' | 'failed'>('still')
  /** The static map that came with the page, for a page that has to be made anew around it. */
  poster: Element | null = null

  /** What the Back button closes; `null` in a page that is made at build time. */
  layover: Layover | null = null
  /** Whether the corridor panel is open, and who opened it. */
  exploring = $state<null | 'reader' | 'link'>(null)
  live = $state.raw<LiveRoute | null>(null)
  /** Draws the land route over the map while the corridor panel is open; closed, the map itself holds it. */
  sketch = $state.raw<Component<{ live: LiveMap; record: LayerRecord; features: Feature[] }> | null>(null)
  /** A picture of the map is being taken, which has to hold all that is over it. */
  picturing = $state(false)
  /** A stretch that the reader asked to see; the map goes there. */
  look = $state.raw<[number, number][] | null>(null)
  shown = $state.raw<Shown | null>(null)
  /** The note that text, list and tags show as the open one: its card comes first, and they follow after its paint. */
  readonly marked: Highlight
  /** The tab of the text panel that is open. */
  tab = $state<Tab>('story')
  /** What draws a long story's text and lists, once it has come; till then the page has the first part of each. */
  long = $state.raw<LongParts | null>(null)
  /** What shows the pictures of notes and steps; `null` for a story without any. */
  picture = $state.raw<Component<{ image: StoryImage; shown?: boolean }> | null>(null)
  /** Brings a note or place into a text of which only a part is in the page; `null` where all of it is. */
  bring: ((target: { note?: string; place?: string }) => Promise<void>) | null = null
  /** Where all of a long story's text is, from the page's own address; `null` for a story that the page holds whole. */
  textPage: string | null
  /** The map once it lives; for what needs its picture. */
  liveMap = $state.raw<LiveMap | null>(null)
  /** To be called once the tags lie over the map, static or live. */
  tellTagsPlaced = () => {}
  readonly tagsPlaced = new Promise<void>((resolve) => (this.tellTagsPlaced = resolve))
  /** What full screen shows: a frame whole, of a page the map with its bars. */
  fullScreen: HTMLElement | null = null
  /** The tags where they stand on the map now; for its picture. */
  standingTags: () => StandingTag[] = () => []
  /** What lies over the map. */
  readonly covers = new Covers()
  /** Where the keys of the guided steps work. */
  readonly stepKeys = new KeyAreas()

  constructor(
    view: View,
    { figures, credit, near, region, root }: BuiltFacts,
    words: Catalogue,
    lang: Lang = view.state.lang,
  ) {
    this.view = view
    this.figures = figures
    this.credit = credit
    this.root = root
    this.near = near
    this.region = region
    this.words = words
    this.lang = lang
    this.storyLangs = [lang]
    this.marked = new Highlight(view.state.selected)
    this.textPage = isLong(view.story) ? 'text.html' : null
  }

  /** Whether the live map is about to start, or will where the reader comes to it. */
  get isMapToCome(): boolean {
    const { still, load } = this.view.frame
    return this.stage === 'loading' || (this.stage === 'still' && !still && load !== 'click')
  }

  /** The text in the reader's language, or in the story's own where it is missing there. */
  text(text: Text): string {
    return setIn(text, this.lang, this.view.story.lang).value
  }

  /** What marks a text as another language than the interface around it, where it is one; else nothing. */
  marksOf(lang: Lang): Marks {
    if (lang === this.locale) return {}
    const dir = directionOf(lang)
    return dir === this.dir ? { lang } : { lang, dir }
  }

  /** "shown in English": for a text that is missing in the reader's language. */
  inLanguage(lang: Lang): string {
    const language = new Intl.DisplayNames(this.locale, { type: 'language' }).of(lang) ?? lang
    return fill(this.words.missingTranslation, { language })
  }

  /** Opens a tab of the text panel and goes to a note or place there. */
  show(target: Shown) {
    this.shown = target
  }

  /** Where the facts of a note are without a script: further down on the page, or on the page of text. */
  noteLink(id: string): string {
    return `${this.textPage ?? ''}#note-${id}`
  }

  number(value: number, digits = 0): string {
    return numberFormat(this.locale, digits).format(value)
  }
}

export function provideApp(app: App): App {
  return setContext(App.KEY, app)
}

export function useApp(): App {
  return getContext<App>(App.KEY)
}
