import { fullPageLink } from './full-page-link.svelte'
import { addressOf } from './link-adapter.svelte'
import { preferredHeight } from './frame-height'
import { message, messageReader, type Command, type MessageId, type Told, type ToldType } from './messages'
import type { ViewState } from './state'
import type { View } from './view.svelte'
import { textIn } from '../story'

/** A gliding map or a slider changes the state many times a second; a host page needs the last of it. */
const QUIET_MS = 350

/**
 * Tells the host page what the reader does, and does what the host page asks. Commands are taken from
 * `window.parent` only; nothing that is told is secret, so it is sent to whatever page holds the frame.
 * Gives back a function that ends it. Does nothing where the page is in no frame.
 */
export function followMessages(view: View, warnings: string[]): () => void {
  const host = window.parent
  if (host === window) return () => {}
  const { story } = view
  const read = messageReader(story)
  const pymId = /^[\w-]{1,80}$/.exec(new URLSearchParams(location.search).get('childId') ?? '')?.[0]
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let toldHeight = 0

  function tell<T extends ToldType>(type: T, data: Told[T], id: MessageId = null) {
    host.postMessage(message(type, data, id), '*')
  }
  function later(name: string, say: () => void) {
    clearTimeout(timers.get(name))
    timers.set(name, setTimeout(say, QUIET_MS))
  }
  const height = () => preferredHeight(window.innerWidth, view.frame.ui, view.frame.aspect)
  const state = () => $state.snapshot(view.state) as ViewState

  function tellHeight(always = false) {
    const wanted = height()
    if (window.innerWidth === 0 || (wanted === toldHeight && !always)) return
    toldHeight = wanted
    tell('resize', { width: window.innerWidth, height: wanted })
    host.postMessage({ sentinel: 'amp', type: 'embed-size', height: wanted }, '*')
    if (pymId) host.postMessage(`pymxPYMx${pymId}xPYMxheightxPYMx${wanted}`, '*')
  }
  const tellSelected = () => {
    const { selected } = view
    tell('select', {
      id: selected?.id ?? null,
      title: selected ? textIn(selected.title, view.state.lang, story.lang).value : null,
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
      tell('state', state(), id)
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
  tell('ready', {
    story: story.id,
    title: textIn(story.title, view.state.lang, story.lang).value,
    lang: view.state.lang,
    langs: story.langs,
    layers: story.layers.map(({ id }) => ({ id, on: view.isOn(id) })),
    steps: story.steps.map((s) => s.id),
    annotations: story.annotations.map((a) => a.id),
    height: height(),
    warnings,
  })
  tellHeight()

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
      () => view.state.camera,
      () => view.state.camera && tell('view', state().camera!),
    )
    onChange(
      'state',
      () => [view.state.lang, view.state.theme, view.state.date],
      () => tell('state', state()),
    )
    onChange(
      'link',
      () => view.state,
      () =>
        tell('link', { href: new URL(fullPageLink(view), document.baseURI).href, frame: addressOf(view) }),
    )
  })
  return () => {
    end()
    for (const timer of timers.values()) clearTimeout(timer)
    window.removeEventListener('message', hear)
    window.removeEventListener('resize', resized)
  }
}
