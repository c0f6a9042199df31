import { getContext, setContext } from 'svelte'
import type { Feature } from 'geojson'
import type { RouteFigures } from '../corridor/figures'
import type { Lang, Text } from '../story'
import { textIn } from '../story'
import type { View } from '../view/view.svelte'
import type { Catalogue } from './text'

/** What the corridor panel draws in the place of the published route, and the figures that go with it. */
export interface LiveRoute {
  /** `null` leaves the published line and corridor as they are. */
  base: Feature[] | null
  extra: Feature[]
  report: object
}

/** What every panel may read: the one state, the words of the reader's language, the published figures. */
export class App {
  readonly view: View
  readonly figures: RouteFigures
  words = $state() as Catalogue
  /** The language of `words`; it follows the state once the catalogue has arrived. */
  lang = $state() as Lang
  /** 'still' until the interactive map has taken over. */
  stage = $state<'still' | 'loading' | 'live' | 'failed'>('still')
  /** The static map that came with the page, for a page that has to be made anew around it. */
  poster: Element | null = null

  /** Whether the corridor panel is open, and who opened it. */
  exploring = $state<null | 'reader' | 'link'>(null)
  live = $state.raw<LiveRoute | null>(null)
  /** A stretch that the reader asked to see; the map goes there. */
  look = $state.raw<[number, number][] | null>(null)

  constructor(view: View, figures: RouteFigures, words: Catalogue, lang: Lang = view.state.lang) {
    this.view = view
    this.figures = figures
    this.words = words
    this.lang = lang
  }

  /** The text in the reader's language, or in the story's own where it is missing there. */
  text(text: Text): string {
    return textIn(text, this.lang, this.view.story.lang).value
  }

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.lang, { maximumFractionDigits: digits }).format(value)
  }
}

const KEY = Symbol('app')

export function provideApp(app: App): App {
  return setContext(KEY, app)
}

export function useApp(): App {
  return getContext<App>(KEY)
}
