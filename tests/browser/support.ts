import type { Frame, Page } from 'playwright/test'
import { mapDrawn } from './drawn'

/** What went wrong on a page while a test ran: every list has to stay empty. */
export interface Faults {
  console: string[]
  thirdParty: string[]
}

/** Chromium's notes on its GPU, and that a slow machine has not got to what was preloaded: neither is the page's fault. */
const NOTES = /GPU stall|GL Driver|was preloaded using link preload but not used within a few seconds/

/** Watches a page from before its first request. */
export function watch(page: Page): Faults {
  const faults: Faults = { console: [], thirdParty: [] }
  page.on('console', (message) => {
    if (message.type() === 'error' || (message.type() === 'warning' && !NOTES.test(message.text())))
      faults.console.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.console.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') faults.thirdParty.push(request.url())
  })
  return faults
}

/** Waits until a page, or the one in a frame, has its live map and a reader sees it. */
export async function ready(where: Page | Frame, options: { lacking?: string[] } = {}) {
  // to look while the canvas still comes up over the static map would find it not drawn; in each frame, would draw frames
  await where.waitForFunction(
    () => {
      const canvas = document.querySelector('.stage.ready > .canvas')
      return (
        performance.getEntriesByName('map-ready').length && canvas && getComputedStyle(canvas).opacity === '1'
      )
    },
    null,
    { timeout: 40_000, polling: 100 },
  )
  await mapDrawn(where, options)
}

/**
 * Opens a page of dist/ and waits until its live map is to be seen. A page that a test before has left with the same
 * map goes on with it: it follows its address as when a reader writes another into it.
 */
export async function open(page: Page, address: string): Promise<Faults> {
  const faults = watch(page)
  if (!(await moved(page, address))) await page.goto(address)
  await ready(page)
  return faults
}

/** Brings the map that a page has already to another link, and what no link says to how a page opens. */
async function moved(page: Page, address: string): Promise<boolean> {
  const was = page.url()
  if (was === 'about:blank') return false
  const to = new URL(address, was)
  if (to.pathname !== new URL(was).pathname) return false
  await page.keyboard.press('Escape')
  // the address follows after a pause, and one that it has already moves nothing
  await page.waitForTimeout(400)
  return page.evaluate((href) => {
    if (!window.placeline?.map?.loaded()) return false
    ;(document.activeElement as HTMLElement | null)?.blur()
    document.querySelector<HTMLElement>('#tab-story')?.click()
    history.pushState(null, '', href)
    dispatchEvent(new PopStateEvent('popstate'))
    for (const box of document.querySelectorAll('.panel, .explore')) box.scrollTop = 0
    scrollTo(0, 0)
    return true
  }, to.href)
}

interface LiveMap {
  jumpTo(camera: object): void
  loaded(): boolean
  getZoom(): number
  project(lngLat: [number, number]): { x: number; y: number }
  unproject(point: [number, number]): { lng: number; lat: number }
  once(type: string, listener: () => void): void
  triggerRepaint(): void
  getLayer(id: string): unknown
  getStyle(): {
    layers: { id: string; type: string; source?: string }[]
    sources: Record<string, { data: { features: object[] } }>
  }
  queryRenderedFeatures(
    box: unknown,
    options: object,
  ): { layer: { id: string }; properties: Record<string, string> }[]
}

declare global {
  interface Window {
    placeline: {
      map: LiveMap
      state(): { layers: string[]; selected: string | null }
      corridor(): Record<string, number>
    }
  }
}

/** Resolves when the map has nothing more to draw. */
export async function still(page: Page) {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.placeline.map.once('idle', () => resolve())
        window.placeline.map.triggerRepaint()
      }),
  )
}

export async function look(page: Page, lng: number, lat: number, zoom: number) {
  // void: what jumpTo gives back is the whole map, which takes seconds to hand over
  await page.evaluate(([x, y, z]) => void window.placeline.map.jumpTo({ center: [x, y], zoom: z }), [
    lng,
    lat,
    zoom,
  ] as const)
  await still(page)
}

/** Whether the canvas shows what it did; to be polled, as a busy map can be idle before all that follows from a change is drawn. */
export const isDrawnAs = (page: Page, before: string) => async () => (await canvasOf(page)) === before

/** The canvas as the map draws it now, as a data URL: without tags, legend or focus rings. */
export async function canvasOf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { map } = window.placeline
        // what was drawn last can be read until the task ends that drew it
        map.once('idle', () =>
          resolve(document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!.toDataURL()),
        )
        map.triggerRepaint()
      }),
  )
}
