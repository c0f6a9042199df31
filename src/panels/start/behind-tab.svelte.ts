import { untrack } from 'svelte'
import { isLong } from '../../story'
import type { App, Tab } from '../state/app.svelte'
import type { IslandName } from './islands'

const TAB_OF: Partial<Record<IslandName, Tab>> = { list: 'list', dates: 'dates' }

/** A map that nobody scrolls to never starts: until then a part does not wait for it. */
const UNSEEN_MS = 5000

/**
 * Calls `inTurn` when a part that is in the page as HTML is to wait for its turn: at once, or where its tab is closed after the live map's start,
 * which it would delay. A tab that opens or another language end the wait; for a print `now` is called.
 * @returns cancels it
 */
export function whenTabMatters(
  name: IslandName,
  app: App,
  { inTurn, now }: { inTurn: () => void; now: () => void },
): () => void {
  const { view } = app
  // the attachment that this is called in would be made anew with each change
  const lang = untrack(() => app.lang)
  const tab = TAB_OF[name]
  // it brings its parts when the story has them
  if (!tab || isLong(view.story)) {
    inTurn()
    return () => {}
  }
  let unseen = $state(false)
  const timer = setTimeout(() => (unseen = app.stage === 'still'), UNSEEN_MS)
  const ended = $effect.root(() => {
    $effect(() => {
      if (app.isMapToCome && !unseen && app.tab !== tab && app.lang === lang) return
      end()
      inTurn()
    })
  })
  const print = () => {
    end()
    now()
  }
  addEventListener('beforeprint', print)
  function end() {
    clearTimeout(timer)
    removeEventListener('beforeprint', print)
    // not while its own effect runs
    queueMicrotask(ended)
  }
  return end
}
