import type { Browser, Page } from 'playwright'
import { churn, clickMs, close, heapBytes, pan } from './act'
import type { Profile, Subject } from './subjects'
import { prepare, watch, type Seen } from './watch'

/** What one load of one page gave; times in ms, sizes in bytes. */
export interface Figures {
  wireBytes: number
  requests: number
  fcpMs: number
  lcpMs: number
  readyMs: number
  tbtMs: number
  cls: number
  clickMs: number
  panP95Ms: number
  panFrames: number
  heapBytes: number
  heapGrowthBytes: number | null
  domNodes: number
  thirdParty: number
  faults: string[]
}

const READY_MAX_MS = 90_000
const CHURN = { opens: 50, toggles: 20 }

export async function measure(
  browser: Browser,
  url: string,
  subject: Subject,
  profile: Profile,
  withGrowth: boolean,
): Promise<Figures> {
  const context = await browser.newContext(profile.context[subject.size])
  try {
    const page = await context.newPage()
    const watched = watch(page)
    const cdp = await prepare(context, page, profile)
    await page.goto(url, { timeout: READY_MAX_MS })
    const readyMs = await ready(page)
    // what the page still does by itself after that: fonts, idle work, late shifts
    await page.waitForTimeout(1000)
    await watched.settled()
    const { fcpMs, seen, domNodes } = await look(page)
    const heap = await heapBytes(cdp)
    const clicked = await clickMs(page, subject, !!profile.context[subject.size].hasTouch)
    await close(page, subject)
    await page.waitForTimeout(900)
    const frames = await pan(page)
    await page.waitForTimeout(500)
    let heapGrowthBytes: number | null = null
    if (withGrowth) {
      await churn(page, subject, 5, 2)
      const before = await heapBytes(cdp)
      await churn(page, subject, CHURN.opens, CHURN.toggles)
      heapGrowthBytes = (await heapBytes(cdp)) - before
    }
    return {
      wireBytes: sum(watched.wire),
      requests: watched.wire.length,
      fcpMs,
      lcpMs: seen.lcp,
      readyMs,
      tbtMs: blocking(seen, fcpMs, readyMs),
      cls: seen.cls,
      clickMs: clicked,
      panP95Ms: percentile(frames, 0.95),
      panFrames: frames.length,
      heapBytes: heap,
      heapGrowthBytes,
      domNodes,
      thirdParty: watched.thirdParty.length,
      faults: watched.faults,
    }
  } finally {
    await context.close()
  }
}

/** The long tasks of a page that nobody touches until three seconds after its last request; `null` where its map comes up by itself. */
export async function untouchedTbtMs(
  browser: Browser,
  url: string,
  subject: Subject,
  profile: Profile,
): Promise<number | null> {
  const context = await browser.newContext(profile.context[subject.size])
  try {
    const page = await context.newPage()
    await prepare(context, page, profile)
    await page.goto(url, { timeout: READY_MAX_MS, waitUntil: 'networkidle' })
    await page.waitForTimeout(3000)
    if (await page.locator('.maplibregl-canvas').count()) return null
    const { fcpMs, seen } = await look(page)
    return blocking(seen, fcpMs, Infinity)
  } finally {
    await context.close()
  }
}

/** When a page's map was ready, in ms of its own time. */
export async function ready(page: Page): Promise<number> {
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('map-ready')[0]?.startTime,
    null,
    { timeout: READY_MAX_MS, polling: 250 },
  )
  return (await mark.jsonValue())!
}

async function look(page: Page) {
  return page.evaluate(() => ({
    fcpMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    seen: (window as unknown as { seen: Seen }).seen,
    domNodes: document.getElementsByTagName('*').length,
  }))
}

/** Total blocking time: of each long task between first paint and `untilMs`, what goes beyond 50 ms. */
function blocking({ longTasks }: Seen, fromMs: number, untilMs: number): number {
  return longTasks
    .filter(({ start }) => start >= fromMs && start < untilMs)
    .reduce((total, { ms }) => total + Math.max(0, ms - 50), 0)
}

const sum = (wire: { bytes: number }[]) => wire.reduce((total, { bytes }) => total + bytes, 0)

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
