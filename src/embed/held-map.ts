import type { PlacelineEvents, PlacelineMap, PlacelineState, PlacelineTheme } from './types'

const NAMES = ['ready', 'resize', 'select', 'layers', 'step', 'view', 'link', 'state', 'error']
const ANSWER_MS = 5000

export interface Inbound {
  type: keyof PlacelineEvents
  id: unknown
  data: Record<string, unknown>
}

/** A message of a frame, if it is one: name space, version, a known type and an object of data. */
export function readInbound(value: unknown): Inbound | null {
  const m = value as Record<string, unknown> | null
  if (typeof m !== 'object' || m?.ns !== 'placeline' || m.v !== 1) return null
  if (!NAMES.includes(m.type as string) || typeof m.data !== 'object' || !m.data) return null
  return m as unknown as Inbound
}

/** One map of the page: its frame, where it is, what it was last seen showing. */
export class HeldMap implements PlacelineMap {
  iframe: HTMLIFrameElement | null = null
  readonly element: HTMLElement
  mode: PlacelineMap['mode']
  /** Whether the frame has spoken; one that never does is left as it is. */
  alive = false
  near = false
  /** The frame's address at its last view, as a live map. */
  address: string
  height: 'auto' | 'fixed'
  readonly #still: boolean
  readonly #make: (() => HTMLIFrameElement) | null = null
  readonly #answers = new Map<string, (state: PlacelineState) => void>()
  #asked = 0
  /** The title that this gave the iframe; one that its author wrote is left alone. */
  #title = ''

  /**
   * @param frame the iframe, or what makes it once the map is wanted
   * @param own whether it is known to be a map before it has spoken
   */
  constructor(
    element: HTMLElement,
    frame: HTMLIFrameElement | (() => HTMLIFrameElement),
    address: string,
    height: 'auto' | 'fixed',
    readonly own: boolean,
  ) {
    this.element = element
    this.address = address
    this.height = height
    this.#still = new URL(address).searchParams.get('static') === '1'
    this.mode = typeof frame === 'function' ? 'waiting' : this.#still ? 'still' : 'live'
    if (typeof frame === 'function') this.#make = frame
    else this.iframe = frame
  }

  send(type: string, data: unknown, id: string | null = null) {
    // the origin of a sandboxed frame has no name, and a command holds no secret
    this.iframe?.contentWindow?.postMessage({ ns: 'placeline', v: 1, id, type, data }, '*')
  }
  show(id: string | null) {
    this.send('focus', { id })
  }
  setLayers(layers: string[] | 'all' | 'none') {
    this.send('layers', { layers })
  }
  goToStep(id: string | null) {
    this.send('step', { id })
  }
  setTheme(theme: PlacelineTheme) {
    this.send('theme', { theme })
  }
  setLang(lang: string) {
    this.send('lang', { lang })
  }
  getState(): Promise<PlacelineState> {
    const id = `q${++this.#asked}`
    return new Promise((resolve, reject) => {
      this.#answers.set(id, resolve)
      setTimeout(() => this.#answers.delete(id) && reject(new Error('The map did not answer')), ANSWER_MS)
      this.send('get-state', {}, id)
    })
  }

  /** Loads the frame as a live map or as a still one, at the last view, without a step in the page's history. */
  setMode(mode: 'still' | 'live') {
    // one that its author set to static stays so
    const wanted = this.#still ? 'still' : mode
    if (this.mode === wanted) return
    this.mode = wanted
    this.iframe ??= this.#make?.() ?? null
    this.load()
  }
  load() {
    const { iframe } = this
    if (!iframe) return
    const url = new URL(this.address)
    if (this.mode === 'still') url.searchParams.set('static', '1')
    // a frame that is in the page may be sent on without an entry for the Back button
    if (iframe.contentWindow && this.alive) iframe.contentWindow.location.replace(url.href)
    else iframe.src = url.href
  }

  receive({ type, id, data }: Inbound) {
    this.alive = true
    if ((type === 'ready' || type === 'state') && typeof data.title === 'string') this.#name(data.title)
    if (type === 'resize') this.#grow(data.height)
    if (type === 'link') this.#remember(data.frame)
    if (type === 'state' && typeof id === 'string') {
      this.#answers.get(id)?.(data as unknown as PlacelineState)
      this.#answers.delete(id)
    }
    this.element.dispatchEvent(new CustomEvent(`placeline:${type}`, { detail: data, bubbles: true }))
  }

  #name(title: string) {
    if (this.iframe && (!this.iframe.title || this.iframe.title === this.#title))
      this.iframe.title = this.#title = title
  }

  #grow(height: unknown) {
    if (this.height === 'fixed' || typeof height !== 'number' || !Number.isFinite(height)) return
    const wanted = Math.min(4000, Math.max(120, Math.round(height)))
    const box = this.element
    // what differs by rounding only would make the text below twitch
    if (Math.abs(box.getBoundingClientRect().height - wanted) < 2) return
    Object.assign(box.style, {
      height: `${wanted}px`,
      minHeight: '0',
      maxHeight: 'none',
      aspectRatio: 'auto',
    })
  }

  #remember(frame: unknown) {
    if (typeof frame !== 'string' || !URL.canParse(frame)) return
    const now = new URL(frame)
    const then = new URL(this.address)
    if (now.origin !== then.origin || now.pathname !== then.pathname) return
    if (!this.#still) now.searchParams.delete('static')
    this.address = now.href
  }
}
