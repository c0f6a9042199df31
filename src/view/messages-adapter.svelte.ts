import { flushSync } from 'svelte'
import { fullPageLink } from './full-page-link.svelte'
import { addressOf } from './link-adapter.svelte'
import { preferredHeight } from './frame-height'
import { hostLine } from './host-line'
import { messageReader, type Command } from './messages'
import type { SleepingFrame } from './sleeping-frame'
import { readyOf, stateOf, type MessageId } from './told'
import type { Camera, ViewState } from './state'
import type { View } from './view.svelte'
import { textIn, type Lang } from '../story'

/** A gliding map or a slider changes the state many times a second; a host page needs the last of it. */
const QUIET_MS = 350

/**
 * Tells the host page what the reader does, and does what the host page asks; commands are taken from `window.parent`
 * only. A frame that was asleep has said already that it is there, and may have commands to catch up with.
 * `spoken` gives the language whose words are shown, which follows the state's once they have arrived.
 * Gives back a function that ends it. Does nothing where the page is in no frame.
 */
export function followMessages(
  view: View,
  warnings: string[],
  spoken: () => Lang,
  asleep: SleepingFrame | null = null,
): () => void {
  const height = () => preferredHeight(window.innerWidth, view.frame.ui, view.frame.aspect)
  const line = asleep?.line ?? hostLine(height)
  if (!line) return () => {}
  const { host, tell, tellHeight } = line
  const { story } = view
  const read = messageReader(story)
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const state = () => $state.snapshot(view.state) as ViewState

  function later(name: string, say: () => void) {
    clearTimeout(timers.get(name))
    timers.set(name, setTimeout(say, QUIET_MS))
  }
  const tellSelected = () => {
    const { selected } = view
    tell('select', {
      id: selected?.id ?? null,
      title: selected ? textIn(selected.title, spoken(), story.lang).value : null,
      place: selected?.place ?? null,
    })
  }

  const obey: { [C in Command as C['type']]: (data: C['data'], id: MessageId) => void } = {
    focus: ({ id }) => (id === null ? view.close() : view.select(id, 'message')),
    layers: ({ layers }) => view.setLayers(layers),
    step: ({ id }) => (id === null ? view.leaveStep() : view.goToStep(id)),
    theme: ({ theme }) => view.setTheme(theme),
    lang: ({ lang }) => view.setLang(lang),
    'get-state': (_, id) => {
      tell('state', stateOf(story, state()), id)
      tellHeight(true)
    },
  }
  function hear(event: MessageEvent<unknown>) {
    if (event.source !== host) return
    const heard = read(event.data)
    if (heard.status === 'bad') tell('error', heard.error, heard.id)
    if (heard.status !== 'ok') return
    const { type, data } = heard.command
    ;(obey[type] as (data: unknown, id: MessageId) => void)(data, heard.id)
  }
  const resized = () => tellHeight()

  window.addEventListener('message', hear)
  window.addEventListener('resize', resized)
  if (!asleep) {
    tell('ready', readyOf(story, view.state, height(), warnings))
    tellHeight()
  }

  /** Tells of a change, not of what was so from the start. */
  function onChange(name: string, what: () => unknown, say: () => void) {
    let known: string | null = null
    $effect(() => {
      const now = JSON.stringify(what())
      if (known !== null && now !== known) later(name, say)
      known = now
    })
  }
  const end = $effect.root(() => {
    onChange('select', () => view.state.selected, tellSelected)
    onChange(
      'layers',
      () => view.state.layers,
      () => tell('layers', { layers: state().layers }),
    )
    onChange(
      'step',
      () => view.state.step,
      () => tell('step', { id: view.state.step }),
    )
    onChange(
      'view',
      () => view.at,
      // a link's camera is a part of the state, whose proxies can't be sent
      () => view.at && tell('view', $state.snapshot(view.at) as Camera),
    )
    onChange(
      'state',
      () => [spoken(), view.state.theme, view.state.date],
      () => tell('state', stateOf(story, state())),
    )
    onChange(
      'link',
      () => view.state,
      () =>
        tell('link', { href: new URL(fullPageLink(view), document.baseURI).href, frame: addressOf(view) }),
    )
  })
  if (asleep) {
    // once what is told of is being watched
    flushSync()
    for (const event of asleep.wake()) hear(event)
  }
  return () => {
    end()
    for (const timer of timers.values()) clearTimeout(timer)
    window.removeEventListener('message', hear)
    window.removeEventListener('resize', resized)
  }
}
