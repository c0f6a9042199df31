import { flushSync, hydrate, mount, unmount, type Component } from 'svelte'
import About from '../page/About.svelte'
import { App } from '../state/app.svelte'
import Article from '../reading/Article.svelte'
import Dates from '../reading/Dates.svelte'
import Layers from '../map/Layers.svelte'
import List from '../reading/List.svelte'
import MapStage from '../map/MapStage.svelte'
import Panel from '../page/Panel.svelte'
import { whenTabMatters } from './behind-tab.svelte'
import { again, needsPage } from './first-touch'
import { nextTurn } from './next-turn'
import { sameElement } from './same-element'
import Reading from '../reading/Reading.svelte'
import Save from '../share/Save.svelte'
import Search from '../reading/Search.svelte'
import Preferences from '../page/Preferences.svelte'
import { isTranslated } from '../language/translated'

/**
 * Parts of the page that are hydrated one by one, each in a task of its own and in this order, after the part that holds
 * them: one long task would delay the answer to the first input. The static page holds their HTML from the start.
 */
export const ISLANDS = {
  stage: MapStage,
  panel: Panel,
  preferences: Preferences,
  search: Search,
  layers: Layers,
  reading: Reading,
  article: Article,
  list: List,
  dates: Dates,
  save: Save,
  about: About,
} satisfies Record<string, Component>
export type IslandName = keyof typeof ISLANDS

/** In view when the page opens: mounted at once where there is no HTML to hydrate (another language or layout). */
const IN_VIEW: IslandName[] = ['stage', 'panel', 'preferences', 'search', 'layers', 'reading']

/** Input that hydrates a part before its turn. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown', 'click'] as const

const queue: { name: IslandName; start: () => void }[] = []
const place = ({ name }: { name: IslandName }) => Object.keys(ISLANDS).indexOf(name)
let running = false
/** A part that is made anew for a click has the parts within it made with it, of which one was clicked. */
let atOnce = false

/** Hydrates one part a task, so that other tasks, such as input, run in between. */
async function inTurn(name: IslandName, start: () => void) {
  queue.push({ name, start })
  if (running) return
  running = true
  while (queue.length) {
    await nextTurn()
    queue
      .sort((a, b) => place(a) - place(b))
      .shift()
      ?.start()
  }
  running = false
}

/**
 * Hydrates a part in its element: in its turn, or at once on its first input.
 * @returns unmounts it
 */
export function hydrateIsland(holder: HTMLElement, name: IslandName, app: App): () => void {
  let mounted: Record<string, unknown> | null = null
  let gone = false
  const options = { target: holder, context: new Map([[App.KEY, app]]) }

  function start() {
    for (const type of TOUCHES) holder.removeEventListener(type, touched, true)
    if (mounted || gone) return
    const part: Component = ISLANDS[name]
    if (!isTranslated(holder)) {
      mounted = holder.firstChild ? hydrate(part, options) : mount(part, options)
      return
    }
    const focused = document.activeElement
    const same = focused && holder.contains(focused) ? sameElement(holder, focused) : null
    holder.replaceChildren()
    mounted = mount(part, options)
    flushSync()
    same?.()?.focus()
  }

  /** The part's own listeners get the same event, and need its `bind:this` elements: hence the flush. */
  function touched(event: Event) {
    if (isTranslated(holder)) return touchedAnew(event)
    start()
    flushSync()
  }

  /** Where all elements are made anew, the one that was clicked is gone: its like gets the click. */
  function touchedAnew(event: Event) {
    if (!needsPage(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const same = sameElement(holder, event.target as Element)
    atOnce = true
    start()
    flushSync()
    atOnce = false
    same()?.dispatchEvent(again(event))
  }

  for (const type of TOUCHES) holder.addEventListener(type, touched, true)
  let cancel = () => {}
  if (holder.firstChild)
    cancel = whenTabMatters(name, app, {
      inTurn: () => void inTurn(name, start),
      now: () => (start(), flushSync()),
    })
  else if (atOnce || IN_VIEW.includes(name)) start()
  else void inTurn(name, start)
  return () => {
    gone = true
    cancel()
    if (mounted) void unmount(mounted)
  }
}
