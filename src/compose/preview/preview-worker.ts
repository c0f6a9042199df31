// a service worker: answers for the pages that were built in the composer, as no address of a site leads to them

interface Fetched extends Event {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface Scope {
  registration: { scope: string }
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
const scope = globalThis as unknown as Scope

addEventListener('install', () => void scope.skipWaiting())
addEventListener('activate', () => void scope.clients.claim())
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetched
  respondWith.call(event, answer(request))
})

/** What was built; else what every site has, from this one. */
async function answer(request: Request): Promise<Response> {
  const built = await caches.match(request, { ignoreSearch: true })
  if (built) return built
  const { scope: start } = scope.registration
  if (!request.url.startsWith(start)) return fetch(request)
  const [, ...path] = request.url.slice(start.length).split('/')
  return fetch(new URL(path.join('/'), new URL('../../../', start)))
}
