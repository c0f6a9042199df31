import type { Lang, LayerId, Step, Story } from '../story'

export type Theme = 'auto' | 'light' | 'dark'
export type Chrome = 'full' | 'compact' | 'map'
export type Hideable = 'legend' | 'steps' | 'search'
export type Gestures = 'cooperative' | 'direct' | 'none'
export type Loading = 'lazy' | 'eager' | 'click'

/** Where the reader looks: `center` is [lng, lat] in degrees, `zoom` is MapLibre's (512 px tiles). */
export interface Camera {
  center: [number, number]
  zoom: number
}

/** What the reader changed in the corridor panel; `null` in the state means the story's own recipe. */
export interface CorridorSettings {
  halfWidthKm: number
  /** Places of the recipe that are left out, by id. */
  viaOff: string[]
  /** Crossings that are closed, by id. */
  closed: string[]
  /** Radius in km of the disc that is closed around the story's place for it; `null` where it is open. */
  blockRadiusKm: number | null
  /** Depth in km of the strip along the coast that the route may use; `null` for no limit. */
  stripDepthKm: number | null
  connectedOnly: boolean
}

/** Everything a link to "exactly this view" has to hold. Plain JSON. */
export interface ViewState {
  lang: Lang
  layers: LayerId[]
  /** The annotation whose card is open. */
  selected: string | null
  step: string | null
  /** Only what was known or planned by this day is drawn in full; `null` shows all. */
  date: string | null
  /** `null` is the resting camera of the story. */
  camera: Camera | null
  corridor: CorridorSettings | null
  theme: Theme
}

/** How the page around the map is set up; from the address only, never changed by the reader. */
export interface FrameOptions {
  ui: Chrome
  hide: Hideable[]
  gestures: Gestures
  load: Loading
  still: boolean
  transparent: boolean
  /** Width by height that the frame asks its host for; `null` for its own. */
  aspect: number | null
}

/** The state a story opens with. */
export function restingState(story: Story, lang: Lang = story.lang): ViewState {
  return {
    lang,
    layers: story.layers.filter((l) => l.on).map((l) => l.id),
    selected: null,
    step: null,
    date: null,
    camera: null,
    corridor: null,
    theme: 'auto',
  }
}

/** A state as a guided step has it: its layers, day and note, and the camera that the step names. */
export function stateAtStep(state: ViewState, step: Step): ViewState {
  return {
    ...state,
    step: step.id,
    layers: [...step.layers],
    date: step.date,
    selected: step.select,
    camera: null,
  }
}

/** The corridor settings that give exactly the story's recipe. */
export function recipeSettings(story: Story): CorridorSettings {
  const recipe = story.derived[0]?.recipe
  return {
    halfWidthKm: recipe?.halfWidthKm ?? 20,
    viaOff: [],
    closed: recipe?.crossings.filter(({ open }) => !open).map(({ id }) => id) ?? [],
    blockRadiusKm: null,
    stripDepthKm: null,
    connectedOnly: false,
  }
}

/** Whether two lists hold the same things, in any order. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}
