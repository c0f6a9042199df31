import type { Loading } from '../../view/state'

/**
 * Calls `begin` when the live map is to start. `eager`: at once; `lazy`: when its element is in view; `click`: never, as
 * a button does.
 * @returns cancels it
 */
export function whenWanted(stage: Element, load: Loading, begin: () => void): () => void {
  if (load === 'eager') {
    begin()
    return () => {}
  }
  if (load === 'click') return () => {}
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    watch.disconnect()
    begin()
  })
  watch.observe(stage)
  return () => watch.disconnect()
}
