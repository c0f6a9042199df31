import { expect, test, type Page } from './test'
import { pageAround, whileServed } from './hosts'
import { watch } from './support'
import { lookOf } from './violations'

test.use({
  viewport: { width: 1100, height: 700 },
  permissions: ['clipboard-read', 'clipboard-write'],
})

async function openDialog(page: Page, address = 'index.html?static=1') {
  const faults = watch(page)
  await page.goto(address)
  await expect(page.locator('.stage.placed')).toBeVisible()
  await page.locator('[data-embed]').click()
  const dialog = page.locator('dialog[open]')
  await expect(dialog.locator('textarea')).toHaveCount(3)
  return { faults, dialog }
}
const preview = (page: Page) => page.frameLocator('dialog iframe')

test('each choice is in all three codes and in the preview', async ({ page }) => {
  const { faults, dialog } = await openDialog(page, 'index.html?static=1&layers=kyiv&focus=kyiv#map=6/50/31')
  const address = () => dialog.locator('iframe').getAttribute('src')
  const codes = dialog.locator('textarea')
  for (const [option, value, part] of [
    ['ui', 'compact', 'ui=compact'],
    ['lang', 'uk', 'lang=uk'],
    ['theme', 'dark', 'theme=dark'],
    ['gestures', 'none', 'gestures=none'],
    ['load', 'click', 'load=click'],
    ['shape', '16:9', 'aspect=16:9'],
  ] as const) {
    await dialog.locator(`[data-option=${option}]`).selectOption(value)
    await expect.poll(async () => decodeURIComponent((await address())!)).toContain(part)
    const escaped = part.replace('=', '="?')
    for (let i = 0; i < 3; i++) await expect(codes.nth(i)).toHaveValue(new RegExp(escaped))
  }
  await dialog.locator('[data-option=width]').selectOption('640')
  for (let i = 0; i < 3; i++) await expect(codes.nth(i)).toHaveValue(/max-width:640px/)
  await expect(codes.first()).toHaveValue(/ title="[^"]{10,}"/)

  for (const [label, part] of [
    ['Current layers', 'layers='],
    ['Open note', 'focus='],
  ] as const) {
    await expect.poll(address).toContain(part)
    await dialog.getByLabel(label).uncheck()
    await expect.poll(address).not.toContain(part)
  }
  await dialog.getByLabel('Current map view').check()
  await expect.poll(address).toContain('#map=6/50/31')

  await expect(preview(page).locator('html')).toHaveAttribute('lang', 'uk')
  await expect(preview(page).locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(preview(page).locator('.load-map')).toBeVisible()
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('one press copies a code, and the keyboard does all of it', async ({ page }) => {
  const { dialog } = await openDialog(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-embed]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  // to the first code by the Tab key, through every choice and past the preview
  const code = dialog.locator('textarea').first()
  const isThere = () => code.evaluate((field) => field === document.activeElement)
  for (let presses = 0; presses < 40 && !(await isThere()); presses++) await page.keyboard.press('Tab')
  await expect(code).toBeFocused()
  const text = await code.inputValue()
  // reached, it is selected whole
  expect(await code.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart)).toBe(
    text.length,
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.locator('[role=status]').first()).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
})

test('where the clipboard is closed the code is selected and the reader told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  const { dialog } = await openDialog(page)
  await dialog.getByRole('button', { name: /^Copy/ }).first().click()
  await expect(dialog.locator('[role=status]').first()).toContainText('selected')
  await expect(dialog.locator('textarea').first()).toBeFocused()
})

for (const width of [1100, 390])
  test(`nothing in it is out of reach at ${width} px, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    const { dialog } = await openDialog(page)
    expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    await dialog.locator('textarea').last().scrollIntoViewIfNeeded()
    await expect(dialog.locator('textarea').last()).toBeInViewport()
    // the frame has a test of its own
    const { violations } = await lookOf(page, { include: ['dialog'], exclude: ['dialog iframe'] })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

test('the code with the script works in a page of its own, hash and all', async ({ page }) => {
  const { dialog } = await openDialog(page)
  const codes = await dialog
    .locator('textarea')
    .evaluateAll((all: HTMLTextAreaElement[]) => all.map((a) => a.value))
  const faults = watch(page)
  const pages = Object.fromEntries(codes.map((code, i) => [`/${i}`, pageAround(code)]))
  await whileServed(pages, async (origin) => {
    for (const [i, code] of codes.entries()) {
      await page.goto(`${origin}/${i}`)
      const frame = page.locator('iframe').contentFrame()
      await expect(frame.locator('.stage.ready')).toBeVisible({ timeout: 30_000 })
      if (code.includes('<script'))
        expect(await page.evaluate(() => window.placelineEmbed?.maps().map((map) => map.mode))).toEqual([
          'live',
        ])
    }
  })
  expect(faults).toEqual({ console: [], thirdParty: [] })
})
