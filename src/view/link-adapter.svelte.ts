import { formatLink, isCameraHash, parseCamera, parseLink } from './link'
import type { Layover } from './layover'
import type { View } from './view.svelte'

/** Writing the address too often makes some browsers refuse (Safari: 100 times in 30 s). */
const QUIET_MS = 350

/** Parameters of the frame, which are in the address and not in the state. */
const SET_UP = ['story', 'ui', 'hide', 'gestures', 'load', 'static', 'transparent', 'aspect']
/** Parameters that scripts of a host page add to the frame's address. */
const OF_HOST = ['childId', 'parentUrl', 'initialWidth', 'parentTitle']

/** The link of the state as it is now. */
function linkOf(view: View): string {
  return formatLink($state.snapshot(view.state) as typeof view.state, view.story, view.pageLang)
}

/** The absolute address of this view, to share: without parameters that others added. */
export function addressOf(view: View): string {
  return withKept(linkOf(view), SET_UP).href
}

/**
 * The address of this document at this view. In a frame the query stays as its host page wrote it while it says the
 * same: a host that then changes the hash alone moves the map, and does not load the frame anew.
 */
export function ownAddress(view: View): string {
  const link = linkOf(view)
  const [query, hash] = split(link)
  const { state } = parseLink(location.search, '', view.story, {}, view.pageLang)
  const same = window.parent !== window && formatLink(state, view.story, view.pageLang) === query
  return same
    ? new URL(location.search + hash || location.pathname, location.href).href
    : withKept(link, [...SET_UP, ...OF_HOST]).href
}

function split(link: string): [query: string, hash: string] {
  const at = link.indexOf('#')
  return at < 0 ? [link, ''] : [link.slice(0, at), link.slice(at)]
}

function withKept(link: string, keys: string[]): URL {
  const now = new URLSearchParams(location.search)
  const [query, hash] = split(link)
  const next = new URL(location.href)
  next.search = query
  next.hash = hash
  for (const key of keys) if (now.has(key)) next.searchParams.set(key, now.get(key)!)
  return next
}

/**
 * Writes the state to the address and its theme to the document; applies the address where it is changed by the reader,
 * the Back button or a host page that sets another hash.
 *
 * @param onLeft called for each changed address with its ignored parts, as written; with none where all was valid
 * @returns removes the listeners
 */
export function followLink(view: View, layover: Layover, onLeft: (left: string[]) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The address as this page last read or wrote it. */
  let known = location.href

  function write() {
    try {
      history.replaceState(history.state, '', ownAddress(view))
    } catch {
      // a frame with an opaque origin can't write its address; nothing else depends on it
    }
    known = location.href
  }
  function onAddressChange() {
    if (layover.handleBack()) return write()
    if (location.href === known) return
    const other = new URL(known).search !== location.search
    known = location.href
    if (other) {
      const link = parseLink(location.search, location.hash, view.story, {}, view.pageLang)
      onLeft(link.left)
      return view.open(link.state)
    }
    const camera = parseCamera(location.hash)
    // a hash that names an element of the page moves no map
    if (camera === 'bad') return isCameraHash(location.hash) ? onLeft([location.hash]) : undefined
    onLeft([])
    view.lookAt(camera)
  }

  // some browsers fire no popstate for a new hash, and none fires hashchange for a new query
  window.addEventListener('popstate', onAddressChange)
  window.addEventListener('hashchange', onAddressChange)
  const end = $effect.root(() => {
    $effect(() => {
      linkOf(view)
      clearTimeout(timer)
      timer = setTimeout(write, QUIET_MS)
    })
    $effect(() => {
      const { theme } = view.state
      if (theme === 'auto') delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = theme
    })
  })
  return () => {
    end()
    clearTimeout(timer)
    window.removeEventListener('popstate', onAddressChange)
    window.removeEventListener('hashchange', onAddressChange)
  }
}
