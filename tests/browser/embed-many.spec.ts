import { expect, test, type Page } from './test'
import { mapFrames, openHost } from './hosts'

test.use({ viewport: { width: 640, height: 700 } })

/** Counts the drawing surfaces of each frame from before its first script; a frame that goes takes its own with it. */
async function countContexts(page: Page) {
  await page.addInitScript(() => {
    const surfaces = new Set<WebGL2RenderingContext>()
    Object.assign(window, { aliveContexts: () => [...surfaces].filter((gl) => !gl.isContextLost()).length })
    const real = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: never[]) {
      const context = (real as (...a: never[]) => unknown).apply(this, asked)
      if (context instanceof WebGL2RenderingContext) surfaces.add(context)
      return context
    } as never
  })
}
async function aliveContexts(page: Page) {
  const counts = await Promise.all(
    mapFrames(page).map((frame) =>
      frame.evaluate(() => (window as unknown as { aliveContexts(): number }).aliveContexts()).catch(() => 0),
    ),
  )
  return counts.reduce((sum, n) => sum + n, 0)
}

for (const { name, count, selector } of [
  { name: 'three', count: 3, selector: 'iframe' },
  { name: 'ten', count: 10, selector: 'placeline-map' },
])
  test(`of ${count} maps in a page each can be used once it is scrolled to, and at most three draw`, async ({
    page,
  }) => {
    test.setTimeout(count * 20_000)
    await countContexts(page)
    const faults = await openHost(page, `${name}.html`)
    const maps = page.locator(selector)
    await expect(maps).toHaveCount(count)
    let most = 0
    const live = () =>
      page.evaluate(() => window.placelineEmbed!.maps().filter((map) => map.mode === 'live').length)
    // from the fourth on another goes to sleep for each: of those after the sixth the last is enough
    for (let i = 0; i < count; i += i === 5 ? count - 6 : 1) {
      await maps.nth(i).evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const box = name === 'ten' ? maps.nth(i).locator('iframe') : maps.nth(i)
      await expect(box).toHaveCount(1, { timeout: 20_000 })
      const frame = box.contentFrame()
      await expect(frame.locator('.stage.ready')).toBeVisible({ timeout: 20_000 })
      most = Math.max(most, await aliveContexts(page))
      await frame.locator('[data-place="kyiv"]').click()
      await expect(frame.locator('[data-card]')).toBeVisible()
      most = Math.max(most, await aliveContexts(page))
      if (name === 'ten' && i === 0) {
        await frame.locator('input[data-layer="crimea"]').evaluate((box: HTMLInputElement) => box.click())
        await expect(maps.first()).toHaveAttribute('layers', /crimea/)
      }
      if (name === 'ten') expect(await live()).toBeLessThanOrEqual(3)
    }
    if (name === 'ten') {
      // the first is asleep by now, and comes back as its reader left it
      await maps.first().evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const first = maps.first().locator('iframe').contentFrame()
      await expect(first.locator('.stage.ready')).toBeVisible({ timeout: 20_000 })
      await expect(first.locator('input[data-layer="crimea"]')).toBeChecked()
      await expect(maps.first()).toHaveAttribute('layers', /crimea/)
      expect(await live()).toBeLessThanOrEqual(3)
    }
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(3)
    expect(faults).toEqual({ console: [], thirdParty: [] })
  })
