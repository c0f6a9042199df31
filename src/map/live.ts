import {
  Map as MapLibre,
  setWorkerCount,
  setWorkerUrl,
  type MapMouseEvent,
  type StyleSpecification,
  type VectorTileSource,
} from 'maplibre-gl'
import workerUrl from 'virtual:map-worker'
import wholeWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { FeatureCollection } from 'geojson'
import type { Camera, Gestures } from '../view/state'
import { AppliedStyle, partOf } from './applied-style'
import { whenDrawn } from './gpu-fence'
import { lngNear } from './mercator'
import type { Palette } from './palette'
import { passOn } from './pass-on'
import { Scale } from './scale'

// in a frame without an origin of its own the worker is started from its text, and can't import
setWorkerUrl(globalThis.origin === 'null' ? wholeWorkerUrl : workerUrl)

// MapLibre would start up to three in WebKit, each of which compiles the same code, for data that is soon cut into tiles
setWorkerCount(1)

/** What of the story's layers a click hit: a source and the id of a feature in it, where it has one. */
export interface MapHit {
  source: string
  featureId: string | null
}

type ScaleCorner = 'bottom-left' | 'bottom-right'

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
  scaleAt: ScaleCorner
  /** Style layers that a click may hit. */
  clickable: string[]
  /** A click on the map: the topmost feature there, or `null`. */
  onClick: (hit: MapHit | null) => void
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

/** One MapLibre map, and the few verbs that the page needs of it. Throws where WebGL 2 is missing. */
export class LiveMap {
  readonly map: MapLibre
  readonly #style: AppliedStyle
  readonly #scale = new Scale({ maxWidth: 90 })
  #drawn = false
  readonly #end = new AbortController()

  constructor(options: LiveMapOptions) {
    const first = partOf(options.style, [])
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.map = new MapLibre({
      container: options.container,
      style: first,
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
    })
    const { map } = this
    const style = new AppliedStyle(map, first, options.style, options.palette)
    this.#style = style
    map.touchZoomRotate?.disableRotation()
    map.keyboard?.disableRotation()
    map.addControl(this.#scale, options.scaleAt)
    map.setMissingStyleImageResolver((id) => style.images.add(id))
    map.on('move', options.onMove)
    map.on('moveend', (event) => {
      if (!style.isLost) options.onRest(this.camera, 'flown' in event)
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
      style.lose()
      options.onLost()
    })
    map.on('webglcontextrestored', () => {
      map.once('style.load', () => style.applyWhole())
      style.restore()
      options.onRestored()
    })
    map.once('style.load', async () => {
      await style.load()
      if (!map.style) return
      map.once('idle', () => {
        this.#drawn = true
        if (!still) map._fadeDuration = FADE_MS
        options.onReady()
      })
    })
    map.on('error', ({ error }) => {
      if (!this.#drawn && /worker/i.test(error.message)) options.onBroken(error)
      else console.warn('The map:', error)
    })
  }

  get camera(): Camera {
    const { lng, lat } = this.map.getCenter()
    return { center: [lngNear(lng, 0), lat], zoom: this.map.getZoom() }
  }

  /** The element of the scale, which stands on the map. */
  get scale(): HTMLElement | null {
    return this.#scale.element
  }

  get isMoving(): boolean {
    return this.map.isMoving()
  }

  /** Brings the map to a style by what is different in it. */
  setStyle(style: StyleSpecification, palette: Palette) {
    this.#style.set(style, palette)
  }

  /** Replaces the data of one source, for what changes often. */
  setData(source: string, data: FeatureCollection) {
    this.#style.setData(source, data)
  }

  /** Asks anew for the tiles of a layer, of which some did not come. */
  reloadTiles(source: string) {
    const held = this.map.getSource<VectorTileSource>(source)
    held?.setTiles(held.tiles)
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

  /** Goes so many levels closer, or further away. */
  zoomBy(levels: number) {
    this.go({ ...this.camera, zoom: this.camera.zoom + levels })
  }

  /** Gives MapLibre its own sentences and units in another language; the scale is written anew at once. */
  setLocale(locale: Record<string, string>, scaleAt: ScaleCorner) {
    Object.assign(this.map._locale, locale)
    this.map.removeControl(this.#scale)
    this.map.addControl(this.#scale, scaleAt)
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

  /** Calls back once all that the map has asked of the graphics processor is drawn, or after a second. */
  whenDrawn(done: () => void) {
    whenDrawn(this.map.getCanvas().getContext('webgl2'), done)
  }

  #hits(event: MapMouseEvent, clickable: string[]) {
    if (this.#style.isLost || !this.map.style) return []
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
}
