import { flushSync } from 'svelte'
import { fullPageLink } from './full-page-link.svelte'
import { addressOf } from './link-adapter.svelte'
import { preferredHeight } from './frame-height'
import { hostLine } from './host-line'
import { messageReader, obeyer } from './inbound'
import type { SleepingFrame } from './sleeping-frame'
import { readyOf, stateOf } from './outbound'
import type { Camera, ViewState } from './state'
import type { View } from './view.svelte'
import { textIn, type Lang } from '../story'

/** Debounce: a moving map or slider changes the state many times a second, and a host page needs the last value. */
const QUIET_MS = 350

/**
 * Sends the host page a message for each change of the view, and runs the commands that it posts; messages of any
 * window but `window.parent` are ignored. Does nothing where the page is in no frame.
 * @param warnings parts of the address that were ignored, one English sentence each
 * @param spoken the language on screen, which differs from the state's until the new catalogue has loaded
 * @param asleep the adapter of a frame that slept: it has sent `ready`, and may hold commands to run now
 * @returns removes the listeners and timers
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
  const { host, send, sendHeight } = line
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
    send('select', {
      id: selected?.id ?? null,
      title: selected ? textIn(selected.title, spoken(), story.lang).value : null,
      place: selected?.place ?? null,
    })
  }

  const obey = obeyer(view, (id) => {
    send('state', stateOf(story, state()), id)
    sendHeight(true)
  })
  function receive(event: MessageEvent<unknown>) {
    if (event.source !== host) return
    const inbound = read(event.data)
    if (inbound.status === 'bad') send('error', inbound.error, inbound.id)
    if (inbound.status === 'ok') obey(inbound.command, inbound.id)
  }
  const resized = () => sendHeight()

  window.addEventListener('message', receive)
  window.addEventListener('resize', resized)
  if (!asleep) {
    send('ready', readyOf(story, view.state, height(), warnings))
    sendHeight()
  }

  /** Calls `say` after a change of `what()`, not for its first value. */
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
      () => send('layers', { layers: state().layers }),
    )
    onChange(
      'step',
      () => view.state.step,
      () => send('step', { id: view.state.step }),
    )
    onChange(
      'view',
      () => view.at,
      // a link's camera is a part of the state, whose proxies can't be sent
      () => view.at && send('view', $state.snapshot(view.at) as Camera),
    )
    onChange(
      'state',
      () => [spoken(), view.state.theme, view.state.date],
      () => send('state', stateOf(story, state())),
    )
    onChange(
      'link',
      () => view.state,
      () =>
        send('link', { href: new URL(fullPageLink(view), document.baseURI).href, frame: addressOf(view) }),
    )
  })
  if (asleep) {
    // the effects have to run once before the commands change what they watch
    flushSync()
    for (const event of asleep.handOver()) receive(event)
  }
  return () => {
    end()
    for (const timer of timers.values()) clearTimeout(timer)
    window.removeEventListener('message', receive)
    window.removeEventListener('resize', resized)
  }
}
