import { expect, test, type Page } from './test'
import { asset, blockStorage, drawn, FAULTS, inTurn, notice, retry, uncaught } from './break'
import { ready, still } from './support'

test.use({ actionTimeout: 8000 })

/** Waits until the address says what the page shows, as a reload needs it. */
const linked = (page: Page, part: string) => page.waitForURL((url) => url.href.includes(part))
const staticMap = (page: Page) => page.locator('[data-style=coarse-land]')

const CODE_FAULTS = ['status 500', 'a page in its place', 'no network']

/** Files without which there is no live map. */
for (const [file, ending] of [
  ['live', 'js'],
  ['map-shared', 'js'],
  ['map-worker', 'js'],
] as const)
  test(`${file}.${ending} fails: the static map stays, and a retry brings the live one`, async ({ page }) => {
    const errors = uncaught(page)
    await inTurn(
      page,
      asset(file, ending),
      CODE_FAULTS,
      (first) => (first ? page.goto('index.html') : retry(page, 'map').click()),
      async () => {
        await expect(notice(page, 'map')).toBeVisible()
        await expect(staticMap(page)).toBeVisible()
        await page.locator('.tags [data-place=kyiv]').click()
        await expect(page.locator('[data-card]')).toBeVisible()
        await page.keyboard.press('Escape')
      },
    )
    await ready(page)
    await expect(page.locator('[data-notice]')).toHaveCount(0)
    await still(page)
    expect(await drawn(page, 'crimea')).toBeGreaterThan(0)
    await expect(page.locator('.maplibregl-canvas')).toHaveCSS('position', 'absolute')
    expect(errors).toEqual([])
  })

test('without its fonts the page and the map use those of the system', async ({ page }) => {
  const errors = uncaught(page)
  await page.route(/\.woff2$/, FAULTS['status 500']!)
  await page.goto('index.html')
  await ready(page)
  await expect(page.locator('[data-notice]')).toHaveCount(0)
  expect(await drawn(page, 'towns')).toBeGreaterThan(0)
  expect(errors).toEqual([])
})

for (const [file, ending] of [
  ['story-uk', 'json'],
  ['words-uk', 'js'],
] as const)
  test(`another language, ${file}.${ending} fails: the language stays, and a retry brings it`, async ({
    page,
  }) => {
    const errors = uncaught(page)
    await page.route(asset(file, ending), FAULTS['status 500']!)
    await page.goto('index.html?static=1&lang=uk')
    await expect(notice(page, 'language')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.unroute(asset(file, ending))
    await retry(page, 'language').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(page.locator('#panel-story')).toContainText('Гутерреш')
    await expect(page.locator('[data-notice]')).toHaveCount(0)
    expect(errors).toEqual([])
  })

test('search, the other languages fail: it is told, what is here is found, a retry adds them', async ({
  page,
}) => {
  const errors = uncaught(page)
  await page.route(asset(['story-uk', 'story-ru'], 'json'), FAULTS['status 500']!)
  await page.goto('index.html?static=1')
  await page.locator('[data-search]').fill('Mariupol')
  await expect(notice(page, 'search')).toBeVisible()
  await expect(page.locator('[data-hit]').first()).toBeVisible()
  await page.locator('[data-search]').fill('Бердянськ')
  await page.unroute(asset(['story-uk', 'story-ru'], 'json'))
  await retry(page, 'search').click()
  await expect(notice(page, 'search')).toBeHidden()
  await page.locator('[data-search]').fill('Маріуполь')
  await expect(page.locator('[data-hit]').first()).toBeVisible()
  expect(errors).toEqual([])
})

const openRoute = (page: Page) => page.goto('index.html?corridor=w:19&static=1')

for (const file of ['ExplorePanel', 'corridor-en'])
  test(`the route panel, ${file}.js fails: the text comes back, and a retry opens it`, async ({ page }) => {
    const errors = uncaught(page)
    await page.route(asset(file, 'js'), FAULTS['status 500']!)
    await openRoute(page)
    await expect(notice(page, 'explore')).toBeVisible()
    await expect(page.locator('#panel-story')).toBeVisible()
    await page.unroute(asset(file, 'js'))
    await retry(page, 'explore').click()
    await expect(
      page.locator('[data-panel=corridor] [data-figures], [data-panel=corridor] .body'),
    ).toBeVisible()
    await expect(notice(page, 'explore')).toBeHidden()
    expect(errors).toEqual([])
  })

for (const [file, ending, faults] of [
  ['land', 'json', ['status 500', 'half a file', 'another JSON']],
  ['worker', 'js', ['status 500', 'a page in its place']],
] as const)
  test(`the route panel, ${file}.${ending} fails: it says so, and a retry computes the route`, async ({
    page,
  }) => {
    const errors = uncaught(page)
    const sentence = page.locator('[data-panel=corridor] .sentence')
    await inTurn(
      page,
      asset(file, ending),
      [...faults],
      (first) => (first ? openRoute(page) : sentence.locator('button').click()),
      () => expect(sentence).toContainText('could not be computed'),
    )
    await expect(sentence).toContainText('378.3 km')
    expect(errors).toEqual([])
  })

test('the dialog with the code, and a file to save: told, and a retry helps', async ({ page }) => {
  const errors = uncaught(page)
  await page.route(asset(['EmbedDialog', 'save'], 'js'), FAULTS['status 500']!)
  await page.goto('index.html?static=1')
  await page.locator('[data-embed]').click()
  await expect(notice(page, 'embed')).toBeVisible()
  await page.locator('[data-save=csv]').click()
  await expect(notice(page, 'save')).toBeVisible()
  await page.unroute(asset(['EmbedDialog', 'save'], 'js'))
  const file = page.waitForEvent('download')
  await retry(page, 'save').click()
  expect((await file).suggestedFilename()).toMatch(/\.csv$/)
  await retry(page, 'embed').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.locator('[data-notice]')).toHaveCount(0)
  expect(errors).toEqual([])
})

