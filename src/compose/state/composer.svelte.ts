import { getContext, setContext } from 'svelte'
import type { Mention } from '../../gazetteer'
import type { Draft } from '../draft/draft'
import { History } from '../draft/history'
import { listAt, stringAt, valueAt, type Json, type Path } from '../draft/json'
import { PLACES } from '../draft/records'
import { wordsIn } from '../draft/texts'
import { LANG } from '../../story/languages'
import type { Drawing } from '../shapes/sketch'
import type { Decisions } from '../suggest/queue'
import { Keeper } from '../store/keeper.svelte'
import { cameraOf } from './camera'
import { Checking } from './checking.svelte'
import { panelOf, type Fault, type Panel } from './faults'

/** A story that is open in the composer: its states, what is looked at, what the checker says, and its keeping. */
export class Composer {
  readonly keeper: Keeper
  readonly #history: History
  #draft = $state.raw() as Draft
  /** Undo and redo are told to change by this, as the history itself is no state. */
  #edits = $state(0)

  /** The language of the text that is edited. */
  lang = $state('')
  panel = $state<Exclude<Panel, 'text'> | 'publish'>('notes')
  /** On a narrow screen, the one of the three parts that is shown. */
  view = $state<'text' | 'map' | 'form'>('text')
  note = $state<string | null>(null)
  place = $state<string | null>(null)
  layer = $state<string | null>(null)
  step = $state<string | null>(null)
  /** What the checkers say of the story. */
  readonly checked = new Checking(() => this.#draft)
  /** What the next click on the map is for, besides moving it. */
  pick = $state.raw<{ onPick: (lngLat: [number, number]) => void; stays?: boolean } | null>(null)
  /** The shape that is being drawn. */
  drawing = $state.raw<Drawing | null>(null)
  /** Places that may be meant, on the map while an editor chooses among them. */
  candidates = $state.raw<{ lngLat: [number, number]; isChosen: boolean }[]>([])
  /** What was accepted or rejected of the places that were found. */
  decisions = $state.raw<Decisions>({ accepted: new Map(), rejected: new Set() })
  /** What was found in which text, and what of it was decided, by paragraph and position. */
  mentions = $state.raw<{ of: string; list: Mention[]; done: ReadonlySet<string> } | null>(null)
  /** Whether the queue of places was left to write a note of one, so that its keys go on where it comes again. */
  leftQueue = false
  /** People and sources that came to be by a name typed into a note, as list and id: nobody asked for them by themselves. */
  readonly made = new Set<string>()
  /** The places of the story that words of the text were accepted for, by the words in lower case. */
  placesOfWords = $state.raw<ReadonlyMap<string, string>>(new Map())
  /** The camera of the map as it stands. */
  camera = $state.raw<{ center: [number, number]; zoom: number }>({ center: [0, 20], zoom: 2 })
  /** Moves the map; set while there is one. */
  goTo: ((camera: { center: [number, number]; zoom: number }) => void) | null = null
  /** Brings a position into view where it is not; set while there is a map. */
  show: ((lngLat: [number, number]) => void) | null = null
  /** Where the story's site will stand. */
  site = $state('')
  /** What was said last to those who listen and do not see. */
  said = $state('')

  constructor(key: string, draft: Draft, kept: Draft | null) {
    this.keeper = new Keeper(key, kept)
    this.#history = new History(draft)
    this.#draft = draft
    const lang = stringAt(draft.story, ['lang'])
    // a tag that browsers refuse is for the checker to tell of
    this.lang = LANG.test(lang) ? lang : 'en'
    this.camera = cameraOf(draft.story) ?? this.camera
  }

  /** Says something to those who listen and do not see; what is said twice is heard twice. */
  say(text: string): void {
    this.said = text === this.said ? `${text}\u00a0` : text
  }

  get draft(): Draft {
    return this.#draft
  }
  get story(): Json {
    return this.#draft.story
  }
  get storyLang(): string {
    return stringAt(this.story, ['lang'])
  }
  get canUndo(): boolean {
    return this.#edits >= 0 && this.#history.canUndo
  }
  get canRedo(): boolean {
    return this.#edits >= 0 && this.#history.canRedo
  }

  /** Goes on with another state of the story. Edits of one key that follow at once are undone together. */
  edit(make: (story: Json) => Json, key: string | null = null): void {
    this.editDraft((draft) => ({ ...draft, story: make(draft.story) }), key)
  }

  /** The same with the files of its folder. */
  editDraft(make: (draft: Draft) => Draft, key: string | null = null): void {
    const made = make(this.#draft)
    if (made.story === this.#draft.story && made.files === this.#draft.files) return
    this.#history.edit(made, key)
    this.#show()
  }

  undo(): void {
    this.#history.undo()
    this.#show()
  }
  redo(): void {
    this.#history.redo()
    this.#show()
  }
  #show() {
    this.#draft = this.#history.draft
    this.#edits++
  }

  /** The text at a path in the language that is edited; '' where it has none. */
  words(path: Path): string {
    return wordsIn(valueAt(this.story, path), this.lang, this.storyLang) ?? ''
  }

  /** Where a record of a list stands; -1 where it is not there. */
  indexOf(list: Path, id: string | null): number {
    return listAt(this.story, list).findIndex((one) => stringAt(one, ['id']) === id)
  }

  /** Shows a panel as a whole, and no single record of it. */
  openPanel(panel: Composer['panel']): void {
    this.panel = panel
    this.note = this.place = this.layer = this.step = null
  }

  openNote(id: string | null): void {
    this.note = id
    if (id === null) return
    this.panel = 'notes'
    this.#showPlace(stringAt(this.story, ['annotations', this.indexOf(['annotations'], id), 'place']))
  }

  openPlace(id: string | null): void {
    this.place = id
    if (id === null) return
    this.panel = 'places'
    this.#showPlace(id)
  }

  /** Brings a place into view, where the map does not show it. */
  #showPlace(id: string): void {
    const [lng, lat] = listAt(this.story, [...PLACES, this.indexOf(PLACES, id), 'geometry', 'coordinates'])
    if (typeof lng === 'number' && typeof lat === 'number') this.show?.([lng, lat])
  }

  /** Shows where a fault is mended. */
  open(fault: Fault): void {
    const { panel, index } = panelOf(fault.path)
    this.view = panel === 'text' ? 'text' : 'form'
    if (panel === 'text') return void document.getElementById(`paragraph-${index ?? 0}`)?.focus()
    this.panel = panel
    const idOf = (list: Path) => stringAt(this.story, [...list, index ?? -1, 'id']) || null
    if (panel === 'notes' && index !== null) this.note = idOf(['annotations'])
    if (panel === 'places' && index !== null) this.place = idOf(['places', 'features'])
    if (panel === 'steps' && index !== null) this.step = idOf(['steps'])
    if (panel === 'layers') this.layer = this.#layerOf(fault.path, index)
  }

  /** The layer whose form has the field of a path; `null` where the list of layers has it. */
  #layerOf(path: string, index: number | null): string | null {
    if (index === null) return null
    if (path.startsWith('layers')) return stringAt(this.story, ['layers', index, 'id']) || null
    return path.startsWith('derived') ? stringAt(this.story, ['derived', index, 'layer']) || null : null
  }

  /** Checks and keeps the story after each edit, as long as the effect's owner lives. */
  follow(): void {
    $effect(() => {
      const draft = this.#draft
      const title = this.words(['title'])
      this.keeper.keep({ title, lang: this.storyLang }, draft)
    })
    this.checked.follow()
  }
}

const KEY = Symbol('composer')
export const setComposer = (composer: Composer) => setContext(KEY, composer)
export const useComposer = () => getContext<Composer>(KEY)
