import { words } from '../../src/languages/en/compose'
import { openFolder } from './compose'
import { watch } from './support'
import { expect, test } from './test'
import { lookOf } from './violations'

test.use({ stores: true, viewport: { width: 1280, height: 800 } })

const { preview } = words

test('the story as it stands is shown in the page, in each size, theme and language, and Escape leads back', async ({
  page,
}) => {
  const seen = watch(page)
  await openFolder(page, 'public/stories/panama-land-bridge-2024')
  await page.getByRole('button', { name: words.panels.story, exact: true }).click()
  await page.getByLabel(words.story.headline, { exact: true }).first().fill('Otro título')
  const button = page.getByRole('button', { name: preview.open })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: preview.title })
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  const shown = page.frameLocator('dialog iframe')
  const isLive = () =>
    expect.poll(
      () => shown.locator('html').evaluate(() => performance.getEntriesByName('map-ready').length),
      {
        timeout: 60_000,
      },
    )
  // what was typed last and is saved nowhere
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Otro título', { timeout: 60_000 })
  await isLive().toBe(1)
  await dialog.getByLabel(preview.theme).selectOption('dark')
  const ground = () => shown.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  await expect.poll(async () => Number(/\d+/.exec(await ground())![0])).toBeLessThan(80)
  await dialog.getByLabel(preview.lang).selectOption('en')
  await expect(shown.locator('html')).toHaveAttribute('lang', 'en')
  await dialog.getByLabel(preview.size).selectOption('phone')
  expect((await page.locator('dialog iframe').boundingBox())!.width).toBeCloseTo(390, 0)
  await dialog.getByLabel(preview.size).selectOption('frame')
  await expect(page.locator('dialog iframe')).toHaveAttribute('src', /\/en\/embed\.html\?theme=dark$/)
  expect((await page.locator('dialog iframe').boundingBox())!.width).toBeCloseTo(640, 0)
  await isLive().toBe(1)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const own = await lookOf(page, { include: ['dialog'], exclude: ['iframe'] })
    expect(own.violations.map(({ id }) => id)).toEqual([])
  }
  // out of the frame too
  await shown.locator('body').press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  expect(seen.thirdParty).toEqual([])
  expect(seen.console).toEqual([])
})

test('a preview is stopped while it is built; where none can be shown, the story comes as one file', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await openFolder(page, 'tests/fixtures/stories/one-place')
  const button = page.getByRole('button', { name: preview.open })
  await button.click()
  await page.getByRole('button', { name: words.building.stop }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
  await button.click()
  const dialog = page.getByRole('dialog', { name: preview.title })
  await expect(dialog.getByRole('alert')).toHaveText(preview.unshown, { timeout: 60_000 })
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await dialog.getByRole('button', { name: words.publish.one }).click()
  expect((await download).suggestedFilename()).toBe('one-place.html')
  await dialog.getByRole('button', { name: preview.close }).click()
  await expect(button).toBeFocused()
})
