import { flushSync } from 'svelte'
import type { Rest } from '../../map/label-space'
import type { LiveMap } from '../../map/live'
import { boxOfCover } from '../../map/boxes'
import type { Camera } from '../../view/state'
import type { App } from '../state/app.svelte'
import { stepLaidOut } from '../start/step-layout'
import type { MapCamera } from './map-camera.svelte'
import type { ShownTags } from './shown-tags.svelte'
import type Tags from './Tags.svelte'

/** What of the page the overlay needs; both are there once the stage is mounted. */
export interface OverlayParts {
  stage: () => HTMLElement
  tags: () => Pick<Tags, 'follow' | 'boxes' | 'passOnTo'> | undefined
}

/** The tags over whichever map is shown: placed by its camera, and seen once all around them is where it will be. */
export class TagOverlay {
  /** The tags are where their places are; before that the static map's own are to be seen. */
  isPlaced = $state(false)
  /** What stood on the map when it last came to rest, for the map's own names to keep clear of. */
  rest = $state.raw<Rest | null>(null)
  readonly #app: App
  readonly #shown: ShownTags
  readonly #camera: Pick<MapCamera, 'size'>
  readonly #parts: OverlayParts
  /** Whether all that lies over the map is where it will be: a step's card and bar have a layout of their own. */
  #isLaidOut = false

  constructor(app: App, shown: ShownTags, camera: Pick<MapCamera, 'size'>, parts: OverlayParts) {
    this.#app = app
    this.#shown = shown
    this.#camera = camera
    this.#parts = parts
  }

  /** Waits for the layout of the step that the link asks for. */
  async layOut() {
    if (!this.#isLaidOut) await stepLaidOut(this.#app)
    this.#isLaidOut = true
  }

  /** Resolves when there are tags to show, and the page around them is laid out. */
  async whenReady() {
    await Promise.all([this.#shown.whenReady, this.layOut()])
  }

  /**
   * Over the static map, or where the places will be on the map that is to come.
   * @param elsewhere whether that map shows another view than the static one, which is hidden then
   */
  overStill(at: Camera, { elsewhere }: { elsewhere: boolean }) {
    this.hideStill(elsewhere)
    this.look(at)
    this.isPlaced = this.#shown.ready && this.#isLaidOut
    this.#show()
    this.#parts.tags()?.follow(at, this.#camera.size)
  }

  /** Whether the map shows another view than the static one, which would be seen below it while it comes up. */
  hideStill(elsewhere: boolean) {
    document.documentElement.toggleAttribute('data-elsewhere', elsewhere)
  }

  /** Over the live map; they are to be placed next, as a hidden tag has no width to be placed by. */
  showLive() {
    this.isPlaced = this.#shown.ready
    this.#show()
  }

  /** What waits for the tags finds them in the page, and where they belong. */
  #show() {
    flushSync()
    if (this.isPlaced) this.#app.tellTagsPlaced()
  }

  /** Chooses the tags for a camera. */
  look(at: Camera) {
    this.#shown.look(at, this.#camera.size)
  }

  /**
   * Moves the tags with the map.
   * @param size of the map in CSS px
   */
  follow(at: Camera, size: MapCamera['size']) {
    this.#parts.tags()?.follow(at, size)
    this.#shown.look(at, size)
  }

  /** Notes what stands on a map at rest. */
  keepNamesClear(at: Camera) {
    const furniture = this.#app.covers
      .furniture(this.#parts.stage(), this.#app.liveMap?.scale)
      .map(boxOfCover)
    this.rest = { camera: at, size: this.#camera.size, tags: this.#parts.tags()!.boxes(), furniture }
  }

  /** The same where the tags of a map at rest have changed: a layer came, or the language has other words. */
  keepNamesClearAgain() {
    const { liveMap } = this.#app
    if (!this.rest || !liveMap || liveMap.map.isMoving()) return
    if (!sameBoxes(this.rest.tags, this.#parts.tags()!.boxes())) this.keepNamesClear(liveMap.camera)
  }

  /** Lets the wheel, drags and fingers through the tags to the map. */
  passOnTo(live: LiveMap) {
    this.#parts.tags()?.passOnTo(live)
  }
}

/** Whether the same tags stand in the same places, to half a px. */
function sameBoxes(a: Rest['tags'], b: Rest['tags']): boolean {
  if (a.size !== b.size) return false
  return [...a].every(([id, box]) => {
    const other = b.get(id)
    if (!box || !other) return box === other
    return box.every((side, i) => Math.abs(side - other[i]!) < 0.5)
  })
}
