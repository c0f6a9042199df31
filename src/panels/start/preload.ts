/**
 * Runs before the first paint (`blocking="render"`). Hides the static map for a link that may open on another view; the
 * map's stage, which can tell, shows it again where the view is the same.
 *
 * Then preloads the files of the live map after the first contentful paint, while the page's own code still loads; a
 * frame's own code at once. `#files` in the page lists them. A file that fails here is fetched again where it is used.
 */
const asked = new URLSearchParams(location.search)
const waits = asked.get('load') === 'click' || asked.has('static')
const page = document.documentElement
const files = JSON.parse(document.getElementById('files')?.textContent ?? '{}') as Partial<{
  story: string
  root: string
  assets: Record<string, string>
  start: string[]
  live: string[]
}>
const addresses = (list: string[] = []) =>
  list.map((name) => (files.root ?? './') + (files.assets?.[name] ?? name))

// another story's page is never to be seen under an address that asks for one
if (asked.get('story') && asked.get('story') !== files.story) page.dataset.otherStory = ''
if (!waits && (location.hash.startsWith('#map=') || asked.has('step') || asked.has('focus'))) {
  page.dataset.elsewhere = ''
  // a step makes the bar below the map higher: shown before the layout is loaded, it would shift
  page.toggleAttribute('data-step-to-come', asked.has('step'))
  const giveUp = () => ['data-elsewhere', 'data-step-to-come'].forEach((name) => page.removeAttribute(name))
  addEventListener('placeline-failed', giveUp)
  addEventListener('load', () => page.dataset.started === undefined && giveUp())
}

/**
 * Preloads a file with the mode and destination of the request to come, or it would be fetched twice.
 * @returns resolves when it has loaded or failed
 */
function preload(address: string, priority: 'low' | 'auto' = 'low'): Promise<unknown> {
  const link = document.createElement('link')
  link.crossOrigin = 'anonymous'
  link.fetchPriority = priority
  if (address.endsWith('.js')) link.rel = 'modulepreload'
  else {
    link.rel = 'preload'
    link.as = 'fetch'
  }
  link.href = address
  document.head.append(link)
  return new Promise((resolve) => (link.onload = link.onerror = resolve))
}

async function send() {
  const isWorker = (address: string) => /worker/.test(address)
  const live = addresses(files.live)
  const sent = live.filter((address) => !isWorker(address)).map((address) => preload(address))
  // the worker's imports are among these files, and come from the cache once they have loaded
  await Promise.all(sent)
  // a worker script is taken from the HTTP cache, which a preload does not fill
  for (const address of live.filter(isWorker))
    await fetch(address, { priority: 'low' })
      .then((response) => response.blob())
      .catch(() => {})
}

if (!waits && page.dataset.otherStory === undefined) {
  for (const address of addresses(files.start)) void preload(address, 'auto')
  // after the first paint, to leave it the bandwidth; a frame out of view paints nothing, and preloads nothing
  const watch = new PerformanceObserver((list) => {
    if (!list.getEntriesByName('first-contentful-paint').length) return
    watch.disconnect()
    void send()
  })
  watch.observe({ type: 'paint', buffered: true })
}
