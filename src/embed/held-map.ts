import type { PlacelineEvents, PlacelineMap, PlacelineState, PlacelineTheme } from './types'

/** A frame may be newer than this script, and tell what it has no name for. */
const TYPE = /^[a-z]+(?:-[a-z]+)*$/
const ANSWER_MS = 5000

export interface Inbound {
  type: keyof PlacelineEvents
  id: unknown
  data: Record<string, unknown>
}

/** A message of a frame, checked for namespace, version, and the forms of type and data; `null` for anything else. */
export function readInbound(value: unknown): Inbound | null {
  const m = value as Record<string, unknown> | null
  if (typeof m !== 'object' || m?.ns !== 'placeline' || m.v !== 1) return null
  if (typeof m.type !== 'string' || !TYPE.test(m.type) || typeof m.data !== 'object' || !m.data) return null
  return m as unknown as Inbound
}

/** One map of the host page: its frame, position and last known view. */
export class HeldMap implements PlacelineMap {
  iframe: HTMLIFrameElement | null = null
  readonly element: HTMLElement
  mode: PlacelineMap['mode']
  /** Whether a message has come from the frame; until then it is left alone. */
  alive = false
  near = false
  /** The frame's address at its last view, as a live map. */
  address: string
  height: 'auto' | 'fixed'
  readonly #still: boolean
  readonly #make: (() => HTMLIFrameElement) | null = null
  readonly #answers = new Map<string, (state: PlacelineState) => void>()
  #asked = 0
  /** The title that was set here; a title that the author wrote is kept. */
  #title = ''

  /**
   * @param frame the iframe, or what makes it once the map is wanted
   * @param own whether it is known to be a map before its first message
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
    // `*`, as a sandboxed frame has an opaque origin; a command holds no secret
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

  /** Loads the frame as a live or a static map, at its last view, without a history entry. */
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
    // `location.replace` adds no history entry, which a new `src` would
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
    // a difference by rounding would shift the text below
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
