import { placeOf, type Annotation, type Lang, type LayerId, type Step, type Story } from '../story'
import type { Camera, CorridorSettings, FrameOptions, Theme, ViewState } from './state'
import { restingState, sameSet, stateAtStep } from './state'
import { Highlight } from './highlight.svelte'
import { isLater } from './time'

/** Where a selection came from; the map does not move for one that was made on the map. */
export type Origin = 'text' | 'list' | 'map' | 'link' | 'message' | 'step' | 'card'

/** A notice of a fault, with what the reader can do about it. */
export interface Notice {
  id: string
  text: string
  retry?: () => void
  /** What the button for `retry` says where that is something else. */
  button?: string
}

/**
 * The one state of the page: what the reader looks at now. Components read it and call its verbs;
 * the link, the messages to a host page and the map are adapters that follow it.
 */
export class View {
  readonly story: Story
  readonly frame: FrameOptions
  state = $state() as ViewState
  /** Where the last selection came from: focus goes back there when the card is closed. */
  origin = $state<Origin>('link')
  notices = $state<Notice[]>([])
  /** The annotation under the pointer or focus, highlighted in text, list and map alike. */
  readonly hinted = new Highlight()
  /** Where the last step wants the camera; the map follows each new one, and is free in between. */
  flight = $state.raw<{ camera: Camera } | null>(null)
  /** Where the address asks to look since the page was opened, `null` for the view of its own; the map follows each new one. */
  asked = $state.raw<{ camera: Camera | null } | null>(null)
  /** Whether the reader has moved the map from where the page last brought it: to its step, or as the story opens. */
  moved = $state(false)
  /** Where the map last came to rest, whoever brought it there. */
  at = $state.raw<Camera | null>(null)
  /** The language of the document; a link names its language only where it is another one. */
  pageLang: Lang
  readonly byId: Map<string, Annotation>
  /** Layers and day before the steps, restored after them. */
  #before: Pick<ViewState, 'layers' | 'date'> | null = null

  constructor(story: Story, frame: FrameOptions, state: ViewState = restingState(story)) {
    this.story = story
    this.frame = frame
    this.state = state
    this.pageLang = story.lang
    this.byId = new Map(story.annotations.map((a) => [a.id, a]))
  }

  get selected(): Annotation | null {
    return (this.state.selected && this.byId.get(this.state.selected)) || null
  }

  isOn(layer: LayerId | null): boolean {
    return layer === null || this.state.layers.includes(layer)
  }

  setLayer(layer: LayerId, on: boolean) {
    this.setLayers(this.story.layers.map((l) => l.id).filter((id) => (id === layer ? on : this.isOn(id))))
  }

  setLayers(layers: LayerId[]) {
    this.state.layers = layers
  }

  /** Opens an annotation's card. Its layer is switched on where it was off, or the card would point at nothing. */
  select(id: string, origin: Origin) {
    const annotation = this.byId.get(id)
    if (!annotation) return
    const place = placeOf(this.story, annotation.place)
    const layer = place?.properties.layer ?? null
    if (layer && !this.isOn(layer)) this.setLayer(layer, true)
    this.origin = origin
    this.state.selected = id
  }

  close() {
    this.state.selected = null
  }

  hint(id: string | null) {
    this.hinted.set(id)
  }

  get step(): Step | null {
    return this.story.steps.find((s) => s.id === this.state.step) ?? null
  }

  /** Whether the reader has gone their own way since the step began. */
  get exploring(): boolean {
    const { state, step } = this
    if (!step) return false
    return (
      this.moved ||
      state.camera !== null ||
      state.selected !== step.select ||
      state.date !== step.date ||
      !sameSet(state.layers, step.layers)
    )
  }

  /** Brings layers, day, note and camera to those of a step, also when it is the step that is on already. */
  goToStep(id: string) {
    const step = this.story.steps.find((s) => s.id === id)
    if (!step) return
    if (!this.state.step) this.#before = { layers: this.state.layers, date: this.state.date }
    this.origin = 'step'
    this.moved = false
    this.state = stateAtStep(this.state, step)
    this.flight = { camera: step.camera }
  }

  /** Ends the steps: the map stays where it is, layers and day are as they were before. */
  leaveStep() {
    if (!this.state.step) return
    const { layers, date } = this.#before ?? restingState(this.story)
    this.#before = null
    // the link of a step has no camera of its own
    const camera = this.state.camera ?? this.at
    this.state = { ...this.state, step: null, layers: [...layers], date, camera }
  }

  /** Draws in full what was known or planned by a day, and the rest paler; `null` for all. */
  setDate(date: string | null) {
    this.state.date = date
  }

  isLater(annotation: Annotation): boolean {
    return isLater(annotation, this.state.date)
  }

  setLang(lang: Lang) {
    if (this.story.langs.includes(lang)) this.state.lang = lang
  }

  setTheme(theme: Theme) {
    this.state.theme = theme
  }

  /** Applies the state of a link. */
  open(state: ViewState) {
    this.origin = 'link'
    this.state = state
    this.lookAt(state.camera)
  }

  /** Looks where the address asks to; `null` is the view of the step or of the story. */
  lookAt(camera: Camera | null) {
    this.state.camera = camera
    this.asked = { camera }
  }

  setCamera(camera: Camera | null) {
    this.state.camera = camera
  }

  setCorridor(settings: CorridorSettings | null) {
    this.state.corridor = settings
  }

  tell(notice: Notice) {
    this.notices = [...this.notices.filter((n) => n.id !== notice.id), notice]
  }

  settle(id: string) {
    if (this.notices.some((n) => n.id === id)) this.notices = this.notices.filter((n) => n.id !== id)
  }
}
