import { hydrate, mount, unmount, type Component } from 'svelte'
import About from './About.svelte'
import { App } from './app.svelte'
import Article from './Article.svelte'
import Dates from './Dates.svelte'
import List from './List.svelte'
import { nextTurn } from './next-turn'

/**
 * The long parts of the text. Each comes alive by itself and in a turn of its own, after the rest of the page: one
 * long turn would hold up the reader's first touch. The static page holds their HTML from the start.
 */
export const ISLANDS = { article: Article, list: List, dates: Dates, about: About } satisfies Record<
  string,
  Component
>
export type IslandName = keyof typeof ISLANDS

/** What a reader does that a part has to be alive for. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown', 'click'] as const

const queue: (() => void)[] = []
let running = false

/** One part a turn, so that whatever else waits comes in between. */
async function inTurn(rise: () => void) {
  queue.push(rise)
  if (running) return
  running = true
  while (queue.length) {
    await nextTurn()
    queue.shift()?.()
  }
  running = false
}

/** Brings a part to life in its holder: in its turn, or at once when it is touched. Gives back what ends it. */
export function wake(holder: HTMLElement, name: IslandName, app: App): () => void {
  let alive: Record<string, unknown> | null = null
  let gone = false
  const options = { target: holder, context: new Map([[App.KEY, app]]) }

  function rise() {
    for (const type of TOUCHES) holder.removeEventListener(type, rise, true)
    if (alive || gone) return
    const part: Component = ISLANDS[name]
    alive = holder.firstChild ? hydrate(part, options) : mount(part, options)
  }

  for (const type of TOUCHES) holder.addEventListener(type, rise, true)
  void inTurn(rise)
  return () => {
    gone = true
    if (alive) void unmount(alive)
  }
}
