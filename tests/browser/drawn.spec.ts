import { expect, test, testLive, type Page } from './test'
import { faultOfMap, mapDrawn } from './drawn'
import { anyHost, openHost, readyFrame } from './hosts'
import { look, open } from './support'

test.use({ actionTimeout: 8000 })

/** Style sheets that hide the live map, on a page that has marked `map-ready` and has its class. */
const HIDDEN: Record<string, string> = {
  'a see-through canvas': '.canvas { opacity: 0 !important }',
  'a canvas half seen': '.canvas { opacity: 0.5 !important }',
  'an invisible canvas': 'canvas { visibility: hidden !important }',
  'the static map over it': '.poster { visibility: visible !important; z-index: 1; position: relative }',
}
const withStyle = async (page: Page, content: string, task: () => Promise<void>) => {
  const adopt = (css: string) =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, css)
  await adopt(content)
  await task()
  await adopt('')
}

/** Shows or hides what the map draws of a part; the page's own state does not know. */
const show = (page: Page, part: string, visibility: 'visible' | 'none') =>
  page.evaluate(
    ({ part, visibility }) => {
      const map = window.placeline.map as unknown as {
        setLayoutProperty(id: string, name: string, value: string): void
      }
      for (const { id } of window.placeline.map.getStyle().layers)
        if (id.includes(part)) map.setLayoutProperty(id, 'visibility', visibility)
    },
    { part, visibility },
  )

test('a page whose live map cannot be seen is found out', async ({ page }) => {
  await open(page, 'index.html#map=5.6/46.8/36.2')
  const isTold = (said: RegExp) => expect.poll(() => faultOfMap(page), { timeout: 4000 }).toMatch(said)
  for (const [name, sheet] of Object.entries(HIDDEN))
    await test.step(name, () => withStyle(page, sheet, () => isTold(/land: \d of \d+ places, sea: 0 of/)))
  await test.step('a map without the route', async () => {
    await show(page, 'corridor', 'none')
    await isTold(/^route: \d of \d+ places$/)
    await show(page, 'corridor', 'visible')
  })
  await mapDrawn(page)
  await test.step('a map of sea alone', async () => {
    await show(page, 'land', 'none')
    await isTold(/^land: \d+ of \d+ places$/)
  })
  await test.step('a canvas with nothing in it', async () => {
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas')!
      canvas.replaceWith(canvas.cloneNode())
    })
    await isTold(/land: 0 of \d+ places, sea: 0 of/)
  })
  await test.step('no canvas', async () => {
    await page.evaluate(() => document.querySelector('.canvas')!.replaceChildren())
    await isTold(/no canvas/)
  })
})

testLive('the map is found at any camera and in any layers', async ({ page }) => {
  await open(page, 'index.html?theme=dark')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [lng, lat, zoom] of [
    [20, 30, 2],
    [37.5, 48.2, 7],
    [33.8, 46.1, 10],
    [36.6, 45.3, 11],
  ] as const)
    await test.step(`zoom ${zoom}`, async () => {
      await look(page, lng, lat, zoom)
      await mapDrawn(page)
    })
  await page.locator('.legend .toggle').click()
  await page.getByRole('button', { name: 'Hide all layers' }).click()
  // an open legend takes the map behind it from the pointer
  await page.locator('.legend .toggle').click()
  await look(page, 36.6, 47.4, 6)
  await mapDrawn(page)
})

test('a frame on a host page is looked at where it stands', async ({ page }) => {
  await openHost(page, anyHost('embed.html', { width: '420', height: '360', below: '900' }))
  await page.locator('iframe').scrollIntoViewIfNeeded()
  const frame = await readyFrame(page)
  await frame.evaluate(() =>
    document.querySelector<HTMLElement>('.canvas')!.style.setProperty('opacity', '0.5'),
  )
  await expect.poll(() => faultOfMap(frame)).toMatch(/land: 0 of/)
})
