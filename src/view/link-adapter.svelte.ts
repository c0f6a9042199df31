import { formatLink, parseCamera } from './link'
import type { View } from './view.svelte'

/** Writing the address too often makes some browsers refuse (Safari: 100 times in 30 s). */
const QUIET_MS = 350

/** The address of exactly this view, whole, for a reader to pass on. */
export function addressOf(view: View): string {
  const state = $state.snapshot(view.state) as typeof view.state
  return withSetUp(formatLink(state, view.story, view.pageLang)).href
}

function withSetUp(link: string): URL {
  const kept = new URLSearchParams(location.search)
  // a link of a camera alone would keep the query that is there
  const next = new URL(link.startsWith('?') ? link : `?${link}`, location.href)
  // what only the address can say (the frame's set-up) stays in it
  for (const key of SET_UP) if (kept.has(key)) next.searchParams.set(key, kept.get(key)!)
  return next
}

const SET_UP = [
  'story',
  'ui',
  'hide',
  'gestures',
  'load',
  'static',
  'transparent',
  'aspect',
  'childId',
  'parentUrl',
  'initialWidth',
  'parentTitle',
]

/**
 * Keeps the address a link to exactly this view, and the document in the state's language and theme. The other way
 * round, a camera that comes into the address (typed, by a link, by the host page of a frame) moves the map.
 * @param onBad called with a camera in the address that is none
 */
export function followLink(view: View, onBad: (hash: string) => void = () => {}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // our own replaceState tells of no change
  const onHash = () => {
    const camera = parseCamera(location.hash)
    // a link into the page's text is none to a place on the map
    if (camera !== 'bad') view.lookAt(camera)
    else if (location.hash.startsWith('#map')) onBad(location.hash)
  }
  return $effect.root(() => {
    $effect(() => {
      addEventListener('hashchange', onHash)
      return () => removeEventListener('hashchange', onHash)
    })
    $effect(() => {
      const link = formatLink($state.snapshot(view.state) as typeof view.state, view.story, view.pageLang)
      clearTimeout(timer)
      timer = setTimeout(() => {
        const next = withSetUp(link)
        const address = next.pathname + (next.searchParams.size ? next.search : '') + next.hash
        try {
          history.replaceState(history.state, '', address)
        } catch {
          // a frame without an origin of its own may not write its address; nothing else depends on it
        }
      }, QUIET_MS)
    })
    $effect(() => {
      const { theme } = view.state
      if (theme === 'auto') delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = theme
    })
  })
}
