import type { Loading } from '../../view/state'

/**
 * Calls `begin` when the live map is to start. `eager`: at once; `lazy`: when its element is in view and the browser is
 * idle, at most 1.5 s later; `click`: never, as a button does.
 * @returns cancels it
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
