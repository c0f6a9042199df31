import { cpSync } from 'node:fs'
import { expect, test, type Page } from './test'
import { buildCopy } from '../bench/many-copy'
import { serve } from '../bench/pages/servers'
import { still, watch } from './support'

/** An invented story on another continent, from its folder alone: own layers and files, two languages, no land route. */
const FOLDER = 'tests/fixtures/stories/school-boat'
const port = Number(process.env.TEST_PORT ?? 4173) + 3
let server: { address: string; stop(): void }

test.use({ viewport: { width: 800, height: 600 } })

test.beforeAll(async () => {
  test.setTimeout(400_000)
  const fill = (story: string) => cpSync(FOLDER, story, { recursive: true })
  const dist = buildCopy('school-boat', fill, '.cache/test/school-boat')
  expect(dist, 'the copy builds').not.toBeNull()
  server = await serve(dist!, port)
})
test.afterAll(() => server?.stop())

async function openLive(page: Page, link = '') {
  const faults = watch(page)
  await page.goto(`${server.address}index.html${link}`)
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0)
  return faults
}

/** How many features the live map draws of a style layer. */
const drawnOf = (page: Page, layer: string) =>
  page.evaluate((id) => window.placeline.map.queryRenderedFeatures(undefined, { layers: [id] }).length, layer)
const box = (page: Page, id: string) => page.locator(`input[data-layer="${id}"]`)

test('its layers are drawn, in the legend, and go and come back', async ({ page }) => {
  const faults = await openLive(page)
  const ids = await page
    .locator('input[data-layer]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.layer))
  expect(ids).toEqual(['landings', 'district', '2nd-road', 'lake', 'round'])
  const STYLE = { lake: 'lake-fill', district: 'district-fill', '2nd-road': '2nd-road-line' }
  for (const [id, layer] of Object.entries({ ...STYLE, landings: 'landings-dot' })) {
    await expect.poll(() => drawnOf(page, layer), layer).toBeGreaterThan(0)
    await box(page, id).uncheck()
    await still(page)
    expect(await drawnOf(page, layer), `${layer} off`).toBe(0)
  }
  await box(page, 'round').check()
  await expect.poll(() => drawnOf(page, 'round-leg')).toBeGreaterThan(0)
  await expect(page).toHaveURL(/layers=round/)
  await expect(page.locator('#about')).toContainText('Test Survey (CC0)')
  expect(await page.evaluate(() => window.placeline.corridor())).toEqual({ source: 'story', status: 'none' })
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('a place opens its card, in the colour of its layer; a link keeps to what there is', async ({
  page,
}) => {
  await openLive(page, '?lang=uk&layers=lake,crimea&corridor=w:10')
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
  await expect(page.locator('[data-notice=link]')).toContainText('layers=crimea; corridor=w:10')
  await expect(box(page, 'lake')).toBeChecked()
  await expect(box(page, 'district')).not.toBeChecked()
  await page.locator('.tag[data-place="long-lake"]').click()
  await expect(page.locator('[data-card="lake-high"]')).toHaveClass(/\bc-blue\b/)
  await expect(page.locator('[data-explore]')).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the static map has its shapes, and the legend works', async ({ page }) => {
    await page.goto(`${server.address}index.html`)
    const road = page.locator('.poster path.of-2nd-road').first()
    await expect(road).toBeVisible()
    await box(page, '2nd-road').uncheck()
    await expect(road).toBeHidden()
    await expect(page.locator('.poster path.of-lake').first()).toBeVisible()
    await expect(page.locator('.poster path.of-round').first()).toBeHidden()
  })
})
