import { flushSync, hydrate, mount, unmount, type Component } from 'svelte'
import About from '../page/About.svelte'
import { App } from '../state/app.svelte'
import Article from '../reading/Article.svelte'
import Dates from '../reading/Dates.svelte'
import Layers from '../map/Layers.svelte'
import List from '../reading/List.svelte'
import MapStage from '../map/MapStage.svelte'
import { nextTurn } from './next-turn'
import Reading from '../reading/Reading.svelte'
import Save from '../share/Save.svelte'
import Search from '../reading/Search.svelte'
import Preferences from '../page/Preferences.svelte'
import { isTranslated } from '../language/translated'

/**
 * Parts of the page that come alive by themselves, each in a turn of its own, in this order, after what holds them:
 * one long turn would hold up the reader's first touch. The static page holds their HTML from the start.
 */
export const ISLANDS = {
  stage: MapStage,
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

/** Of a page that is made anew these would come in late beside what the reader sees, the others out of view. */
const IN_VIEW: IslandName[] = ['stage', 'preferences', 'search', 'layers', 'reading']

/** What a reader does that a part has to be alive for. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown', 'click'] as const

const queue: { name: IslandName; rise: () => void }[] = []
const place = ({ name }: { name: IslandName }) => Object.keys(ISLANDS).indexOf(name)
let running = false

/** One part a turn, so that whatever else waits comes in between. */
async function inTurn(name: IslandName, rise: () => void) {
  queue.push({ name, rise })
  if (running) return
  running = true
  while (queue.length) {
    await nextTurn()
    queue
      .sort((a, b) => place(a) - place(b))
      .shift()
      ?.rise()
  }
  running = false
}

/** Brings a part to life in its holder: in its turn, or at once when it is touched. Gives back what ends it. */
export function wake(holder: HTMLElement, name: IslandName, app: App): () => void {
  let alive: Record<string, unknown> | null = null
  let gone = false
  const options = { target: holder, context: new Map([[App.KEY, app]]) }

  function rise() {
    for (const type of TOUCHES) holder.removeEventListener(type, touched, true)
    if (alive || gone) return
    const part: Component = ISLANDS[name]
    if (isTranslated(holder)) holder.replaceChildren()
    alive = holder.firstChild ? hydrate(part, options) : mount(part, options)
  }

  /** The part's own handlers hear the same event, and rely on its elements being bound. */
  function touched() {
    rise()
    flushSync()
  }

  for (const type of TOUCHES) holder.addEventListener(type, touched, true)
  if (!holder.firstChild && IN_VIEW.includes(name)) rise()
  else void inTurn(name, rise)
  return () => {
    gone = true
    if (alive) void unmount(alive)
  }
}
