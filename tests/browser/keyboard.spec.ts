import { expect, test, testLive, type Page } from './test'
import { openMap, openStill, stateOf, story } from './story'

const focused = (page: Page, attribute: string) =>
  page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute)

/** Tabs on until the focus is on what the selector finds; fails where it does not come within 80 stops. */
async function tabTo(page: Page, selector: string) {
  for (let i = 0; i < 80; i++) {
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no tab stop for ${selector}`)
}

test('every note opens from the list with Enter, takes the focus, and gives it back on Escape', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await openStill(page)
  await tabTo(page, '#tab-story')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#tab-list')).toBeFocused()
  const seen: string[] = []
  for (let i = 0; i < 400 && seen.length < story.annotations.length; i++) {
    await page.keyboard.press('Tab')
    const id = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement
      return at.closest('#panel-list') ? (at.dataset.annotation ?? null) : null
    })
    if (!id) continue
    seen.push(id)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', id)
    expect(await page.evaluate(() => !!document.activeElement?.closest('[data-card]'))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-card]')).toHaveCount(0)
    expect(await focused(page, 'data-annotation')).toBe(id)
  }
  expect([...new Set(seen)].sort()).toEqual(story.annotations.map((a) => a.id).sort())
})

test('places on the map: arrow keys from one to the next, Enter opens, Escape comes back', async ({
  page,
}) => {
  await openStill(page)
  await tabTo(page, '[data-place]')
  const places = await page
    .locator('[data-place]')
    .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.place))
  const first = await focused(page, 'data-place')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page, 'data-place')).toBe(places[(places.indexOf(first!) + 1) % places.length])
  await page.keyboard.press('Home')
  const home = await focused(page, 'data-place')
  await page.keyboard.press('Enter')
  const { selected } = await stateOf(page)
  expect(story.annotations.find((a) => a.id === selected)?.place).toBe(home)
  await page.keyboard.press('Escape')
  expect(await focused(page, 'data-place')).toBe(home)
})

testLive('at most six tab stops lead past the map, and one with the skip link', async ({ page }) => {
  // wide enough that the layers are open
  await page.setViewportSize({ width: 1280, height: 700 })
  await openMap(page)
  await page.locator('a[href="#past-map"]').focus()
  let stops = 0
  for (; stops < 40; stops++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => !!document.activeElement?.closest('#past-map'))) break
  }
  expect(stops).toBeGreaterThan(2)
  expect(stops).toBeLessThanOrEqual(6)
  await page.locator('a[href="#past-map"]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => !!document.activeElement?.closest('.reading'))).toBe(true)
})

test('the first tab stop leads to the map', async ({ page }) => {
  await openStill(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => !!document.activeElement?.closest('#map'))).toBe(true)
})

test('layers: one tab stop, arrow keys within, Space switches', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 })
  await openStill(page)
  await tabTo(page, '#layers button')
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown')
  expect(await focused(page, 'data-layer')).toBe(story.layers[0]!.id)
  await page.keyboard.press('Space')
  expect((await stateOf(page)).layers).not.toContain(story.layers[0]!.id)
  await page.keyboard.press('End')
  expect(await focused(page, 'data-layer')).toBe(story.layers.at(-1)!.id)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => !!document.activeElement?.closest('#layers'))).toBe(false)
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page, 'data-layer')).toBe(story.layers.at(-1)!.id)
})

test('steps: start, on, back and end', async ({ page }) => {
  await openStill(page)
  await tabTo(page, '[data-step-go=start]')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-step-go=next]')).toBeFocused()
  await page.keyboard.press('Enter')
  expect((await stateOf(page)).step).toBe(story.steps[1]!.id)
  await expect(page.locator('[data-step-go=next]')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-step-go=previous]')).toBeFocused()
  await page.keyboard.press('Enter')
  expect((await stateOf(page)).step).toBe(story.steps[0]!.id)
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-step-go=end]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-step-go=start]')).toBeFocused()
})

test('dates: the slider and the list', async ({ page }) => {
  await openStill(page)
  await tabTo(page, '[data-dates]')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await stateOf(page)).date).toBe('2022-02-24')
  await page.locator('#tab-story').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('#tab-dates')).toBeFocused()
  await tabTo(page, '#panel-dates button[aria-pressed]')
  await page.keyboard.press('Enter')
  expect((await stateOf(page)).date).toBe(null)
})

test('search: type, choose with the arrows, Enter opens, Escape gives the field back', async ({ page }) => {
  await openStill(page)
  await tabTo(page, '[data-search]')
  await page.keyboard.type('mariupol')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const field = page.locator('[data-search]')
  const active = (await field.getAttribute('aria-activedescendant'))!
  const option = page.locator(`[id="${active}"]`)
  await expect(option).toHaveAttribute('aria-selected', 'true')
  const hit = (await option.getAttribute('data-hit'))!
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-card]')).toHaveAttribute('data-card', hit)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-card]')).toHaveCount(0)
  await expect(field).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(field).toHaveAttribute('aria-expanded', 'false')
})

testLive(
  'the route panel: opened, every kind of control used, closed, and the focus back where it was',
  async ({ page }) => {
    test.setTimeout(180_000)
    await openMap(page, '?focus=land-route')
    await tabTo(page, '[data-card] [data-explore]')
    await page.keyboard.press('Enter')
    const panel = page.locator('[data-panel="corridor"]')
    await expect(page.locator('#explore-title')).toBeFocused()
    await expect(panel.locator('[data-plot="detour"]')).toBeVisible()
    const corridor = async () =>
      (await stateOf(page)).corridor as {
        halfWidthKm: number
        blockRadiusKm: number | null
        stripDepthKm: number | null
        viaOff: string[]
        closed: string[]
      } | null

    await tabTo(page, '[data-preset="before"]')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await corridor())?.blockRadiusKm ?? null).not.toBeNull()
    await tabTo(page, '[data-preset="after"]')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await corridor())?.blockRadiusKm ?? null).toBeNull()

    await tabTo(page, '[data-setting="width"]')
    const before = (await corridor())?.halfWidthKm ?? 20
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await corridor())?.halfWidthKm).toBe(before + 1)

    await tabTo(page, '[data-setting="via"][data-value="berdiansk"]')
    await page.keyboard.press('Space')
    await expect.poll(async () => (await corridor())?.viaOff).toContain('berdiansk')
    await tabTo(page, '[data-setting="crossing"][data-value="chonhar"]')
    await page.keyboard.press('Space')
    await expect.poll(async () => (await corridor())?.closed).toContain('chonhar')

    await expect(page.locator('[data-plot="profile"]')).toBeVisible()
    await tabTo(page, '[data-plot="profile"]')
    const at = () => page.locator('[data-plot="profile"]').getAttribute('aria-valuenow')
    const start = await at()
    await page.keyboard.press('End')
    await expect.poll(at).not.toBe(start)
    await tabTo(page, '[aria-labelledby="explore-detour"] summary')
    await page.keyboard.press('Enter')
    await expect(page.locator('[aria-labelledby="explore-detour"] table')).toBeVisible()
    await tabTo(page, '[data-export]')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/\.geojson$/)

    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    // the note that it was opened from is there again, and has the focus
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', 'land-route')
    expect(await page.evaluate(() => !!document.activeElement?.closest('[data-card]'))).toBe(true)
  },
)

testLive(
  'the map: arrow keys of its toolbar reach all buttons, and the pan arrows move it',
  async ({ page }) => {
    await openMap(page)
    await tabTo(page, '[data-tool]')
    const center = () =>
      page.evaluate(
        () =>
          (
            window as unknown as { placeline: { map: { getCenter(): { lng: number } } } }
          ).placeline.map.getCenter().lng,
      )
    const before = await center()
    while ((await focused(page, 'data-tool')) !== 'more') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    while ((await focused(page, 'data-tool')) !== 'right') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(center).toBeGreaterThan(before + 1)
  },
)

for (const [name, use, least] of [
  ['a mouse', { viewport: { width: 1280, height: 800 } }, 24],
  ['a finger', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, 44],
] as const)
  test.describe(`targets for ${name}`, () => {
    test.use(use)
    test(`are at least ${least} px`, async ({ page }) => {
      await openStill(page, '?focus=liberated&step=mariupol')
      const small = await page.evaluate((least) => {
        const own = [
          ...document.querySelectorAll<HTMLElement>(
            'button, input:not(.visually-hidden), .preferences label',
          ),
        ]
        return own
          .filter((e) => e.checkVisibility({ visibilityProperty: true }))
          .map((e) => (e.matches('input[type=checkbox]') ? e.closest('label')! : e))
          .map((e) => {
            const { width, height } = e.getBoundingClientRect()
            const more = getComputedStyle(e, '::before')
            // a tag's reach for a finger is larger than the tag
            const reach = more.position === 'absolute' ? -2 * parseFloat(more.top) || 0 : 0
            return { what: `${e.className} ${e.textContent}`.slice(0, 90), width, height: height + reach }
          })
          .filter(({ width, height }) => width < least - 0.5 || height < least - 0.5)
      }, least)
      expect(small).toEqual([])
    })
  })
