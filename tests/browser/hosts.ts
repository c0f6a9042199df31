import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Frame, type Page } from 'playwright/test'
import { ready, watch } from './support'

/** Another origin than the maps': the host pages of tests/fixtures/hosts. */
export const HOSTS = `http://127.0.0.1:${Number(process.env.TEST_PORT ?? 4173) + 1}`

interface Said {
  ns: string
  type: string
  id: unknown
  data: Record<string, unknown>
}
declare global {
  interface Window {
    received: Said[]
  }
}

export const mapFrames = (page: Page) => page.frames().filter((frame) => frame.url().includes('/embed.html'))

/** The first frame whose map is live; a page with many has still ones too. */
export async function readyFrame(page: Page): Promise<Frame> {
  let found: Frame | undefined
  const isReady = (frame: Frame) =>
    frame.evaluate(() => performance.getEntriesByName('map-ready').length > 0).catch(() => false)
  await expect
    .poll(
      async () => {
        for (const frame of mapFrames(page)) if (await isReady(frame)) return Boolean((found = frame))
        return false
      },
      { timeout: 40_000 },
    )
    .toBe(true)
  await ready(found!)
  return found!
}

/** Opens a host page that counts its own layout shifts. */
export async function openHost(page: Page, name: string) {
  const faults = watch(page)
  await page.addInitScript(() => {
    const store = window as unknown as { shift: number }
    store.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${HOSTS}/hosts/${name}`)
  return faults
}

/** Opens a host page and waits for its map. */
export async function host(page: Page, name: string) {
  const faults = await openHost(page, `${name}.html`)
  return { faults, frame: await readyFrame(page) }
}

/** A host page with one frame, of this address and with these attributes. */
export const anyHost = (address: string, attributes: Record<string, string> = {}) =>
  `any.html?${new URLSearchParams({ ...attributes, src: address })}`

/** The frame of a host page that has one, as soon as it has an address, asleep or not. */
export async function onlyFrame(page: Page): Promise<Frame> {
  await expect.poll(() => mapFrames(page).length).toBe(1)
  const [frame] = mapFrames(page)
  await frame!.waitForLoadState()
  return frame!
}

/** Whether the page in the frame has started: until then its HTML stands alone. */
export const isStarted = (frame: Frame) => frame.locator('.stage.placed').count()
export const hasMap = (frame: Frame) => frame.locator('.maplibregl-canvas').count()

export const shiftOf = (page: Page) => page.evaluate(() => (window as unknown as { shift: number }).shift)

export const send = (page: Page, type: unknown, data: unknown, id: unknown = null) =>
  page.evaluate((message) => document.querySelector('iframe')!.contentWindow!.postMessage(message, '*'), {
    ns: 'placeline',
    v: 1,
    id,
    type,
    data,
  })
export const received = (page: Page, type: string) =>
  page.evaluate((wanted) => window.received.filter((m) => m.type === wanted).map((m) => m.data), type)
export const lastReceived = async (page: Page, type: string) => (await received(page, type)).at(-1)
export const stateOf = (frame: Frame) =>
  frame.evaluate(() => (window.placeline as unknown as { state(): Record<string, unknown> }).state())

/** Serves HTML by path on an origin of its own, as long as the task takes. */
export async function whileServed(
  pages: Record<string, string>,
  task: (origin: string) => Promise<void>,
): Promise<void> {
  const server = createServer(({ url }, response) => {
    const html = pages[url ?? '']
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await task(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** A whole page of another publisher around some code. */
export const pageAround = (code: string) =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${code}</html>`
