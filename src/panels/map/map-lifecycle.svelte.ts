import { sameCamera } from '../../map/camera'
import type { LiveMap, LiveMapOptions } from '../../map/live'
import type { Camera } from '../../view/state'
import type { App } from '../state/app.svelte'
import { nextTurn } from '../start/next-turn'
import type { MapCamera } from './map-camera.svelte'
import type { MapData } from './map-data.svelte'
import { tellIfSlow } from './still-loading'
import type { TagOverlay } from './tag-overlay.svelte'

/** What a live map is started with that is no part of its life. */
export type StageOptions = Omit<
  LiveMapOptions,
  'camera' | 'onMove' | 'onReady' | 'onLost' | 'onRestored' | 'onBroken'
>

export interface LifecycleParts {
  data: Pick<MapData, 'load' | 'loadGround' | 'has' | 'askAgain'>
  camera: Pick<MapCamera, 'opening' | 'resting' | 'size' | 'start' | 'fitAnew'>
  overlay: Pick<
    TagOverlay,
    'whenReady' | 'overStill' | 'hideStill' | 'showLive' | 'look' | 'follow' | 'keepNamesClear' | 'passOnTo'
  >
  /** Loads the live map's code. */
  load: () => Promise<new (options: LiveMapOptions) => LiveMap>
  /** Read when a map is about to start. */
  options: () => StageOptions
  hasWebGl?: () => boolean
}

/**
 * The life of the live map over the static one: started, drawn and shown; its drawing surface lost and restored; failed,
 * and started anew. `App.stage` and `App.liveMap` say to the rest of the page how far it is.
 */
export class MapLifecycle {
  readonly #app: App
  readonly #parts: LifecycleParts
  /** The live map is drawn and comes up over the static one. */
  #isReady = $state(false)
  /** Its drawing surface is gone, and the static map stands in for it. */
  #isLost = $state(false)
  /** Its page is gone, which it may hear of in the middle of a start. */
  #isOver = false
  /** The size of the map, in CSS px, as last told: to ask for it in each frame would have the page laid out for it. */
  #size = { width: 0, height: 0 }
  /** The view of the static map, for a map of the size as last told. */
  #still: Camera | null = null
  #endWait = () => {}

  constructor(app: App, parts: LifecycleParts) {
    this.#app = app
    this.#parts = parts
  }

  get isReady(): boolean {
    return this.#isReady
  }

  /** Whether the reader sees the live map. */
  get isShown(): boolean {
    return this.#isReady && !this.#isLost
  }

  /** Brings the map up over the static one; where it can't, the static one stays and the reader is told. */
  async start() {
    const { data, camera, overlay } = this.#parts
    const app = this.#app
    app.stage = 'loading'
    this.#overStill()
    this.#endWait()
    this.#endWait = tellIfSlow(app, () => data.askAgain())
    const packs = (['basemap', 'layers', 'route'] as const).map((name) => data.load(name))
    try {
      const Live = await this.#parts.load()
      await Promise.all([...packs, overlay.whenReady()])
      // its code has just run
      await nextTurn()
      if (this.#isOver) return
      if (!data.has('basemap')) return this.#standIn()
      const opening = camera.start()
      overlay.look(opening)
      await data.loadGround(opening, camera.size, 0)
      this.#size = camera.size
      overlay.follow(opening, this.#size)
      overlay.keepNamesClear(opening)
      // its style is worked out in this task; the map takes one of its own
      this.#parts.options()
      await nextTurn()
      if (this.#isOver) return
      const live: LiveMap = new Live({
        ...this.#parts.options(),
        camera: opening,
        // it tells of a move while it comes up too
        onMove: () => this.#follow(this.#isReady ? undefined : 0),
        onReady: () => this.#ready(live),
        onLost: () => this.#lost(),
        onRestored: () => this.#restored(),
        onBroken: (error) => this.#fail(error),
      })
      app.liveMap = live
      overlay.passOnTo(live)
      overlay.follow(live.camera, this.#size)
      // the map has brought its scale, below which no name may stand
      overlay.keepNamesClear(live.camera)
    } catch (error) {
      this.#fail(error)
    }
  }

  /** The map has another size. */
  resize() {
    this.#size = this.#parts.camera.size
    if (!this.#app.liveMap || this.#isLost) return this.#overStill()
    this.#parts.camera.fitAnew()
    this.#overLive()
  }

  /** The page is left. */
  end() {
    this.#isOver = true
    this.#app.liveMap?.destroy()
  }

  /** @param ahead as `showsBeyond` has it */
  #follow(ahead?: number) {
    const { liveMap } = this.#app
    if (!liveMap) return
    const { camera } = liveMap
    if (this.#still && !this.#isLost) this.#hideStill(!sameCamera(camera, this.#still))
    this.#parts.overlay.follow(camera, this.#size)
    void this.#parts.data.loadGround(camera, this.#size, ahead)
  }

  /** A map can be moved before it is shown, and while it comes up; later it covers the static one where they agree too. */
  #hideStill(isMoved: boolean) {
    if (isMoved || !this.#isReady) this.#parts.overlay.hideStill(isMoved)
  }

  #overLive() {
    this.#parts.overlay.showLive()
    // a map at rest goes nowhere
    this.#follow(0)
  }

  #ready(live: LiveMap) {
    this.#app.stage = 'live'
    this.#endWait()
    this.#app.view.settle('map')
    performance.mark('map-ready')
    live.whenDrawn(() => {
      // the reader may have had it started anew meanwhile
      if (this.#app.liveMap !== live) return
      this.#overLive()
      this.#isReady = true
      // WebKit keeps nothing of what it drew while the surface was see-through
      live.map.triggerRepaint()
    })
  }

  #lost() {
    this.#isLost = true
    this.#overStill()
    const { view, words } = this.#app
    view.tell({ id: 'context', text: words.contextLost, retry: () => this.#startAnew() })
  }

  #restored() {
    this.#isLost = false
    this.#follow()
    this.#app.view.settle('context')
  }

  /** Back to the static map, and the reader is told. */
  #fail(error: unknown) {
    const { liveMap, view, words } = this.#app
    if (liveMap) this.#clear()
    this.#standIn()
    const canTry = (this.#parts.hasWebGl ?? hasWebGl)()
    view.tell({
      id: 'map',
      text: canTry ? words.appFailed : words.noWebgl,
      retry: canTry ? () => void this.start() : undefined,
    })
    console.warn('The interactive map did not start:', error)
  }

  #standIn() {
    this.#app.stage = 'failed'
    this.#endWait()
    this.#overStill()
  }

  #startAnew() {
    this.#app.view.settle('context')
    this.#clear()
    void this.start()
  }

  #clear() {
    this.#app.liveMap?.destroy()
    this.#app.liveMap = null
    this.#isReady = this.#isLost = false
    this.#overStill()
  }

  /** Puts the tags where their places will be on the map that is to come, or are on the static one where none comes. */
  #overStill() {
    const { camera, overlay } = this.#parts
    const { stage, view } = this.#app
    const { resting } = camera
    this.#still = resting
    const waits = view.frame.still || (view.frame.load === 'click' && stage === 'still')
    const at = waits || this.#isLost || stage === 'failed' ? resting : camera.opening
    overlay.overStill(at, { elsewhere: !sameCamera(at, resting) })
  }
}

function hasWebGl(): boolean {
  return !!document.createElement('canvas').getContext('webgl2')
}
