import type { Loading } from '../../view/state'

/**
 * Calls back when the interactive map is wanted: at once, or when its place is in view and the page has been drawn.
 * @returns what takes the wish back; nothing happens by itself where the reader has to ask for the map
 */
export function whenWanted(stage: Element, load: Loading, begin: () => void): () => void {
  if (load === 'eager') {
    begin()
    return () => {}
  }
  if (load === 'click') return () => {}
  let idle = 0
  const rest: typeof requestIdleCallback =
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback
      : (callback) => setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 0 }), 60) as never
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    watch.disconnect()
    idle = requestAnimationFrame(() => (idle = rest(() => begin(), { timeout: 1500 })))
  })
  watch.observe(stage)
  return () => {
    watch.disconnect()
    cancelAnimationFrame(idle)
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(idle)
  }
}
