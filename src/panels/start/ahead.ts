/**
 * Runs before the first paint (`blocking="render"`). A link that may open on another view than the static map's hides
 * it: who knows that view, the map's stage, shows it again where it is the same after all.
 *
 * Then sends for what the interactive map will need as soon as the first view is drawn, while the page's own code is still
 * on its way; for a frame's own code at once. The lists stand in the page (`#ahead`, written when it was built).
 * Whatever fails here is asked for again by who needs it.
 */
const asked = new URLSearchParams(location.search)
const waits = asked.get('load') === 'click' || asked.has('static')
const page = document.documentElement
if (!waits && (location.hash.startsWith('#map=') || asked.has('step') || asked.has('focus'))) {
  page.dataset.elsewhere = ''
  // the bar below the map is higher with a step in it: shown before that, it would jump
  page.toggleAttribute('data-step-to-come', asked.has('step'))
  const giveUp = () => ['data-elsewhere', 'data-step-to-come'].forEach((name) => page.removeAttribute(name))
  addEventListener('placeline-failed', giveUp)
  addEventListener('load', () => page.dataset.started === undefined && giveUp())
}

/** Sends for a file the same way as it will be asked for in the end, or it would come twice; resolves when it is here. */
function preload(address: string, priority: 'low' | 'auto' = 'low'): Promise<unknown> {
  const link = document.createElement('link')
  link.crossOrigin = 'anonymous'
  link.fetchPriority = priority
  if (address.endsWith('.js')) link.rel = 'modulepreload'
  else {
    link.rel = 'preload'
    link.as = address.endsWith('.css') ? 'style' : 'fetch'
  }
  link.href = address
  document.head.append(link)
  return new Promise((resolve) => (link.onload = link.onerror = resolve))
}

const list = document.getElementById('ahead')
const { start, files } = JSON.parse(list?.textContent ?? '{"start":[],"files":[]}') as {
  start: string[]
  files: string[]
}

async function send() {
  const isWorker = (address: string) => /worker/.test(address)
  const sent = files.filter((address) => !isWorker(address)).map((address) => preload(address))
  // what the worker imports of the map's code comes from the cache, once it is here
  await Promise.all(sent)
  // a worker takes its script from the browser's cache, which no preload fills
  for (const address of files.filter(isWorker))
    await fetch(address, { priority: 'low' })
      .then((response) => response.blob())
      .catch(() => {})
}

if (!waits) {
  for (const address of start) void preload(address, 'auto')
  // the first view has the line to itself; a frame out of view draws nothing, and sends for no map
  const watch = new PerformanceObserver((list) => {
    if (!list.getEntriesByName('first-contentful-paint').length) return
    watch.disconnect()
    void send()
  })
  watch.observe({ type: 'paint', buffered: true })
}
