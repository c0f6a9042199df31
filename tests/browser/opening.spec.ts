import { expect, test, type Page } from './test'
import { shareOf } from './pixels'
import { story } from './story'
import { ready, watch } from './support'

test.use({ deviceScaleFactor: 1, viewport: { width: 800, height: 500 } })

const LAND = [243, 238, 227] as const

/** Holds files back until they are let through. */
async function hold(page: Page, files: string) {
  let pass = () => {}
  const passed = new Promise<void>((resolve) => (pass = resolve))
  await page.route(files, async (route) => {
    await passed
    await route.continue()
  })
  return pass
}

/** The share of the map that has the colour of land. */
async function land(page: Page): Promise<number> {
  const png = await page.locator('.map').screenshot()
  return shareOf(page, `data:image/png;base64,${png.toString('base64')}`, LAND)
}

/** Adds up what moves in the page from its start on. */
const addUpShifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as unknown as { shift: number }).shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
const shiftOf = (page: Page) => page.evaluate(() => (window as unknown as { shift: number }).shift)

const painted = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)

for (const [address, place] of [
  ['index.html#map=7/45.3/34.3', 'crimea'],
  ['embed.html?step=mariupol', 'mariupol'],
  ['uk/index.html?focus=briefing-new-york', 'new-york'],
  ['ru/embed.html#map=8/47.1/37.5', 'mariupol'],
] as const) {
  test(`${address} shows nothing that is not that view`, async ({ page }) => {
    const faults = watch(page)
    await addUpShifts(page)
    const passCode = await hold(page, '**/assets/app-*.js')
    const passData = await hold(page, '**/assets/basemap-*.json')
    await page.goto(address, { waitUntil: 'commit' })
    await painted(page)
    await expect(page.locator('.poster > svg')).toBeHidden()
    expect(await land(page)).toBeLessThan(0.01)
    passCode()
    const tag = page.locator(`.tags [data-place=${place}]`)
    await expect(tag).toBeVisible()
    const before = await tag.boundingBox()
    await expect(page.locator('.poster > svg')).toBeHidden()
    passData()
    await ready(page)
    await expect(page.locator('.stage.ready')).toBeAttached()
    await expect(page.locator('.poster > svg')).toBeHidden()
    // what stood there before the map is where the map has it
    const after = await tag.boundingBox()
    expect(Math.abs(after!.x - before!.x)).toBeLessThan(2)
    expect(Math.abs(after!.y - before!.y)).toBeLessThan(2)
    expect(await shiftOf(page)).toBe(0)
    expect(faults.console).toEqual([])
  })
}

test('tags wait for their letters below the names of the static map, and none widens', async ({ page }) => {
  await addUpShifts(page)
  const pass = await hold(page, '**/assets/font-*.woff2')
  const passData = await hold(page, '**/assets/basemap-*.json')
  await page.goto('index.html')
  const tag = page.locator('.tags [data-place=kyiv]')
  await expect(tag).toBeAttached()
  await page.evaluate(async () => {
    for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame)
  })
  await expect(tag).toBeHidden({ timeout: 1 })
  await expect(page.locator('.poster .p-tag:visible').first()).toBeVisible({ timeout: 1 })
  pass()
  await expect(tag).toBeVisible()
  await expect(page.locator('.poster .p-tag:visible')).toHaveCount(0)
  passData()
  await ready(page)
  expect(await shiftOf(page)).toBe(0)
})

test('names for other sizes leave the page while the map starts, and are back for another size', async ({
  page,
}) => {
  const sets = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.poster > svg > svg > g')]
        .filter(({ classList }) => /^r\d$/.test(classList[0]!))
        .map((set) => getComputedStyle(set).display !== 'none'),
    )
  const pass = await hold(page, '**/assets/basemap-*.json')
  await page.goto('index.html')
  await expect.poll(sets).toEqual([true])
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(async () => (await sets()).length).toBeGreaterThan(1)
  expect((await sets()).filter(Boolean)).toEqual([true])
  pass()
  await ready(page)
  expect((await sets()).length).toBeGreaterThan(1)
})