test.describe('with nothing in the cache', () => {
  test.use({ fresh: true })
  test('offline after it has loaded, all goes on; what needs the network says so', async ({
    page,
    context,
  }) => {
    const errors = uncaught(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('index.html')
    await ready(page)
    await context.setOffline(true)
    await page.locator('input[data-layer=crimea]').uncheck()
    await still(page)
    expect(await drawn(page, 'crimea')).toBe(0)
    await page.locator('input[data-layer=crimea]').check()
    await still(page)
    expect(await drawn(page, 'crimea')).toBeGreaterThan(0)
    await page.locator('.tags [data-place=mariupol]').click()
    await expect(page.locator('[data-card]')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.locator('[data-search]').fill('Kyiv')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-card]')).toBeVisible()
    await expect(notice(page, 'search')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.locator('[data-step-go=start]').click()
    await page.locator('[data-step-go=next]').click()
    await linked(page, 'step=')
    await page.evaluate(() => void window.placeline.map.jumpTo({ center: [34, 46.1], zoom: 9 }))
    await expect(notice(page, 'pack-fine')).toBeVisible()
    // a retry without a network may not cost the reader the page
    await retry(page, 'pack-fine').click()
    await expect(notice(page, 'pack-fine')).toBeVisible()
    await context.setOffline(false)
    await retry(page, 'pack-fine').click()
    await expect(notice(page, 'pack-fine')).toBeHidden()
    expect(errors).toEqual([])
  })
})

test('nothing is stored, and no storage is needed', async ({ page, context }) => {
  const errors = uncaught(page)
  await blockStorage(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('index.html')
  await ready(page)
  await page.locator('input[data-layer=crimea]').uncheck()
  await page.locator('.tags [data-place=mariupol]').click()
  await expect(page.locator('[data-card]')).toBeVisible()
  await linked(page, 'focus=')
  await page.reload()
  await ready(page)
  await expect(page.locator('[data-card]')).toBeVisible()
  await expect(page.locator('input[data-layer=crimea]')).not.toBeChecked()
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] })
  expect(errors).toEqual([])
})
