import { expect, test, type Page, type Route } from './test'
import { asset, blockStorage, notice, retry, uncaught } from './break'
import { ready } from './support'

test.use({ actionTimeout: 8000 })

const gone = (route: Route) => route.fulfill({ status: 404, body: 'not found' })
/** Alive over the static map: whether a live one follows makes no difference to how the page itself comes. */
const alive = (page: Page) => expect(page.locator('.stage.placed')).toBeVisible()
const fallen = (page: Page) => page.locator('[data-blocked]')
const isPage = (name: string) => new RegExp(`/${name}(\\?.*)?$`)

/** Counts how often the page itself is opened. */
function visits(page: Page) {
  const seen: string[] = []
  page.on('framenavigated', (frame) => frame === page.mainFrame() && seen.push(frame.url()))
  // the link that the page keeps in its address is no visit
  page.on('domcontentloaded', () => seen.push('opened'))
  return () => seen.filter((one) => one === 'opened').length
}

for (const blocked of [false, true])
  test(`a map chunk gone after a deploy: one reload, then a sentence${blocked ? ', without storage, too' : ''}`, async ({
    page,
  }) => {
    const errors = uncaught(page)
    const opened = visits(page)
    if (blocked) await blockStorage(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('index.html?load=click')
    await page.locator('input[data-layer=crimea]').uncheck()
    await page.waitForURL(/layers=/)
    await page.route(asset('live', 'js'), gone)
    const again = page.waitForEvent('domcontentloaded')
    await page.locator('.load-map').click()
    await again
    await expect(page.locator('.stage.placed')).toBeVisible()
    // what the reader had set is in the link
    await expect(page.locator('input[data-layer=crimea]')).not.toBeChecked()
    await page.locator('.load-map').click()
    await expect(notice(page, 'map')).toBeVisible()
    await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(opened()).toBe(2)
    await page.unroute(asset('live', 'js'))
    await retry(page, 'map').click()
    await ready(page)
    await expect(page.locator('[data-notice]')).toHaveCount(0)
    expect(opened()).toBe(2)
    expect(errors).toEqual([])
  })

test('a chunk that fails for another reason reloads nothing', async ({ page }) => {
  const opened = visits(page)
  await page.route(asset('live', 'js'), (route) => route.fulfill({ status: 500 }))
  await page.goto('index.html')
  await expect(notice(page, 'map')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(opened()).toBe(1)
})

for (const file of ['index.html', 'embed.html']) {
  /** The page as it was before a deploy: its script has a name that is no more. */
  const outdated = async (route: Route) => {
    const answer = await route.fetch()
    const html = (await answer.text()).replace(/(type="module"[^>]*src="\.\/assets\/)/g, '$1old-')
    await route.fulfill({ response: answer, body: html })
  }

  test(`an outdated ${file} from a cache asks once for the new one`, async ({ page }) => {
    const errors = uncaught(page)
    const opened = visits(page)
    await page.route(isPage(file), outdated, { times: 1 })
    await page.goto(`${file}?layers=crimea&static=1`)
    await alive(page)
    await expect(fallen(page)).toHaveCount(0)
    expect(opened()).toBe(2)
    expect(page.url()).toContain('layers=crimea')
    expect(errors).toEqual([])
  })

  test(`an ${file} that stays outdated shows everything still, says so, and loops never`, async ({
    page,
  }) => {
    const errors = uncaught(page)
    const opened = visits(page)
    await page.route(isPage(file), outdated)
    await page.goto(`${file}?static=1`)
    await expect(fallen(page)).toContainText('could not be loaded')
    await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
    await expect(page.locator('#panel-list [data-annotation]').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(opened()).toBe(2)
    await page.unroute(isPage(file))
    await fallen(page).locator('button').click()
    await alive(page)
    expect(errors).toEqual([])
  })
}

/** On a network that hangs, by what is asked of it once the page's code has failed. */
for (const [file, hangs] of [
  ['index.html', 'the page itself'],
  ['embed.html', 'its files'],
] as const)
  test(`no answer about ${hangs} of an ${file} that failed: the reader is told all the same`, async ({
    page,
  }) => {
    await page.route(asset(['app', 'frame'], 'js'), (route) => route.fulfill({ status: 500 }))
    const asked = hangs === 'its files' ? asset('app', 'css') : isPage(file)
    await page.route(asked, async (route) => {
      if (route.request().resourceType() !== 'fetch') await route.continue()
    })
    await page.goto(file)
    await expect(fallen(page)).toContainText('could not be loaded')
    await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
  })

test('a page that fails before fallback.js is there tells the reader', async ({ page }) => {
  const failed = page.waitForEvent('console', (message) => message.text().includes('did not start'))
  await page.route(asset('start', 'js'), (route) => route.fulfill({ status: 500 }))
  await page.route(/\/fallback\.js$/, async (route) => {
    await failed
    await route.continue()
  })
  await page.goto('index.html')
  await expect(fallen(page)).toContainText('could not be loaded')
})

for (const [lang, said] of [
  ['uk', 'Частини цієї сторінки'],
  ['ru', 'Части этой страницы'],
] as const)
  test(`the words of a page in ${lang} are missing: the page stays as it came, and says so`, async ({
    page,
  }) => {
    const errors = uncaught(page)
    await page.route(asset(`words-${lang}`, 'js'), (route) => route.fulfill({ status: 500 }))
    await page.goto(`${lang}/index.html?static=1`)
    await expect(fallen(page)).toContainText(said)
    await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
    await expect(page.locator('#panel-list [data-annotation]').first()).toBeVisible()
    await page.unroute(asset(`words-${lang}`, 'js'))
    await fallen(page).locator('button').click()
    await alive(page)
    await expect(fallen(page)).toHaveCount(0)
    expect(errors).toEqual([])
  })

test('without its style the page says so, and the retry brings it', async ({ page }) => {
  const errors = uncaught(page)
  await page.route(asset('app', 'css'), (route) => route.fulfill({ status: 500 }))
  await page.goto('index.html?static=1')
  await expect(fallen(page)).toBeVisible()
  await page.unroute(asset('app', 'css'))
  await fallen(page).locator('button').click()
  await expect(page.locator('.stage.placed')).toBeVisible()
  await expect(fallen(page)).toHaveCount(0)
  expect(errors).toEqual([])
})
