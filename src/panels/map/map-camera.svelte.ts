import { untrack } from 'svelte'
import { restingCamera } from '../../map/breakpoints'
import { cameraFor, sameCamera } from '../../map/camera'
import { bringsCamera, cameraOnGroup, cameraOnPlace, stepCamera, type Screen } from '../../map/moves'
import { cameraOnStep } from '../../map/step-view'
import type { StoryTag } from '../../map/story-tags'
import { placeOf, type Step } from '../../story'
import type { Camera } from '../../view/state'
import type { View } from '../../view/view.svelte'
import type { App } from '../state/app.svelte'
import { nextPaint } from '../start/next-turn'
import type { ShownTags } from './shown-tags.svelte'

/** Close enough to see a narrow place between its shores. */
const LOOK_ZOOM = 9

/** A change of the map's height by a lesser part is no reason to fit its camera anew. */
const SLIGHT = 0.15

/**
 * When and where the page moves the map: to a step's view, to a selected place, to a group or stretch that the reader
 * asks for, and back to the resting view. In between the map is the reader's.
 */
export class MapCamera {
  readonly #app: App
  readonly #shown: ShownTags
  readonly #stage: () => HTMLElement
  /** Where the map was last brought by its start, or by a step (its id); elsewhere, the reader moved it. */
  #settled: { camera: Camera; step: string | null } | null = null
  /** The camera of the address that the map has been brought to. */
  #answered: View['asked'] = null
  /** The size of the map that the page's own camera was last fitted to, in CSS px. */
  #fitted = { width: 0, height: 0 }

  constructor(app: App, shown: ShownTags, stage: () => HTMLElement) {
    this.#app = app
    this.#shown = shown
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

  /** The camera that the map opens with: the link's, else the page's own. */
  get opening(): Camera {
    return this.#app.view.state.camera ?? this.#own
  }

  /** The camera of the step, of the note in the link, or of the story as it opens, for a map of this size. */
  get #own(): Camera {
    const { view } = this.#app
    if (view.step) return this.#stepCamera(view.step)
    const place = view.origin === 'link' ? placeOf(view.story, view.selected?.place) : undefined
    return (place && cameraOnPlace(view.story, place, this.resting, this.#screen, 'link')) ?? this.resting
  }

  /** The camera to start a map with. */
  start(): Camera {
    const { view } = this.#app
    const camera = this.opening
    this.#settled = view.state.camera ? null : { camera, step: view.state.step }
    this.#fitted = this.size
    this.#answered = view.asked
    view.at = camera
    return camera
  }

  /** Fits a map of another size to its step or story anew, where nobody has moved it: it may have started unseen. */
  fitAnew() {
    const { liveMap: live, view } = this.#app
    const { width, height } = this.size
    const from = this.#fitted
    if (!live || live.isMoving || !width || !height) return
    if (!this.#isSettled(live.camera) || view.state.camera) return
    // the address bar of a phone, which comes and goes, takes a few lines of the map
    if (width === from.width && Math.abs(height - from.height) < from.height * SLIGHT) return
    this.#fitted = { width, height }
    const to = this.#own
    if (!sameCamera(to, live.camera)) live.go(to, { instant: true, mark: true })
  }

  #stepCamera(step: Step): Camera {
    const { story } = this.#app.view
    const screen = this.#screen
    const covers = this.#app.covers.all(this.#stage())
    const wanted = stepCamera(story, step.camera, screen)
    return cameraOnStep(story, step, this.#shown.all, wanted, { size: screen.size, covers })
  }

  /** The map came to rest; `flown` where a step brought it there. */
  rest(camera: Camera, flown: boolean) {
    const { view } = this.#app
    if (flown) this.#settled = { camera, step: view.state.step }
    view.moved = !this.#isSettled(camera)
    // a view that fits itself to each screen needs no camera in the link
    view.setCamera(view.moved ? camera : null)
    view.at = camera
  }

  /** Whether the map is where the page brought it for the step that is on, or for none. */
  #isSettled(camera: Camera): boolean {
    const { step } = this.#app.view.state
    return this.#settled?.step === step && sameCamera(this.#settled.camera, camera)
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

  /** A camera that came into the address; none is the view of the step or of the story. */
  #followAddress() {
    const { liveMap: live, view } = this.#app
    const { asked } = view
    if (!live || !asked || asked === this.#answered) return
    this.#answered = asked
    untrack(() => live.go(asked.camera ?? this.#own, { mark: !asked.camera }))
  }

  /** A guided step moves the map once; from then on it is the reader's. */
  #followStep() {
    const { liveMap, view } = this.#app
    const { flight } = view
    if (!liveMap || !flight) return
    // once the card stands, so that its place is known
    void nextPaint().then(() => {
      if (view.flight === flight && view.step)
        this.#app.liveMap?.go(this.#stepCamera(view.step), { mark: true })
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
