import { HeldMap } from './held-map'

/** Attributes that the frame takes as commands, and reports back. */
const STATE = ['layers', 'focus', 'step', 'lang', 'theme']
/** Attributes that are in the frame's address only. */
const SET_UP = ['src', 't', 'ui', 'hide', 'gestures', 'load', 'transparent', 'aspect']

export interface Keeper {
  add(map: HeldMap): void
  remove(map: HeldMap): void
}

/** `<placeline-map src="…/embed.html">`: what is inside it is shown until the map is there, and without script. */
export function defineElement(keeper: Keeper) {
  class PlacelineMapElement extends HTMLElement {
    static observedAttributes = [...STATE, ...SET_UP, 'height', 'label']
    map: HeldMap | null = null
    #reflecting = false
    readonly #fallback = document.createElement('slot')

    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      root.replaceChildren(this.#fallback)
      Object.assign(this.style, { display: 'block', position: 'relative', overflow: 'auto' })
      const height = this.#size()
      const address = this.#address()
      if (!address) return
      this.map = new HeldMap(this, () => this.#open(), address, height, true)
      this.addEventListener('placeline:ready', this.#reveal)
      for (const name of ['select', 'layers', 'step', 'state'])
        this.addEventListener(`placeline:${name}`, this.#reflect)
      keeper.add(this.map)
    }

    /** Takes the height that the author gives, or the one that the frame will ask for. */
    #size() {
      const height = Number(this.getAttribute('height'))
      const isFixed = height > 0
      if (isFixed)
        Object.assign(this.style, {
          height: `${height}px`,
          aspectRatio: 'auto',
          minHeight: '0',
          maxHeight: 'none',
        })
      else if (!this.style.height && !this.style.aspectRatio)
        Object.assign(this.style, { aspectRatio: '4 / 3', minHeight: '360px', maxHeight: '640px' })
      return isFixed ? 'fixed' : 'auto'
    }

    disconnectedCallback() {
      if (this.map) keeper.remove(this.map)
      this.map = null
      this.shadowRoot?.replaceChildren(this.#fallback)
      this.#fallback.hidden = false
    }

    attributeChangedCallback(name: string, _before: string | null, value: string | null) {
      const { map } = this
      if (!map || this.#reflecting) return
      if (name === 'height') {
        map.height = this.#size()
        // the frame says its height again with its state
        if (map.height === 'auto') map.send('get-state', {})
        return
      }
      if (name === 'label') {
        if (map.iframe) map.iframe.title = value ?? ''
        return
      }
      if (map.alive && STATE.includes(name)) return this.#command(map, name, value)
      map.address = this.#address() ?? map.address
      map.load()
    }

    /** Makes the frame; the fallback stays over it until it has something to show. */
    #open() {
      const iframe = document.createElement('iframe')
      iframe.title = this.getAttribute('label') ?? ''
      iframe.allow = 'fullscreen'
      Object.assign(iframe.style, {
        position: 'absolute',
        inset: '0',
        width: '100%',
        height: '100%',
        border: '0',
      })
      if (this.textContent?.trim()) iframe.style.opacity = '0'
      this.shadowRoot!.append(iframe)
      return iframe
    }

    #reveal = () => {
      this.map!.iframe!.style.opacity = ''
      this.#fallback.hidden = true
    }

    #reflect = (event: Event) => {
      const data = (event as CustomEvent).detail as Record<string, unknown>
      const now: Record<string, unknown> = {
        'placeline:select': { focus: data.id },
        'placeline:step': { step: data.id },
        'placeline:layers': { layers: Array.isArray(data.layers) ? data.layers.join(',') || 'none' : null },
        'placeline:state': { lang: data.lang, theme: data.theme },
      }[event.type]!
      this.#reflecting = true
      for (const [name, value] of Object.entries(now))
        if (typeof value === 'string') this.setAttribute(name, value)
        else this.removeAttribute(name)
      this.#reflecting = false
    }

    #command(map: HeldMap, name: string, value: string | null) {
      if (name === 'focus') map.show(value)
      else if (name === 'step') map.goToStep(value)
      else if (value === null) return
      else if (name === 'layers')
        map.setLayers(/^(all|none)$/.test(value) ? (value as 'all') : value.split(','))
      else if (name === 'theme') map.setTheme(value as 'auto')
      else map.setLang(value)
    }

    #address(): string | null {
      const src = this.getAttribute('src')
      if (!src || !URL.canParse(src, document.baseURI)) return null
      const url = new URL(src, document.baseURI)
      for (const name of [...STATE, ...SET_UP.slice(1)])
        if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name)!)
      return /^https?:$/.test(url.protocol) ? url.href : null
    }
  }
  if (!customElements.get('placeline-map')) customElements.define('placeline-map', PlacelineMapElement)
}
