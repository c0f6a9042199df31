import type { BrowserContext, CDPSession, Page, Request } from 'playwright'
import type { Profile } from './subjects'

export interface Wire {
  url: string
  bytes: number
}

/** What a page asked for and what went wrong on it. */
export interface Watched {
  wire: Wire[]
  thirdParty: string[]
  faults: string[]
  /** Resolves when the sizes of everything that has arrived are known. */
  settled(): Promise<void>
}

/** Watches a page from before its first request; workers' requests count too. Sizes are those on the wire, headers included. */
export function watch(page: Page): Watched {
  const pending: Promise<void>[] = []
  const watched: Watched = {
    wire: [],
    thirdParty: [],
    faults: [],
    settled: () => Promise.all(pending).then(() => undefined),
  }
  const size = async (request: Request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    // what comes from the browser's own cache has a negative size here
    if (responseBodySize < 0) return
    // of a worker's script the protocol tells only the headers
    const body = responseBodySize || (await encodedBytes(page, request.url()))
    watched.wire.push({ url: request.url(), bytes: body + responseHeadersSize })
  }
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') watched.thirdParty.push(request.url())
  })
  page.on('requestfinished', (request) => {
    if (/^https?:/.test(request.url())) pending.push(size(request).catch(() => undefined))
  })
  page.on('pageerror', (error) => watched.faults.push(String(error)))
  return watched
}

async function encodedBytes(page: Page, url: string): Promise<number> {
  return page.evaluate(
    (name) =>
      (performance.getEntriesByName(name)[0] as PerformanceResourceTiming | undefined)?.encodedBodySize ?? 0,
    url,
  )
}

/** Gives a page the profile's network. */
export async function slowNetwork(cdp: CDPSession, { network }: Profile) {
  await cdp.send('Network.enable')
  if (!network) return
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latencyMs,
    downloadThroughput: network.downBytesPerS,
    uploadThroughput: network.downBytesPerS,
  })
}

/** Sets up the profile's processor and network, and the observers that the figures are read from. */
export async function prepare(context: BrowserContext, page: Page, profile: Profile): Promise<CDPSession> {
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.enable')
  await slowNetwork(cdp, profile)
  if (profile.cpuSlowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpuSlowdown })
  // tsx marks functions with this name before they are sent to the page
  await page.addInitScript('globalThis.__name = (value) => value')
  await page.addInitScript(observe)
  return cdp
}

/** What the observers in the page have seen so far; times in ms from the start of the navigation. */
export interface Seen {
  longTasks: { start: number; ms: number }[]
  lcp: number
  cls: number
  cspViolations: number
}

/** Runs in the page, before anything else. */
function observe() {
  const seen: Seen = { longTasks: [], lcp: NaN, cls: 0, cspViolations: 0 }
  Object.assign(window, { seen })
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  on('longtask', ({ startTime, duration }) => seen.longTasks.push({ start: startTime, ms: duration }))
  on('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime))
  on('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) seen.cls += value
  })
  document.addEventListener('securitypolicyviolation', () => seen.cspViolations++)
}
