import { expect, test, type Page } from './test'
import { openStill } from './story'

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
})

const card = (page: Page) => page.locator('[data-card]')

/** Opens a note and draws its sheet up over the page. */
async function openFull(page: Page) {
  await page.locator('[data-place="kyiv"]').click()
  await page.locator('[data-sheet]').click()
  await expect(page.locator('[data-sheet=full]')).toBeVisible()
}

test('on a phone Back closes what lies over the page, and the next Back leaves it', async ({ page }) => {
  await page.goto('hosts/stranger.html')
  await openStill(page)
  await openFull(page)
  await page.goBack()
  await expect(card(page)).toHaveCount(0)
  // what else the reader has done meanwhile stays, in the address too
  await openFull(page)
  await page.evaluate(() => document.querySelector<HTMLInputElement>('[data-layer=crimea]')!.click())
  await page.goBack()
  await expect(card(page)).toHaveCount(0)
  await expect(page.locator('[data-layer=crimea]')).toBeChecked({ checked: false })
  await expect(page).toHaveURL(/layers=(?!.*crimea)/)
  await page.goBack()
  await expect(page).toHaveURL(/stranger/)
})

test('what is closed in another way leaves no Back press without effect', async ({ page }) => {
  await page.goto('hosts/stranger.html')
  await openStill(page)
  for (const end of ['close', 'escape', 'peek'] as const) {
    await openFull(page)
    if (end === 'close') await card(page).locator('button.close').click()
    else if (end === 'escape') await page.keyboard.press('Escape')
    else await page.locator('[data-sheet]').click()
    await expect.poll(() => page.evaluate(() => (history.state as { over?: number } | null)?.over)).toBe(0)
    if (end === 'peek') await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
  }
  // the dialog with the code, over the page; forward again opens nothing and takes no step
  await page.locator('[data-embed]').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goForward()
  await expect.poll(() => page.evaluate(() => (history.state as { over?: number } | null)?.over)).toBe(0)
  await page.goBack()
  await expect(page).toHaveURL(/stranger/)
})

test('a page that is loaded anew with a full sheet is left with one Back press', async ({ page }) => {
  await page.goto('hosts/stranger.html')
  await openStill(page)
  await openFull(page)
  await expect(page).toHaveURL(/focus=/)
  await page.reload()
  await expect(card(page)).toBeVisible()
  await expect.poll(() => page.evaluate(() => (history.state as { over?: number } | null)?.over)).toBe(0)
  await page.goBack()
  await expect(page).toHaveURL(/stranger/)
})
