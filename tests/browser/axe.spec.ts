import { expect, test } from './test'
import { openMap, openStill } from './story'
import { expectNoViolations } from './violations'

const [LIGHT, DARK] = [{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const
/** What of a page is another in other colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const LOOKS = [
  ['light', { ...LIGHT, forcedColors: 'none' }, 800],
  ['dark', { ...DARK, forcedColors: 'none' }, 800, COLOUR_RULES],
  ['forced colours', { ...LIGHT, forcedColors: 'active' }, 800, COLOUR_RULES],
  ['320 px', { ...LIGHT, forcedColors: 'none' }, 320],
] as const

for (const lang of ['en', 'uk', 'ru']) {
  test(`as it opens, a tab after the other, search, and a note in a step: ${lang}`, async ({ page }) => {
    await openStill(page, `?lang=${lang}&t=2022-03-02`)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expectNoViolations(page)
    for (const tab of ['list', 'dates']) {
      await page.locator(`#tab-${tab}`).click()
      await expect(page.locator(`#panel-${tab}`)).toBeVisible()
      await expectNoViolations(page)
    }
    await page.locator('[data-search]').fill('mariupol')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[role=option]').first()).toBeVisible()
    await expectNoViolations(page)
    await openStill(page, `?lang=${lang}&step=mariupol`)
    await expectNoViolations(page)
  })

  test(`note and route panel${lang === 'en' ? ', in each look' : ''}: ${lang}`, async ({ page }) => {
    // colours and widths are those of each language
    const looks = lang === 'en' ? LOOKS : LOOKS.slice(0, 1)
    const eachLook = async () => {
      for (const [look, media, width, rules] of looks) {
        await page.emulateMedia(media)
        await page.setViewportSize({ width, height: 640 })
        await test.step(look, () => expectNoViolations(page, { rules }))
      }
    }
    const link = `?lang=${lang}&focus=land-route&t=2022-04-22`
    if (lang === 'en') await openMap(page, link)
    else await openStill(page, link)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('[data-card]')).toBeVisible()
    await eachLook()
    if (lang === 'en')
      await page.locator('[data-card] [data-explore]').evaluate((button: HTMLElement) => button.click())
    else await openStill(page, `?lang=${lang}&corridor=w:19`)
    await expect(page.locator('[data-panel="corridor"] [data-plot="detour"]')).toBeVisible({
      timeout: 30_000,
    })
    await eachLook()
  })
}

test('the embed dialog open', async ({ page }) => {
  await openStill(page, '')
  await page.getByRole('button', { name: 'Embed this map' }).click()
  await expect(page.locator('dialog[open]')).toBeVisible()
  await expectNoViolations(page, { without: 'dialog iframe' })
})

test('a day chosen: what is later is pale but legible', async ({ page }) => {
  await openStill(page, '?t=2022-02-24')
  await expectNoViolations(page)
  await page.locator('#tab-list').click()
  await expectNoViolations(page)
})

test('a frame, closed and with its drawer open', async ({ page }) => {
  await openMap(page, '', 'embed.html')
  await expectNoViolations(page)
  await page.locator('[aria-controls=panel]').click()
  await expectNoViolations(page)
})

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' })
  test('search open', async ({ page }) => {
    await openStill(page)
    await page.locator('[data-search]').fill('kyiv')
    await page.keyboard.press('ArrowDown')
    await expectNoViolations(page)
  })
})

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } })
  test('tags, dots and symbols stay visible', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 700 })
    await openStill(page)
    const look = await page.evaluate(() => {
      const tag = document.querySelector<HTMLElement>('[data-place=kyiv]')!
      const dot = getComputedStyle(
        document.querySelector('[data-place=moscow] .dot:not(.planned)')!,
        '::after',
      )
      const planned = getComputedStyle(tag.querySelector('.dot.planned')!, '::after')
      const symbol = getComputedStyle(document.querySelector('.symbol .solid')!)
      return {
        border: getComputedStyle(tag).borderTopWidth,
        dot: dot.backgroundColor,
        behind: getComputedStyle(tag).backgroundColor,
        planned: planned.boxShadow,
        symbol: symbol.fill,
      }
    })
    expect(look.border).toBe('1px')
    expect(look.dot).not.toBe(look.behind)
    expect(look.planned).not.toBe('none')
    expect(look.symbol).not.toBe(look.behind)
  })
})
