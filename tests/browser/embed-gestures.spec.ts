import { expect, test, type Frame, type Page } from 'playwright/test'
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
const scrolled = (page: Page) => page.evaluate(() => scrollY)

/** A point of the map with no tag on it: the tags are large on a touch screen, and take the finger themselves. */
async function middle(page: Page) {
  const { x, y, width, height } = (await page.locator('iframe').boundingBox())!
  return [Math.round(x + width * (width < 800 ? 0.4 : 0.25)), Math.round(y + height * 0.55)] as const
}

for (const { gestures, scrollsHost } of GESTURES) {
  test.describe(`gestures=${gestures}`, () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 640, height: 600 } })
    test(`the wheel ${scrollsHost ? 'scrolls the host' : 'zooms the map'}`, async ({ page }) => {
      const faults = await openHost(page, anyHost(`embed.html?gestures=${gestures}`))
      const frame = await readyFrame(page)
      const before = await cameraOf(frame)
      await page.mouse.move(...(await middle(page)))
      await page.mouse.wheel(0, 200)
      if (scrollsHost) {
        await expect.poll(() => scrolled(page)).toBeGreaterThan(100)
        expect(await cameraOf(frame)).toEqual(before)
      } else {
        await expect.poll(async () => (await cameraOf(frame))[0]).not.toBe(before[0])
        expect(await scrolled(page)).toBe(0)
      }
      expect(faults).toEqual({ console: [], thirdParty: [] })
    })
  })

  for (const width of [320, 640, 1000])
    test.describe(`gestures=${gestures} on a touch screen`, () => {
      test.use({
        contextOptions: { reducedMotion: 'reduce' },
        viewport: { width, height: 600 },
        hasTouch: true,
        isMobile: true,
      })
      test(`at ${width} px one finger ${scrollsHost ? 'scrolls the host' : 'drags the map'}`, async ({
        page,
      }) => {
        await openHost(page, anyHost(`embed.html?gestures=${gestures}`))
        const frame = await readyFrame(page)
        const before = await cameraOf(frame)
        const [x, y] = await middle(page)
        const cdp = await page.context().newCDPSession(page)
        const drag = async () => {
          await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
          for (let up = 16; up <= 160; up += 16)
            await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - up }] })
          await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
        }
        if (scrollsHost) {
          // a first touch while the map still draws may be lost on a slow machine
          await expect(async () => {
            await drag()
            await expect.poll(() => scrolled(page), { timeout: 2000 }).toBeGreaterThan(80)
          }).toPass({ timeout: 15_000 })
          expect(await cameraOf(frame)).toEqual(before)
        } else {
          await expect(async () => {
            await drag()
            await expect.poll(async () => (await cameraOf(frame))[2], { timeout: 2000 }).not.toBe(before[2])
          }).toPass({ timeout: 15_000 })
          expect(await scrolled(page)).toBe(0)
        }
      })
    })
}
