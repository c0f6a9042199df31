/**
 * Tells of each change of an element's size, from the first one on, in the frame after it: what changes the page while
 * sizes are being delivered can ask for a second round of them, which browsers report as an error of the page.
 * @returns ends it
 */
export function watchSize(element: Element, changed: () => void): () => void {
  let frame = 0
  const watch = new ResizeObserver(() => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      changed()
    })
  })
  watch.observe(element)
  return () => {
    watch.disconnect()
    cancelAnimationFrame(frame)
  }
}
