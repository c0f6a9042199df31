/** A page out of sight is never painted; it starts all the same. */
const UNSEEN_MS = 300

/** Resolves when the page has been painted with what came as HTML, or a moment later where nobody sees it. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, UNSEEN_MS)
    const watch = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length) done()
    })
    function done() {
      clearTimeout(timer)
      watch.disconnect()
      resolve()
    }
    watch.observe({ type: 'paint', buffered: true })
  })
}
