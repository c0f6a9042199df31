import {
  Map as MapLibre,
  ScaleControl,
  setWorkerUrl,
  type GeoJSONSource,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl'
import workerUrl from 'virtual:map-worker'
import wholeWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import './controls.css'
import type { FeatureCollection } from 'geojson'
import type { Camera, Gestures } from '../view/state'
import { hatchColour, hatchImage } from './hatch'
import { lngNear } from './mercator'
import type { Palette } from './palette'
import { passOn } from './pass-on'
import { restyle } from './restyle'
import { EMPTY } from './style'

// in a frame without an origin of its own the worker is started from its text, and can't import
setWorkerUrl(globalThis.origin === 'null' ? wholeWorkerUrl : workerUrl)

export interface LiveMapOptions {
  container: HTMLElement
  style: StyleSpecification
  camera: Camera
  minZoom: number
  maxZoom: number
  gestures: Gestures
  palette: Palette
  /** MapLibre's own sentences (zoom hint of cooperative gestures and the like). */
  locale: Record<string, string>
  /** Style layers that a click may hit. */
  clickable: string[]
  /** A click on the map: the id of the topmost story layer's feature there, or `null`. */
  onClick: (hit: { source: string; featureId: string | null } | null) => void
  onMove: () => void
  /** The map came to rest; `flown` where `go` brought it there and nobody else. */
  onRest: (camera: Camera, flown: boolean) => void
  onReady: () => void
  onLost: () => void
  onRestored: () => void
  /** The map will never draw: its worker did not start. */
  onBroken: (error: unknown) => void
}

/** How long a name takes to come up on a map that somebody sees. */
const FADE_MS = 150

/** While its data arrives, the map draws many frames that nobody sees: they are drawn small. */
const UNSEEN_PIXEL_RATIO = 0.1

/** One MapLibre map, and the few verbs that the page needs of it. Throws where WebGL 2 is missing. */
export class LiveMap {
  readonly map: MapLibre
  #style: StyleSpecification
  /** The style that the map has; it falls behind while it can't take one. */
  #applied: StyleSpecification
  #palette: Palette
  /** The hatches that the map has been given. */
  readonly #hatches = new Set<string>()
  readonly #scale = new ScaleControl({ maxWidth: 90 })
  #lost = false
  #loaded = false
  #drawn = false
  readonly #end = new AbortController()

  constructor(options: LiveMapOptions) {
    this.#style = options.style
    this.#applied = withoutData(options.style)
    this.#palette = options.palette
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.map = new MapLibre({
      container: options.container,
      style: this.#applied,
      center: options.camera.center,
      zoom: options.camera.zoom,
      minZoom: options.minZoom,
      maxZoom: options.maxZoom,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      // or the world would end at the antimeridian, which stories of the Pacific lie on
      renderWorldCopies: true,
      cooperativeGestures: options.gestures === 'cooperative',
      interactive: options.gestures !== 'none',
      reduceMotion: still,
      fadeDuration: 0,
      locale: options.locale,
      validateStyle: false,
      pixelRatio: UNSEEN_PIXEL_RATIO,
    })
    const { map } = this
    map.touchZoomRotate?.disableRotation()
    map.keyboard?.disableRotation()
    map.addControl(this.#scale, 'bottom-right')
    map.setMissingStyleImageResolver((id) => this.#addImage(id))
    map.on('move', options.onMove)
    map.on('moveend', (event) => {
      if (!this.#lost) options.onRest(this.camera, 'flown' in event)
    })
    map.on('click', (event: MapMouseEvent) => {
      const [hit] = this.#hits(event, options.clickable)
      options.onClick(
        hit ? { source: hit.source, featureId: String(hit.id ?? hit.properties.id ?? '') || null } : null,
      )
    })
    map.on('mousemove', (event: MapMouseEvent) => {
      map.getCanvas().style.cursor = this.#hits(event, options.clickable).length ? 'pointer' : ''
    })
    map.on('webglcontextlost', () => {
      this.#lost = true
      options.onLost()
    })
    map.on('webglcontextrestored', () => {
      this.#lost = false
      // MapLibre restores the style that it had; what changed meanwhile is in ours only
      map.once('style.load', () => this.#applyWhole())
      this.#applyWhole()
      options.onRestored()
    })
    map.once('style.load', () =>
      // the layers took a turn
      setTimeout(() => {
        if (!map.style) return
        this.#loaded = true
        this.setStyle(this.#style, this.#palette)
        map.once('idle', () =>
          this.#drawInFull(() => {
            this.#drawn = true
            if (!still) map._fadeDuration = FADE_MS
            options.onReady()
          }),
        )
      }),
    )
    map.on('error', ({ error }) => {
      if (!this.#drawn && /worker/i.test(error.message)) options.onBroken(error)
      else console.warn('The map:', error)
    })
  }

  get camera(): Camera {
    const { lng, lat } = this.map.getCenter()
    return { center: [lngNear(lng, 0), lat], zoom: this.map.getZoom() }
  }

  get isMoving(): boolean {
    return this.map.isMoving()
  }

  /** Brings the map to a style by what is different in it. */
  setStyle(style: StyleSpecification, palette: Palette) {
    this.#style = style
    const recolour = palette !== this.#palette
    this.#palette = palette
    if (this.#lost || !this.#loaded || !this.map.style) return
    if (recolour) for (const id of this.#hatches) this.map.updateImage(id, this.#hatch(id)!)
    if (!restyle(this.map, this.#applied, style)) return this.#applyWhole()
    this.#applied = style
  }

  /** Lets MapLibre compare all that it has with the style: for what it restored itself, and for other layers. */
  #applyWhole() {
    if (this.#lost || !this.#loaded || !this.map.style) return
    this.map.setStyle(this.#style, { diff: true, validate: false })
    this.#applied = this.#style
  }

  /** Replaces the data of one source, for what changes often. */
  setData(source: string, data: FeatureCollection) {
    const kept = this.#style.sources[source]
    if (kept?.type === 'geojson') kept.data = data
    if (this.#lost || !this.map.style) return
    ;(this.map.getSource(source) as GeoJSONSource | undefined)?.setData(data)
  }

  /**
   * Moves to a camera: a short glide, or at once where the reader asked for less motion. With `mark`, the rest that
   * follows is told apart from the reader's own moves.
   */
  go(camera: Camera, { instant = false, mark = false } = {}) {
    const target = { center: camera.center, zoom: camera.zoom }
    const data = mark ? { flown: true } : undefined
    if (instant || matchMedia('(prefers-reduced-motion: reduce)').matches) this.map.jumpTo(target, data)
    else this.map.easeTo({ ...target, duration: 700 }, data)
  }

  /** Gives MapLibre its own sentences and units in another language; the scale is written anew at once. */
  setLocale(locale: Record<string, string>) {
    Object.assign(this.map._locale, locale)
    this.map.removeControl(this.#scale)
    this.map.addControl(this.#scale, 'bottom-right')
  }

  /** Moves the map by a part of its own size: `[0.25, 0]` looks a quarter of a map further east. */
  pan([x, y]: [number, number]) {
    const { clientWidth, clientHeight } = this.map.getContainer()
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.map.panBy([x * clientWidth, y * clientHeight], { duration: still ? 0 : 250 })
  }

  /** The place of a position on the screen, in CSS px from the map's top left corner. */
  project(lngLat: [number, number]): { x: number; y: number } {
    return this.map.project(lngLat)
  }

  /** Whether the wheel and one finger are left to the host page. */
  setCooperative(on: boolean) {
    if (on) this.map.cooperativeGestures.enable()
    else this.map.cooperativeGestures.disable()
  }

  /** Lets the wheel, drags and fingers through what lies over the map. */
  reachThrough(over: HTMLElement) {
    passOn(over, this.map.getCanvasContainer(), this.#end.signal)
  }

  destroy() {
    this.#end.abort()
    this.map.remove()
  }

  /** Ends the time in which nobody sees the map; from here on it follows the screen's own pixel ratio. */
  #drawInFull(done: () => void) {
    this.map.once('idle', done)
    this.map.setPixelRatio(undefined as unknown as number)
  }

  /**
   * Calls back once the graphics processor has done all that it was asked so far, or after a second: a canvas that is
   * shown before that holds up the whole page until then.
   */
  whenDrawn(done: () => void) {
    const gl = this.map.getCanvas().getContext('webgl2')
    const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
    if (!gl || !sync) return done()
    gl.flush()
    const end = performance.now() + 1000
    const look = () => {
      const over = gl.isContextLost() || performance.now() > end
      if (over || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED) done()
      else setTimeout(look, 16)
    }
    setTimeout(look)
  }

  #hits(event: MapMouseEvent, clickable: string[]) {
    if (this.#lost || !this.map.style) return []
    const layers = clickable.filter((id) => this.map.getLayer(id))
    const { x, y } = event.point
    const reach = 4
    return this.map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers },
    )
  }

  #hatch(id: string) {
    const colour = hatchColour(id)
    return colour && hatchImage(this.#palette[colour])
  }

  #addImage(id: string) {
    const hatch = this.#hatch(id)
    if (hatch) {
      this.map.addImage(id, hatch, { pixelRatio: 2 })
      this.#hatches.add(id)
    }
    if (id === 'blank') this.map.addImage('blank', { width: 1, height: 1, data: new Uint8ClampedArray(4) })
  }
}

/** The same style with nothing in its sources yet. */
function withoutData(style: StyleSpecification): StyleSpecification {
  const sources = Object.entries(style.sources).map(([id, source]) => [id, { ...source, data: EMPTY }])
  return { ...style, sources: Object.fromEntries(sources) as StyleSpecification['sources'] }
}
