/** A hidden page is never painted, and starts after this time. */
const UNSEEN_MS = 300

/** Resolves after the first contentful paint, or after `UNSEEN_MS` in a hidden page. */
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
