import { untrack } from 'svelte'
import { cameraFor, restingCamera, sameCamera } from '../map/camera'
import { bringsCamera, cameraOnGroup, cameraOnPlace, stepCamera, type Screen } from '../map/moves'
import type { StoryTag } from '../map/story-tags'
import { placeOf } from '../story'
import type { Camera } from '../view/state'
import type { App } from './app.svelte'
import { nextPaint } from './next-turn'

/** Close enough to see a narrow place between its shores. */
const LOOK_ZOOM = 9

/**
 * When and where the page moves the map: to a step's view, to a selected place, to a group or stretch that the reader
 * asks for, and back to the resting view. In between the map is the reader's.
 */
export class MapCamera {
  readonly #app: App
  readonly #stage: () => HTMLElement
  /** Where the map was last brought by a step or by its start; elsewhere, the reader moved it. */
  #settled: Camera | null = null

  constructor(app: App, stage: () => HTMLElement) {
    this.#app = app
    this.#stage = stage
  }

  /** The size of the map in CSS px. */
  get size() {
    const { clientWidth: width, clientHeight: height } = this.#stage()
    return { width, height }
  }

  get #screen(): Screen {
    const { covers } = this.#app
    const over = (part: 'card' | 'legend') => covers.of(part, this.#stage())
    return { size: this.size, card: over('card'), legend: over('legend') }
  }

  /** The camera that the story opens with on this map. */
  get resting(): Camera {
    const { width, height } = this.size
    return restingCamera(this.#app.view.story, width, height)
  }

  /** The camera that the map opens with: the link's, the step's, that of the note in the link, or the resting one. */
  get opening(): Camera {
    const { view } = this.#app
    if (view.state.camera) return view.state.camera
    if (view.step) return this.#stepCamera(view.step.camera)
    const place = view.origin === 'link' ? placeOf(view.story, view.selected?.place) : undefined
    return (place && cameraOnPlace(view.story, place, this.resting, this.#screen, 'link')) ?? this.resting
  }

  /** The camera to start a map with. */
  start(): Camera {
    const camera = this.opening
    this.#settled = this.#app.view.state.camera ? null : camera
    return camera
  }

  #stepCamera(camera: Camera): Camera {
    return stepCamera(this.#app.view.story, camera, this.#screen)
  }

  /** The map came to rest; `flown` where a step brought it there. */
  rest(camera: Camera, flown: boolean) {
    const { view } = this.#app
    if (flown) this.#settled = camera
    view.moved = !(this.#settled && sameCamera(this.#settled, camera))
    // a view that fits itself to each screen needs no camera in the link
    view.setCamera(view.moved ? camera : null)
  }

  reset() {
    const { liveMap, view } = this.#app
    // a step has a view of its own
    liveMap?.go(this.resting, { mark: !view.step })
    view.setCamera(null)
  }

  /** Brings the map close enough that a group comes apart; false where it can't come closer. */
  openGroup({ lngLat, group }: StoryTag): boolean {
    const { liveMap: live, view } = this.#app
    const { maxZoom } = view.story.view
    const to = live && cameraOnGroup({ lngLat, opensAt: group?.opensAt ?? 0 }, live.camera, maxZoom)
    if (to) live.go(to)
    return !!to
  }

  /** Follows what the reader asks for; to be called while the component is set up. */
  follow() {
    $effect(() => this.#followRoutePanel())
    $effect(() => {
      const { liveMap: live, look } = this.#app
      if (live && look) live.go({ ...cameraFor(look, this.size), zoom: LOOK_ZOOM })
    })
    $effect(() => this.#followAddress())
    $effect(() => this.#followStep())
    $effect(() => this.#followSelection())
  }

  /** The whole route comes into view with its panel, unless the link says where to look. */
  #followRoutePanel() {
    const { exploring, liveMap, view } = this.#app
    if (!liveMap || !exploring || (exploring === 'link' && untrack(() => view.state.camera))) return
    requestAnimationFrame(() => {
      const places = view.story.derived[0]?.recipe.via.map((v) => v.lngLat) ?? []
      if (places.length) this.#app.liveMap?.go(cameraFor(places, this.size))
    })
  }

  /** A camera that came into the address; an empty one is the resting view. */
  #followAddress() {
    const { liveMap: live, view } = this.#app
    const { asked } = view
    if (!live || !asked) return
    untrack(() => live.go(asked.camera ?? this.resting, { mark: !asked.camera && !view.step }))
  }

  /** The map has another size: what the reader has not moved is fitted to it anew. */
  resized() {
    const { liveMap: live, view } = this.#app
    const { width, height } = this.size
    if (!live || !this.#settled || view.moved || !width || !height) return
    const fitted = view.step ? this.#stepCamera(view.step.camera) : this.resting
    if (!sameCamera(fitted, this.#settled)) live.go(fitted, { instant: true, mark: true })
  }

  /** A guided step moves the map once; from then on it is the reader's. */
  #followStep() {
    const { liveMap, view } = this.#app
    const { flight } = view
    if (!liveMap || !flight) return
    // once the card stands, so that its place is known
    void nextPaint().then(() => {
      if (view.flight === flight) this.#app.liveMap?.go(this.#stepCamera(flight.camera), { mark: true })
    })
  }

  /** The selected place comes into view. */
  #followSelection() {
    const { liveMap, view } = this.#app
    const { origin, selected } = view
    const place = placeOf(view.story, selected?.place)
    if (!liveMap || !selected || !place) return
    if (untrack(() => bringsCamera(origin, { step: !!view.step, camera: !!view.state.camera }))) return
    // once the card stands, so that its place is known; it does not wait for the first frame of a map that moves
    void nextPaint().then(() => {
      const live = this.#app.liveMap
      if (!live || view.state.selected !== selected.id) return
      const to = cameraOnPlace(view.story, place, live.camera, this.#screen, origin)
      if (to) live.go(to)
    })
  }
}
