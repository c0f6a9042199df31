import type { PlacelineEvents } from '../embed/types'
import type { Story } from '../story'
import { textIn } from '../story/text'
import type { ViewState } from './state'

/** Namespace and version of every message between a frame and its host page. */
export const NS = 'placeline'
export const VERSION = 1

/** Data of each message from the frame to its host page, by type, as hosts are promised. */
export type Outbound = PlacelineEvents
export type OutboundType = keyof Outbound

// an object, so that the type check misses none
const TYPES: Record<OutboundType, true> = {
  ready: true,
  resize: true,
  select: true,
  layers: true,
  step: true,
  view: true,
  link: true,
  state: true,
  error: true,
}
export const OUTBOUND_TYPES: readonly string[] = Object.keys(TYPES)
export type MessageId = string | number | null

/** A message as it is posted; `id` is that of the command that it answers. */
export function message<T extends OutboundType>(type: T, data: Outbound[T], id: MessageId = null) {
  return { ns: NS, v: VERSION, id, type, data }
}

/** Data of a `state` message. */
export const stateOf = (story: Story, state: ViewState): Outbound['state'] => ({
  ...state,
  title: textIn(story.title, state.lang, story.lang).value,
})

/** Data of the `ready` message, for the state that the frame opens with. */
export function readyOf(
  story: Story,
  { lang, layers }: ViewState,
  heightPx: number,
  warnings: string[],
): Outbound['ready'] {
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
