import { expect, test, testLive, type Page } from './test'
import { buildWithText, manyStory, manyText } from '../bench/many-copy'
import { serve } from '../bench/pages/servers'
import { textIn } from '../../src/story'
import { look, open } from './support'

/** A story of 2,000 notes at 400 places, built as the project itself is. */
const NOTES = 2000
const text = manyText(NOTES, 400)
const story = manyStory(text)
const last = story.annotations.at(-1)!
const port = Number(process.env.TEST_PORT ?? 4173) + 2
let server: { address: string; stop(): void }

test.use({ viewport: { width: 1200, height: 720 } })

test.beforeAll(async () => {
  test.setTimeout(400_000)
  const dist = buildWithText(text, '.cache/test/many')
  expect(dist, 'the copy builds').not.toBeNull()
  server = await serve(dist!, port)
})
test.afterAll(() => server?.stop())

const openLong = (page: Page, link = '') => open(page, `${server.address}index.html${link}`)
const elements = (page: Page) => page.evaluate(() => document.getElementsByTagName('*').length)
const cardOf = (page: Page) => page.locator('[data-card]')

testLive('the page holds at most 2,000 elements, wherever the reader looks', async ({ page }) => {
  const faults = await openLong(page)
  const seen = [await elements(page)]
  for (const tab of ['list', 'dates', 'story']) {
    await page.locator(`#tab-${tab}`).click()
    await expect(page.locator(`#panel-${tab} .row`).first()).toBeVisible()
    for (const share of [0.3, 0.99]) {
      await page.locator('.panel').evaluate((panel, to) => (panel.scrollTop = panel.scrollHeight * to), share)
      await page.waitForTimeout(150)
      seen.push(await elements(page))
    }
    await page.locator('.panel').evaluate((panel) => (panel.scrollTop = 0))
  }
  for (const zoom of [3, 6, 9]) {
    await look(page, 36, 49, zoom)
    seen.push(await elements(page))
  }
  expect(Math.max(...seen)).toBeLessThanOrEqual(2000)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('names keep clear of all that stands on a map that opens, as on one that has been moved', async ({
  page,
}) => {
  await openLong(page)
  const kept = () =>
    page.evaluate(() => {
      const { sources } = window.placeline.map.getStyle()
      return sources.tags!.data.features.length
    })
  const opened = await kept()
  // a move to where it is
  await page.evaluate(() => window.placeline.map.jumpTo({}))
  await page.evaluate(async () => {
    for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame)
  })
  expect(opened).toBeGreaterThan(0)
  expect(opened).toBe(await kept())
})

testLive('Tab goes through the list without a gap, and comes out at its end', async ({ page }) => {
  test.setTimeout(300_000)
  await openLong(page)
  await page.locator('#tab-list').click()
  const rows = page.locator('#panel-list .row')
  await expect(rows.first()).toBeVisible()
  await rows.first().locator('[data-annotation]').focus()
  const order: number[] = []
  const walk = async (most: number) => {
    for (let i = 0; i < most; i++) {
      const at = await page.evaluate(() => {
        const row = document.activeElement?.closest<HTMLElement>('#panel-list .row')
        return row ? Number(row.getAttribute('aria-posinset')) : null
      })
      if (at === null) return
      if (order.at(-1) !== at) order.push(at)
      await page.keyboard.press('Tab')
    }
  }
  await walk(160)
  expect(order.length).toBeGreaterThan(40)
  expect(order).toEqual(order.map((_, i) => i + 1))
  // from the last note of a place far down to the end
  const total = Number(await rows.first().getAttribute('aria-setsize'))
  await page.locator('.panel').evaluate((panel) => {
    const list = panel.querySelector('#panel-list')!
    panel.scrollTop += list.getBoundingClientRect().bottom - panel.clientHeight
  })
  const near = page.locator(`#panel-list .row[aria-posinset="${total - 2}"] [data-annotation]`)
  await near.focus()
  order.length = 0
  await walk(40)
  expect(order).toEqual([total - 2, total - 1, total])
  expect(await page.evaluate(() => !!document.activeElement?.closest('.save, .about, footer'))).toBe(true)
})

testLive('the search finds the last note, its card leads to its place in text and list', async ({ page }) => {
  const faults = await openLong(page)
  await page.locator('[data-search]').fill(textIn(last.title, 'en', 'en').value)
  await expect(page.locator(`[data-hit="${last.id}"]`)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(cardOf(page)).toHaveAttribute('data-card', last.id)
  // its place has a tag of its own, whatever group it is in
  await expect(page.locator(`.tag[data-place="${last.place}"]:not(.out)`)).toHaveCount(1)
  await page.locator('[data-show=story]').click()
  const mark = page.locator(`#panel-story [data-annotation="${last.id}"]`)
  await expect(mark).toBeFocused()
  await expect(mark).toBeInViewport()
  await page.locator('[data-show=list]').click()
  const heading = page.locator(`#place-${last.place}`)
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

testLive(
  'a link to a note opens it, and the focus comes back to a row that was scrolled away',
  async ({ page }) => {
    await openLong(page, `?focus=${last.id}`)
    await expect(cardOf(page)).toHaveAttribute('data-card', last.id)
    await page.locator('[data-show=list]').click()
    const row = page.locator(`#panel-list [data-annotation="${last.id}"]`)
    await row.focus()
    await page.keyboard.press('Enter')
    await page.locator('.panel').evaluate((panel) => (panel.scrollTop = 0))
    await page.keyboard.press('Escape')
    await expect(cardOf(page)).toHaveCount(0)
    await expect(row).toBeFocused()
  },
)

test('a group opens as the map comes closer, by mouse and by keyboard', async ({ page }) => {
  const faults = await openLong(page)
  const zoom = () => page.evaluate(() => (window.placeline.map as unknown as { getZoom(): number }).getZoom())
  const group = page.locator('.tag.group:not(.out)').first()
  await expect(group).toHaveAttribute('aria-label', /^\d+ places, \d+ notes$/)
  const before = await zoom()
  await group.click()
  await expect.poll(zoom).toBeGreaterThan(before)
  await page.locator('.tag.group:not(.out)').last().focus()
  const closer = await zoom()
  await page.keyboard.press('Enter')
  await expect.poll(zoom).toBeGreaterThan(closer)
  // the group is gone; the focus is on what came nearest to it, and the arrows go on from there
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.tag:not(.out)'))).toBe(true)
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.matches('.tag:not(.out)'))).toBe(true)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

testLive('no tag covers another at zoom 4, 6 and 8', async ({ page }) => {
  await openLong(page)
  for (const zoom of [4, 6, 8]) {
    await look(page, 36.6, 48.4, zoom)
    const tags = await page.locator('.tag:not(.out)').evaluateAll((all) =>
      all.map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect()
        return { name: one.textContent!.trim(), left, top, right, bottom }
      }),
    )
    expect(tags.length).toBeGreaterThan(1)
    expect(tags.length).toBeLessThanOrEqual(80)
    const overlaps = tags.flatMap((a, i) =>
      tags
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.name} / ${b.name}`),
    )
    expect({ zoom, overlaps }).toEqual({ zoom, overlaps: [] })
  }
})

testLive('a layer that is off has no tag and no row; dates and steps go on working', async ({ page }) => {
  const faults = await openLong(page)
  await page.locator('#tab-list').click()
  const first = page.locator('#panel-list .row').first()
  const total = async () => Number(await first.getAttribute('aria-setsize'))
  const all = await total()
  await page.locator('input[data-layer="donbass"]').uncheck()
  const inLayer = new Set(
    story.places.features.filter((p) => p.properties.layer === 'donbass').map((p) => p.id),
  )
  const off = story.annotations.filter((a) => a.place && inLayer.has(a.place)).length
  await expect.poll(total).toBe(all - off)
  await expect(page.locator('.tag.c-ochre')).toHaveCount(0)
  await page.locator('[data-dates]').press('Home')
  await expect(page.locator('#panel-list .later').first()).toBeVisible()
  await page.locator('[data-step-go=start]').click()
  await expect.poll(() => page.evaluate(() => window.placeline.state().layers.length)).toBeGreaterThan(0)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('every note is on the page of text that the first page leads to', async ({ page }) => {
    await page.goto(`${server.address}index.html`)
    await page.getByRole('link', { name: 'The whole story and every note' }).click()
    await expect(page.locator('.text-page .list [data-annotation]')).toHaveCount(story.annotations.length)
    await expect(page.locator('.text-page .article [data-annotation]')).toHaveCount(story.annotations.length)
    await expect(page.locator('[id="about"]')).toBeVisible()
  })
})
