import { quarterZoom, storyTags, tagSpots, type PlacedTags, type StoryTag } from '../../map/story-tags'
import { worldPx } from '../../map/mercator'
import type { Area, PlaceGroups } from '../../map/place-groups'
import { isLong } from '../../story'
import type { Camera } from '../../view/state'
import type { App } from '../state/app.svelte'

/** Part of its size by which the map of a long story has tags beyond its edges. */
const OVERSCAN = 1 / 8
const NONE: PlacedTags = { tags: [], spots: new Map() }

/** The tags of the story on the map as it is looked at now: all of them, or of a long story those in view, grouped. */
export class ShownTags {
  readonly #app: App
  readonly #long: boolean
  #zoom = $state(0)
  #area = $state.raw<Area | null>(null)
  #grouping = $state.raw<typeof PlaceGroups | null>(null)
  /** What groups need is here; a short story needs nothing. */
  readonly whenReady: Promise<void>

  readonly all: StoryTag[] = $derived.by(() => {
    const { view, lang } = this.#app
    return storyTags(view.story, lang, (layer) => view.isOn(layer))
  })
  readonly #groups = $derived.by(() => {
    const Groups = this.#grouping
    return Groups && new Groups(this.all, this.#app.view.story)
  })
  readonly now: PlacedTags = $derived.by(() => {
    if (!this.#long) return { tags: this.all, spots: tagSpots(this.all, this.#zoom) }
    const { view } = this.#app
    const wanted = [view.selected?.place, view.hinted.id && view.byId.get(view.hinted.id)?.place]
    return this.#groups && this.#area ? this.#groups.at(this.#area, wanted) : NONE
  })

  constructor(app: App) {
    const { story } = app.view
    this.#app = app
    this.#long = isLong(story)
    this.#zoom = story.view.zoom
    this.whenReady = this.#long && typeof document !== 'undefined' ? this.#load() : Promise.resolve()
  }

  /** Whether `now` is what the map has to show. */
  get ready(): boolean {
    return !this.#long || this.#grouping !== null
  }

  async #load() {
    this.#grouping = (await import('../../map/place-groups')).PlaceGroups
  }

  /** Follows the camera. */
  look(camera: Camera, { width, height }: { width: number; height: number }) {
    const zoom = quarterZoom(camera.zoom)
    this.#zoom = zoom
    if (!this.#long || !width || !height) return
    const [x, y] = worldPx(camera.center, zoom)
    const [stepX, stepY] = [width * OVERSCAN, height * OVERSCAN]
    const [cx, cy] = [Math.round(x / stepX) * stepX, Math.round(y / stepY) * stepY]
    const [w, h] = [width / 2 + stepX, height / 2 + stepY]
    const area = { zoom, left: cx - w, right: cx + w, top: cy - h, bottom: cy + h }
    const now = this.#area
    const same =
      now && (['zoom', 'left', 'right', 'top', 'bottom'] as const).every((key) => now[key] === area[key])
    if (!same) this.#area = area
  }
}
