import { fetchFile } from './view/fetch-file'

interface Policy {
  createHTML(html: string): string
  createScriptURL(url: string): string
}

const { trustedTypes } = globalThis as unknown as {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
}

/**
 * The page's one policy for Trusted Types, `placeline`; `undefined` where the browser knows none. It takes as HTML what
 * the page's compiler made of its components, which holds no data, and as scripts its own workers only.
 */
export const policy = trustedTypes?.createPolicy('placeline', {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (!isOwn(url)) throw new TypeError(`a worker may not come from ${url.slice(0, 200)}`)
    return url
  },
})

/** Whether a worker's address has the origin of this code, or is a data: address. */
function isOwn(url: string): boolean {
  return (
    url.startsWith('data:text/javascript') ||
    new URL(url, import.meta.url).origin === new URL(import.meta.url).origin
  )
}

/** Starts a module worker of this page. Throws where the browser does not let it. */
export function newWorker(url: string): Worker {
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' })
}

/** Workers that run before they are asked for, by their addresses. */
const early = new Map<string, Worker>()
const asked = new Set<string>()

/** Starts a worker for the first `startWorker` of its address; where it can't, that one will try, and tell. */
export function startEarly(url: string) {
  if (globalThis.origin === 'null' || early.has(url) || asked.has(url)) return
  try {
    const worker = newWorker(url)
    early.set(url, worker)
    worker.addEventListener('error', () => early.delete(url), { once: true })
  } catch {
    return
  }
}

/** Gives the worker of this address that runs already, or a new one; a frame with an opaque origin can start one from a data: address only. */
export async function startWorker(url: string): Promise<Worker> {
  asked.add(url)
  const running = early.get(url)
  early.delete(url)
  if (running) return running
  if (globalThis.origin !== 'null' || url.startsWith('data:')) return newWorker(url)
  const script = await fetchFile(url).catch((error: unknown) => {
    throw new Error(`The worker's script did not come: ${String(error)}`)
  })
  return newWorker(
    `data:text/javascript;charset=utf-8,${encodeURIComponent(new TextDecoder().decode(script))}`,
  )
}
