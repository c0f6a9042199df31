import { expect, test, type Browser, type Page } from './test'
import config from '../../playwright.config'
import { notice, retry, uncaught } from './break'
import { difference } from './pixels'
import { canvasOf, ready } from './support'

test.use({ actionTimeout: 8000, deviceScaleFactor: 1 })

const box = (page: Page, layer: string) => page.locator(`input[data-layer="${layer}"]`)

/** Layers that cover enough of the map to tell their absence. */
const TOGGLED = ['crimea', 'donbass', 'sea-of-azov', 'corridor']

/** Takes the drawing surface from the map, as a system does that runs out of memory. */
const lose = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!
    const context = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!
    Object.assign(window, { context })
    context.loseContext()
  })
const restore = (page: Page) =>
  page.evaluate(() => (window as unknown as { context: WEBGL_lose_context }).context.restoreContext())

test('a lost drawing surface, layers toggled meanwhile: once restored, the map is as if nothing had been', async ({
  page,
}) => {
  const errors = uncaught(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('index.html')
  await ready(page)
  for (const id of TOGGLED) await box(page, id).uncheck()
  const direct = await canvasOf(page)
  for (const id of TOGGLED) await box(page, id).check()
  const before = await canvasOf(page)
  await lose(page)
  await expect(notice(page, 'context')).toBeVisible()
  await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
  for (const id of TOGGLED) await box(page, id).uncheck()
  await expect(page.locator('[data-style=crimea-fill]')).toBeHidden()
  await restore(page)
  await expect(notice(page, 'context')).toBeHidden()
  await expect(page.locator('.poster')).toBeHidden()
  await expect
    .poll(async () => difference(page, direct, await canvasOf(page)), { message: 'share of pixels' })
    .toBeLessThanOrEqual(0.01)
  expect(await difference(page, direct, before)).toBeGreaterThan(0.01)
  expect(errors).toEqual([])
})

test('a drawing surface that does not come back: a retry starts the map anew', async ({ page }) => {
  const errors = uncaught(page)
  await page.goto('index.html')
  await ready(page)
  await lose(page)
  await page.evaluate(() => performance.clearMarks('map-ready'))
  await retry(page, 'context').click()
  await ready(page)
  await expect(page.locator('[data-notice]')).toHaveCount(0)
  await expect(page.locator('.poster')).toBeHidden()
  await expect(page.locator('.maplibregl-canvas')).toHaveCount(1)
  expect(errors).toEqual([])
})

test.describe('without WebGL', () => {
  let browser: Browser
  test.beforeAll(async ({ playwright }) => {
    const { launchOptions } = config.use!
    browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...launchOptions!.args!.filter((arg) => !/swiftshader/.test(arg)), '--disable-3d-apis'],
    })
  })
  test.afterAll(() => browser.close())

  for (const [lang, said] of [
    ['en', 'cannot draw the interactive map'],
    ['uk', 'не може намалювати інтерактивну карту'],
    ['ru', 'не может нарисовать интерактивную карту'],
  ] as const)
    test(`the static map, the list and a sentence in ${lang} are there`, async ({ baseURL }) => {
      const page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 800 } })
      const errors = uncaught(page)
      await page.goto(lang === 'en' ? 'index.html' : `${lang}/index.html`)
      await expect(notice(page, 'map')).toContainText(said)
      await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
      await box(page, 'crimea').uncheck()
      await expect(page.locator('[data-style=crimea-fill]')).toBeHidden()
      await page.locator('.tags [data-place=kyiv]').click()
      await expect(page.locator('[data-card]')).toBeVisible()
      await page.locator('[role=tab]').nth(1).click()
      await expect(page.locator('#panel-list [data-annotation]').first()).toBeVisible()
      expect(errors).toEqual([])
      await page.close()
    })
})
