import { expect, test } from './test'
import { openStill, story } from './story'

/*
 * The browser's own search looks into what is hidden until found, and opens it by the same steps as a link to a part of
 * the page does, which a test can follow.
 */

const NOTE = story.annotations[0]!.id

test('what is in a closed tab is found, and the tab opens', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await openStill(page)
  for (const [tab, id] of [
    ['list', `note-${NOTE}`],
    ['story', 'tab-story-text'],
  ] as const) {
    if (tab === 'story')
      await page
        .locator('#panel-story p')
        .first()
        .evaluate((p, name) => (p.id = name), id)
    await expect(page.locator(`#panel-${tab}`)).toBeHidden()
    await page.evaluate((hash) => (location.hash = hash), id)
    await expect(page.locator(`#panel-${tab}`)).toBeVisible()
    await expect(page.locator(`#tab-${tab}`)).toHaveAttribute('aria-selected', 'true')
    await expect(page.locator(`#${id}`)).toBeInViewport()
  }
})

test('what is in the closed legend is found, and the legend opens', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 })
  await openStill(page)
  await expect(page.locator('.layers')).toBeHidden()
  await page
    .locator('.layers label')
    .last()
    .evaluate((label) => {
      label.id = 'a-layer'
      location.hash = 'a-layer'
    })
  await expect(page.locator('#a-layer')).toBeVisible()
  await expect(page.locator('.legend .toggle')).toHaveAttribute('aria-expanded', 'true')
})

test('what is in the closed drawer of a frame is found, in any of its tabs', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 480 })
  await openStill(page, '', 'embed.html')
  await expect(page.locator('#panel h1')).toBeHidden()
  await page.evaluate((hash) => (location.hash = hash), `note-${NOTE}`)
  await expect(page.locator(`#note-${NOTE}`)).toBeInViewport()
  await expect(page.locator('.strip [aria-controls=panel]')).toHaveAttribute('aria-expanded', 'true')
  await page.locator('.shut').click()
  await expect(page.locator('#panel h1')).toBeHidden()
  await page.evaluate(() => (location.hash = 'about'))
  await expect(page.locator('#about')).toBeInViewport()
})