test('the map’s worker runs while its data still comes, and there is one', async ({ page }) => {
  const pass = await hold(page, '**/assets/basemap-*.json')
  await page.goto('index.html')
  await expect.poll(() => page.workers().length).toBe(1)
  await expect(page.locator('.maplibregl-canvas')).toHaveCount(0)
  pass()
  await ready(page)
  expect(page.workers()).toHaveLength(1)
})

test('no style sheet comes before the live map', async ({ page }) => {
  const sheets = () => page.locator('link[rel=stylesheet]:not([href*=small-steps])').count()
  await page.goto('embed.html', { waitUntil: 'commit' })
  await painted(page)
  const first = await sheets()
  await ready(page)
  expect(await sheets()).toBe(first)
  await expect(page.locator('.maplibregl-canvas')).toHaveCSS('position', 'absolute')
  // that of the steps is there for the first of them
  const atOnce = () =>
    page.evaluate(() => {
      const [sheet] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => /small-steps.*css/.test(name))
      return sheet && sheet.startTime - performance.getEntriesByName('map-ready')[0]!.startTime
    })
  await expect.poll(atOnce).toBeGreaterThan(0)
})

test('a step that begins before the live map has its layout from the first', async ({ page }) => {
  await hold(page, '**/assets/basemap-*.json')
  const pass = await hold(page, '**/assets/small-steps-*.css')
  await page.setViewportSize({ width: 390, height: 500 })
  await page.goto('embed.html')
  await page.locator('[data-step-go=start]').dblclick()
  await page.evaluate(async () => {
    for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame)
  })
  await expect(page.locator('[data-step]')).toHaveCount(0)
  pass()
  await expect(page.locator('.strip .of-step')).toBeVisible()
  await expect(page.locator('[data-step-go=next]')).toBeFocused()
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', story.steps[0]!.id)
})

test('the tags of a step wait for its layout, and stand by it from the first', async ({ page }) => {
  const pass = await hold(page, '**/assets/small-steps-*.css')
  await page.goto('embed.html?step=mariupol')
  const tag = page.locator('.tags [data-place=mariupol]')
  // the map's stage is alive, and has the letters that its tags wait for
  await page.waitForFunction(
    () =>
      'placeline' in window && document.fonts.check('600 12px "Placeline Noto Sans SemiBold"', 'Mariupol'),
  )
  await page.evaluate(async () => {
    for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame)
  })
  await expect(tag).toBeHidden({ timeout: 1 })
  pass()
  await expect(tag).toBeVisible()
  const before = await tag.boundingBox()
  await ready(page)
  const after = await tag.boundingBox()
  expect(Math.abs(after!.x - before!.x)).toBeLessThan(2)
  expect(Math.abs(after!.y - before!.y)).toBeLessThan(2)
})

test('a link to a place that the static map shows keeps it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const pass = await hold(page, '**/assets/basemap-*.json')
  await page.goto('index.html?focus=largely-ethnic-russian')
  await expect(page.locator('[data-card]')).toBeVisible()
  await expect(page.locator('.poster > svg')).toBeVisible()
  expect(await land(page)).toBeGreaterThan(0.05)
  pass()
})

test('the static map stands in for another view that can’t come', async ({ page }) => {
  await page.route('**/assets/basemap-*.json', (route) => route.fulfill({ status: 500 }))
  await page.goto('embed.html#map=7/45.3/34.3')
  await expect(page.locator('[data-notice]').first()).toBeVisible()
  await expect(page.locator('.poster > svg')).toBeVisible()
  expect(await land(page)).toBeGreaterThan(0.05)
})

test('the static map stands in for another view where the page does not start', async ({ page }) => {
  await page.route('**/assets/app-*.js', (route) => route.fulfill({ status: 500 }))
  await page.goto('index.html?step=mariupol')
  await expect(page.locator('[data-blocked]')).toBeVisible()
  await expect(page.locator('.poster > svg')).toBeVisible()
  await expect(page.locator('.credit')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a link with a camera shows the static map', async ({ page }) => {
    await page.goto('index.html#map=7/45.3/34.3')
    await expect(page.locator('.poster > svg')).toBeVisible()
  })
})
