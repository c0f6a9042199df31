import type { Lang, LayerId, Story } from '../story'
import { textIn } from '../story/text'
import type { Camera, ViewState } from './state'

/** The name space and version that every message to and from a frame carries. */
export const NS = 'placeline'
export const VERSION = 1

/** What a frame tells its host page, by type. */
export interface Told {
  ready: {
    story: string
    title: string
    lang: Lang
    langs: Lang[]
    layers: { id: LayerId; on: boolean }[]
    steps: string[]
    annotations: string[]
    height: number
    /** One English sentence for each part of the address that was left out. */
    warnings: string[]
  }
  resize: { width: number; height: number }
  select: { id: string | null; title: string | null; place: string | null }
  layers: { layers: LayerId[] }
  step: { id: string | null }
  view: Camera
  /** `href` is the full page at this view, `frame` the frame's own address at this view. */
  link: { href: string; frame: string }
  /** `title` is the story's, in the language that the frame now shows. */
  state: ViewState & { title: string }
  error: { type: string; field: string; wrong: string; right: string }
}
export type ToldType = keyof Told
export type MessageId = string | number | null

export function message<T extends ToldType>(type: T, data: Told[T], id: MessageId = null) {
  return { ns: NS, v: VERSION, id, type, data }
}

/** The state as a host page is told it. */
export const stateOf = (story: Story, state: ViewState): Told['state'] => ({
  ...state,
  title: textIn(story.title, state.lang, story.lang).value,
})

/** What a frame says of itself when it is there, for the state that it opens with. */
export function readyOf(
  story: Story,
  { lang, layers }: ViewState,
  heightPx: number,
  warnings: string[],
): Told['ready'] {
  return {
    story: story.id,
    title: textIn(story.title, lang, story.lang).value,
    lang,
    langs: story.langs,
    layers: story.layers.map(({ id }) => ({ id, on: layers.includes(id) })),
    steps: story.steps.map((s) => s.id),
    annotations: story.annotations.map((a) => a.id),
    height: heightPx,
    warnings,
  }
}
