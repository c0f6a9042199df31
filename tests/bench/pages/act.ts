import type { CDPSession, Page } from 'playwright'
import type { BenchApi } from './given'
import type { Subject } from './subjects'

declare global {
  interface Window {
    bench?: BenchApi
  }
}

const PLACE = 'mariupol'
const CARD = '[data-card], .maplibregl-popup, .leaflet-popup, .ol-popup'
const DRAG_STEPS = 60

/** Where a reader would click for the card of the place. */
export async function target(page: Page, { root }: Subject): Promise<{ x: number; y: number }> {
  if (root === 'theirs') return page.evaluate((id) => window.bench!.point(id), PLACE)
  const tag = page.locator(`.tag[data-place="${PLACE}"]`)
  await tag.waitFor({ timeout: 15_000 })
  const box = await tag.boundingBox()
  if (!box) throw new Error(`the tag of ${PLACE} is not in view`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** From a real click to the first frame with the card in it, in ms. */
export async function clickMs(page: Page, subject: Subject, touch: boolean): Promise<number> {
  const { x, y } = await target(page, subject)
  await page.evaluate((card) => {
    const clicked = new Promise<number>((resolve) => {
      const from = (event: Event) => {
        const look = () => {
          if (!document.querySelector(card)) return void requestAnimationFrame(look)
          // a message that is sent in a frame comes after its paint
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - event.timeStamp)
          port2.postMessage(null)
        }
        requestAnimationFrame(look)
      }
      addEventListener('click', from, { capture: true, once: true })
    })
    Object.assign(window, { clicked })
  }, CARD)
  if (touch) await page.touchscreen.tap(x, y)
  else await page.mouse.click(x, y)
  return page.evaluate(() => {
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('no card after the click')), 15_000),
    )
    return Promise.race([(window as unknown as { clicked: Promise<number> }).clicked, late])
  })
}

/** A drag of 60 moves in a figure of eight, by mouse in every profile; gives the times between frames in ms. */
export async function pan(page: Page): Promise<number[]> {
  const from = await page.evaluate(() => {
    const map = '.maplibregl-canvas-container, .leaflet-container, .ol-viewport'
    const box = document.querySelector(map)!.getBoundingClientRect()
    // not on a tag or a control
    for (const [fx, fy] of [
      [0.5, 0.75],
      [0.6, 0.6],
      [0.4, 0.5],
      [0.5, 0.4],
      [0.7, 0.8],
      [0.3, 0.7],
    ] as const) {
      const at = { x: box.left + box.width * fx, y: box.top + box.height * fy }
      const hit = document.elementFromPoint(at.x, at.y)
      if (hit?.closest(map) && !hit.closest('button')) return at
    }
    throw new Error('no free spot on the map')
  })
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 5, from.y)
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const each = () => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      next = requestAnimationFrame(each)
    }
    let next = requestAnimationFrame(each)
    Object.assign(window, { frames, stopFrames: () => cancelAnimationFrame(next) })
  })
  for (let i = 0; i < DRAG_STEPS; i++) {
    const t = (i / DRAG_STEPS) * 2 * Math.PI
    await page.mouse.move(from.x + 90 * Math.sin(t), from.y + 45 * Math.sin(2 * t))
  }
  const frames = await page.evaluate(() => {
    const { frames, stopFrames } = window as unknown as { frames: number[]; stopFrames(): void }
    stopFrames()
    return frames
  })
  await page.mouse.up()
  return frames.slice(1)
}

/** Closes the card. */
export async function close(page: Page, { root }: Subject) {
  if (root === 'theirs') await page.evaluate(() => void window.bench!.close())
  else await page.keyboard.press('Escape')
}

/** Opens and closes a card, and switches a layer, so many times; each change is let be drawn. */
export async function churn(page: Page, { root }: Subject, opens: number, toggles: number) {
  await page.evaluate(
    async ({ place, ours, opens, toggles }) => {
      const drawn = () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
      for (let i = 0; i < opens; i++) {
        if (ours) document.querySelector<HTMLElement>(`.tag[data-place="${place}"]`)!.click()
        else window.bench!.open(place)
        await drawn()
        if (ours)
          document.activeElement!.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
          )
        else window.bench!.close()
        await drawn()
      }
      for (let i = 0; i < toggles; i++) {
        if (ours) document.querySelector<HTMLElement>('input[data-layer="crimea"]')!.click()
        else window.bench!.toggle('crimea', i % 2 === 1)
        await drawn()
      }
    },
    { place: PLACE, ours: root === 'ours', opens, toggles },
  )
}

/** Bytes of the page's script heap after a full collection; the map's worker has a heap of its own. */
export async function heapBytes(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === 'JSHeapUsedSize')!.value
}
