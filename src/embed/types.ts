/** The types of dist/embed.js for pages that are written in TypeScript. */

export type PlacelineTheme = 'auto' | 'light' | 'dark'

/** What a map tells, by the event's name; each arrives as a CustomEvent named `placeline:<name>`. */
export interface PlacelineEvents {
  ready: {
    /** `null` where the address asks for a story that is not there; the title then says so. */
    story: string | null
    title: string
    lang: string
    langs: string[]
    layers: { id: string; on: boolean }[]
    steps: string[]
    annotations: string[]
    height: number
    warnings: string[]
  }
  resize: { width: number; height: number }
  select: { id: string | null; title: string | null; place: string | null }
  layers: { layers: string[] }
  step: { id: string | null }
  view: { center: [number, number]; zoom: number }
  link: { href: string; frame: string }
  state: PlacelineState
  error: { type: string; field: string; wrong: string; right: string }
}

export interface PlacelineState {
  /** The story's, in the language that the map now shows. */
  title: string
  lang: string
  layers: string[]
  selected: string | null
  step: string | null
  date: string | null
  camera: { center: [number, number]; zoom: number } | null
  corridor: PlacelineCorridor | null
  theme: PlacelineTheme
}

/** The settings of the route and its corridor; `null` in the state is the story's recipe. */
export interface PlacelineCorridor {
  halfWidthKm: number
  /** Places that the route leaves out. */
  viaOff: string[]
  /** Crossings that are closed, by their ids in the story. */
  closed: string[]
  /** Radius in km of the disc that is closed around the story's place for it; `null` where it is open. */
  blockRadiusKm: number | null
  /** Depth in km of the strip along the coast that the route may use; `null` for no limit. */
  stripDepthKm: number | null
  connectedOnly: boolean
}

/** One map on the host page. */
export interface PlacelineMap {
  /** The frame, or `null` while the map has not been near the screen yet. */
  readonly iframe: HTMLIFrameElement | null
  /** The element that gets the events: the iframe, or the `<placeline-map>`. */
  readonly element: HTMLElement
  /** `waiting`: not loaded; `still`: drawn without a live map, for it is far from the screen; `live`. */
  readonly mode: 'waiting' | 'still' | 'live'
  /** Opens the note of an annotation or place; `null` closes it. */
  show(id: string | null): void
  setLayers(layers: string[] | 'all' | 'none'): void
  goToStep(id: string | null): void
  setTheme(theme: PlacelineTheme): void
  setLang(lang: string): void
  /** Rejects after five seconds without an answer. */
  getState(): Promise<PlacelineState>
}

/** `window.placelineEmbed` */
export interface PlacelineEmbed {
  readonly version: 1
  /** At most this many maps draw with WebGL at a time. */
  liveAtMost: number
  maps(): PlacelineMap[]
  of(element: Element): PlacelineMap | null
  /** Takes up maps that were put into the page after the script ran; `<placeline-map>` needs it not. */
  scan(): void
}
