import { expect, test, type Frame, type Page } from './test'
import { anyHost, openHost, readyFrame } from './hosts'

/** Where the wheel and one finger go, by the frame's `gestures`. */
const GESTURES = [
  { gestures: 'cooperative', scrollsHost: true },
  { gestures: 'direct', scrollsHost: false },
  { gestures: 'none', scrollsHost: true },
] as const

const cameraOf = (frame: Frame) =>
  frame.evaluate(() => {
    const map = window.placeline.map as unknown as { getZoom(): number; getCenter(): { toArray(): number[] } }
    return [map.getZoom(), ...map.getCenter().toArray()]
  })

/** Waits until the frame has its size, and its map the camera of that size. */
async function fitted(page: Page, frame: Frame) {
  const { width } = (await page.locator('iframe').boundingBox())!
  await frame.waitForFunction((width) => Math.abs(innerWidth - width) < 2, Math.round(width))
  await frame.evaluate(async () => {
    const { map } = window.placeline as unknown as { map: { getZoom(): number } }
    let [last, same] = [NaN, 0]
    while (same < 10) {
      await new Promise((resolve) => setTimeout(resolve, 30))
      const now = map.getZoom()
      same = now === last ? same + 1 : 0
      last = now
    }
  })
}
const scrolled = (page: Page) => page.evaluate(() => scrollY)

/** The middle of a tag of the map, once one is free: what lies over the map must let the wheel and a finger through. */
async function onTag(page: Page, frame: Frame) {
  const { x, y } = (await page.locator('iframe').boundingBox())!
  const spot = await frame.waitForFunction((below) => {
    for (const tag of document.querySelectorAll('.tag')) {
      const { left, top, width, height } = tag.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      // far enough down for a drag to end on the page
      if (y > below && tag.contains(document.elementFromPoint(x, y))) return [x, y]
    }
    return null
  }, 170 - y)
  const [left, top] = (await spot.jsonValue())!
  return [Math.round(x + left!), Math.round(y + top!)] as const
}

/** A point of the map with nothing over it. */
async function onMap(page: Page, frame: Frame) {
  const { x, y } = (await page.locator('iframe').boundingBox())!
  const [left, top] = await frame.evaluate(() => {
    for (let top = 240; top < innerHeight; top += 8)
      for (let left = 40; left < innerWidth; left += 8)
        if (document.elementFromPoint(left, top)?.matches('canvas')) return [left, top]
    throw new Error('the map is covered everywhere')
  })
  return [Math.round(x + left!), Math.round(y + top!)] as const
}

/** A tag dragged moves the map and opens no note; clicked, it opens one. */
async function dragTag(page: Page, frame: Frame) {
  const before = await cameraOf(frame)
  const [x, y] = await onTag(page, frame)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 30, y + 10, { steps: 3 })
  await page.mouse.move(x - 60, y + 20, { steps: 3 })
  await page.mouse.up()
  await expect.poll(async () => (await cameraOf(frame))[1]).not.toBe(before[1])
  await expect(frame.locator('[data-card]')).toHaveCount(0)
  await page.mouse.click(...(await onTag(page, frame)))
  await expect(frame.locator('[data-card]')).toHaveCount(1)
}

/** A tag tapped opens its note and is not heard by the map, which would draw itself anew. */
async function tapTag(page: Page, frame: Frame) {
  await frame.evaluate(() => {
    const count = () => (document.body.dataset.heard = String(Number(document.body.dataset.heard ?? 0) + 1))
    const map = document.querySelector('.maplibregl-canvas-container')!
    for (const type of ['touchstart', 'mousedown'] as const) map.addEventListener(type, count, true)
  })
  const heard = () => frame.evaluate(() => Number(document.body.dataset.heard ?? 0))
  await page.touchscreen.tap(...(await onTag(page, frame)))
  await expect(frame.locator('[data-card]')).toHaveCount(1)
  expect(await heard()).toBe(0)
  await frame.locator('[data-card] .close').tap()
  await expect(frame.locator('[data-card]')).toHaveCount(0)
  await page.touchscreen.tap(...(await onMap(page, frame)))
  await expect.poll(heard).toBeGreaterThan(0)
}

/** Both places one after the other, the second from where the first has left the frame. */
const PLACES = [onMap, onTag]

for (const { gestures, scrollsHost } of GESTURES) {
  test.describe(`gestures=${gestures}`, () => {
    test.use({ viewport: { width: 640, height: 600 } })
    test(`the wheel over map and tag ${scrollsHost ? 'scrolls the host' : 'zooms the map'}`, async ({
      page,
    }) => {
      const faults = await openHost(page, anyHost(`embed.html?gestures=${gestures}`))
      const frame = await readyFrame(page)
      for (const place of PLACES) {
        const before = await cameraOf(frame)
        await page.mouse.move(...(await place(page, frame)))
        await page.mouse.wheel(0, 200)
        if (scrollsHost) {
          await expect.poll(() => scrolled(page)).toBeGreaterThan(100)
          expect(await cameraOf(frame)).toEqual(before)
          await page.evaluate(() => scrollTo(0, 0))
        } else {
          await expect.poll(async () => (await cameraOf(frame))[0]).not.toBe(before[0])
          expect(await scrolled(page)).toBe(0)
        }
      }
      if (gestures === 'direct') await test.step('a tag by the mouse', () => dragTag(page, frame))
      expect(faults).toEqual({ console: [], thirdParty: [] })
    })
  })

  test.describe(`gestures=${gestures} on a touch screen`, () => {
    test.use({
      viewport: { width: 320, height: 600 },
      hasTouch: true,
      isMobile: true,
    })
    test(`one finger on map and tag ${scrollsHost ? 'scrolls the host' : 'drags the map'}`, async ({
      page,
    }) => {
      await openHost(page, anyHost(`embed.html?gestures=${gestures}`))
      const frame = await readyFrame(page)
      const cdp = await page.context().newCDPSession(page)
      for (const width of [320, 1000]) {
        await page.setViewportSize({ width, height: 600 })
        await fitted(page, frame)
        for (const place of PLACES) {
          const before = await cameraOf(frame)
          const [x, y] = await place(page, frame)
          const drag = async () => {
            await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
            for (let up = 16; up <= 160; up += 16)
              await cdp.send('Input.dispatchTouchEvent', {
                type: 'touchMove',
                touchPoints: [{ x, y: y - up }],
              })
            await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
          }
          if (scrollsHost) {
            // a first touch while the map still draws may be lost on a slow machine
            await expect(async () => {
              await drag()
              await expect.poll(() => scrolled(page), { timeout: 2000 }).toBeGreaterThan(80)
            }).toPass({ timeout: 15_000 })
            expect(await cameraOf(frame)).toEqual(before)
            await page.evaluate(() => scrollTo(0, 0))
          } else {
            await expect(async () => {
              await drag()
              await expect.poll(async () => (await cameraOf(frame))[2], { timeout: 2000 }).not.toBe(before[2])
            }).toPass({ timeout: 15_000 })
            expect(await scrolled(page)).toBe(0)
          }
        }
      }
      if (gestures === 'direct') await test.step('a tag by a finger', () => tapTag(page, frame))
    })
  })
}
