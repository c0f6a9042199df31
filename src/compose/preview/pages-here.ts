import workerUrl from './preview-worker?worker&url'
import { policy } from '../../trusted'

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
const NAME = 'placeline-preview-'

export interface PagesHere {
  /** Of the folder that they lie in. */
  root: string
  /** Forgets them. */
  end: () => void
}

/** Gives pages addresses of this site, for as long as they are looked at. Rejects where the browser has no way to. */
export async function pagesHere(pages: ReadonlyMap<string, Uint8Array>): Promise<PagesHere> {
  // the folder of its script is as far as it may reach
  const folder = new URL('preview/', new URL(workerUrl, location.href))
  const script = policy?.createScriptURL(workerUrl) ?? workerUrl
  const registration = await navigator.serviceWorker.register(script, { scope: folder.pathname })
  await isActive(registration)
  const key = crypto.randomUUID()
  const cache = await caches.open(NAME + key)
  const root = new URL(`${key}/`, folder).href
  const put = async ([path, bytes]: [string, Uint8Array]) => {
    const type = TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream'
    const answer = new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } })
    await cache.put(new URL(path, root), answer)
  }
  await Promise.all([...pages].map(put))
  return { root, end: () => void caches.delete(NAME + key) }
}

const isActive = ({ installing, waiting, active }: ServiceWorkerRegistration) =>
  new Promise<void>((resolve, reject) => {
    const worker = active ?? waiting ?? installing
    const look = () => {
      if (worker?.state === 'activated') resolve()
      if (worker?.state === 'redundant') reject(new Error('the service worker did not start'))
    }
    worker?.addEventListener('statechange', look)
    look()
  })
