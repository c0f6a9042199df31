import { expect, test, type Frame, type Page } from './test'
import { pageAround, whileServed } from './hosts'
import { open, ready, watch } from './support'

const camera = (page: Page | Frame) =>
  page.evaluate(() => {
    const { map } = window.placeline as unknown as {
      map: { getCenter(): { lng: number; lat: number }; getZoom(): number }
    }
    const { lng, lat } = map.getCenter()
    return [map.getZoom(), lat, lng].map((value) => value.toFixed(1)).join('/')
  })

test('a camera that comes into the address moves the map, and Back brings the one before', async ({
  page,
}) => {
  await open(page, '/index.html#map=6/50.4/30.5')
  expect(await camera(page)).toBe('6.0/50.4/30.5')
  await page.evaluate(() => (location.hash = '#map=7/47.1/37.5'))
  await expect.poll(() => camera(page)).toBe('7.0/47.1/37.5')
  await page.goBack()
  await expect.poll(() => camera(page)).toBe('6.0/50.4/30.5')
  // a broken one is told, and the map stays
  await page.evaluate(() => (location.hash = '#map=7/far/37.5'))
  await expect(page.locator('.notices')).toContainText('#map=7/far/37.5')
  expect(await camera(page)).toBe('6.0/50.4/30.5')
})

test('keys that others add to a link are no broken link to its reader', async ({ page }) => {
  await page.goto('/index.html?utm_source=newsletter&utm_medium=email&fbclid=Iw0example&focus=moscow')
  await expect(page.locator('[data-card]')).toBeVisible()
  await expect(page.locator('.notices')).not.toContainText(/utm|fbclid/)
  // the address is a link to this view, without them
  await expect.poll(() => page.url()).not.toContain('utm_source')
})

test('a new camera in src moves the frame and the element, and their title is in their language', async ({
  page,
  baseURL,
}) => {
  const src = `${baseURL}/embed.html?story=guterres-april-2022`
  const html = pageAround(
    `<iframe id="plain" title="Map" width="400" height="300" src="${src}#map=4/50/35"></iframe>` +
      `<placeline-map id="element" height="300" lang="uk" src="${src}#map=4/50/35"></placeline-map>` +
      `<script async src="${baseURL}/embed.js"></script>`,
  )
  const faults = watch(page)
  await whileServed({ '/': html }, async (origin) => {
    await page.goto(origin)
    const plain = (await (await page.$('#plain'))!.contentFrame())!
    await ready(plain as unknown as Page)
    await page.locator('#element').scrollIntoViewIfNeeded()
    const inside = page.locator('#element iframe')
    await expect(inside).toHaveAttribute('title', /Гутерреш/)
    const held = (await (await inside.elementHandle())!.contentFrame())!
    await ready(held as unknown as Page)
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#plain')!
      const element = document.querySelector('#element')!
      frame.src = frame.src.replace(/#.*/, '#map=7/47.1/37.5')
      element.setAttribute('src', element.getAttribute('src')!.replace(/#.*/, '#map=7/47.1/37.5'))
    })
    await expect.poll(() => camera(plain)).toBe('7.0/47.1/37.5')
    await expect
      .poll(async () => camera((await (await inside.elementHandle())!.contentFrame())!).catch(() => ''))
      .toBe('7.0/47.1/37.5')
    // the title follows a change of language
    await page.locator('#element').evaluate((element) => element.setAttribute('lang', 'ru'))
    await expect(inside).toHaveAttribute('title', /Гутерриш/)
  })
  expect(faults).toEqual({ console: [], thirdParty: [] })
})
