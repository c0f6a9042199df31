import { expect, test, type Page } from './test'
import { misfits } from './fit'
import { openStill, story } from './story'

/** In frames too small for map and note at a time: a place is tapped, its note read, and all controls can be used. */

/** Taps a place of several notes that nothing lies over; gives its id. */
async function tapPlace(page: Page): Promise<string> {
  const { id, x, y } = await page.evaluate(() => {
    for (const tag of document.querySelectorAll<HTMLElement>('.tag[data-place]')) {
      const { left, top, width, height } = tag.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      if (tag.querySelectorAll('.dot').length > 1 && tag.contains(document.elementFromPoint(x, y)))
        return { id: tag.dataset.place!, x, y }
    }
    throw new Error('no place of several notes is free')
  })
  await page.mouse.click(x, y)
  return id
}

/** What of the selectors can't be brought to the eye, and how many boxes have to be scrolled for it. */
const unreadable = (page: Page, selectors: string[]) =>
  page.evaluate((all) => {
    const faults: string[] = []
    for (const selector of all)
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        element.scrollIntoView({ block: 'center' })
        const { left, top, right, bottom } = element.getBoundingClientRect()
        const name = `${selector} "${element.textContent!.trim().slice(0, 20)}"`
        if (left < 0 || right > innerWidth + 0.5) faults.push(`${name} is cut at a side`)
        const [x, y] = [(left + right) / 2, Math.max(top, 0) + Math.min(8, (bottom - top) / 2)]
        const seen = document.elementFromPoint(x, y)
        if (
          !seen ||
          !(element.contains(seen) || seen.contains(element)) ||
          !seen.closest('.card, .legend, .ground')
        )
          faults.push(`${name} lies under ${seen?.className}`)
        let scrollers = 0
        for (let at: HTMLElement | null = element; at; at = at.parentElement)
          if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight + 1)
            scrollers++
        if (scrollers > 1) faults.push(`${name} stands in ${scrollers} boxes that scroll`)
      }
    return faults
  }, selectors)

/** What of the selectors can't be clicked where it stands, without any scrolling. */
const outOfReach = (page: Page, selectors: string[]) =>
  page.evaluate(
    (all) =>
      all.filter((selector) => {
        const element = document.querySelector(selector)
        const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect(-1, -1)
        return !element?.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      }),
    selectors,
  )

/** Controls of the map that are cut by its edge or lie over each other. */
const crowded = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('.map')!.getBoundingClientRect()
    const boxes = [...document.querySelectorAll<HTMLElement>('.toolbar button, .legend .toggle')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.dataset.tool ?? 'layers', box: element.getBoundingClientRect() }))
    const out = boxes.filter(
      ({ box }) =>
        box.left < map.left || box.right > map.right || box.top < map.top || box.bottom > map.bottom,
    )
    const over = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 0.5 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 0.5,
        )
        .map((b) => `${a.name} over ${b.name}`),
    )
    const share = boxes.reduce((sum, { box }) => sum + box.width * box.height, 0) / (map.width * map.height)
    return { out: out.map(({ name }) => name), over, tooMuch: share > 0.2 ? share : 0 }
  })

for (const [width, height] of [
  [343, 360],
  [320, 360],
  [240, 420],
  [600, 200],
  [320, 480],
  [390, 500],
  [300, 250],
] as const)
  test(`a frame of ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openStill(page, '', 'embed.html')
    expect(await crowded(page)).toEqual({ out: [], over: [], tooMuch: 0 })

    const place = await tapPlace(page)
    const card = page.locator('[data-card]')
    await expect(card).toBeVisible()
    // place, title and the beginning of the note come without any scrolling
    for (const part of ['.where', 'h2', '.says']) {
      const box = (await card.locator(part).first().boundingBox())!
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + Math.min(box.height, 24)).toBeLessThanOrEqual(height)
    }
    expect(
      await unreadable(page, ['.card h2', '.card .says', '.card dt', '.card dd', '.card .ways button']),
    ).toEqual([])
    await card.evaluate((element) => element.scrollTo(0, 0))
    expect(await misfits(page)).toEqual([])

    const first = await card.getAttribute('data-card')
    const next = card.locator('[data-turn="1"]')
    await expect(next).toBeInViewport({ ratio: 1 })
    await next.click()
    await expect(card).not.toHaveAttribute('data-card', first!)
    await expect(next).toBeFocused()
    await expect(card.locator('[data-turn="-1"]')).toBeInViewport({ ratio: 1 })
    if (width < 600) {
      // what it covers is out of reach of the Tab key
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press('Tab')
        expect(
          await page.evaluate(() => !document.activeElement!.closest('.strip, .ground, .foot, .reading')),
        ).toBe(true)
      }
      await expect(card.getByText('Back to map')).toBeVisible()
    }
    await card.locator('.close').click()
    await expect(card).toHaveCount(0)
    await expect(page.locator(`[data-place=${place}]`)).toBeFocused()

    const toggle = page.locator('.legend .toggle')
    await toggle.click()
    expect(await unreadable(page, ['.layers label', '.layers button'])).toEqual([])
    expect(await misfits(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(toggle).toHaveAttribute('aria-expanded', 'false')
    await expect(toggle).toBeFocused()

    await page.locator('[data-tool=more]').click()
    expect((await crowded(page)).out).toEqual([])
    await expect(page.locator('[data-tool=left]')).toBeVisible()
    await page.locator('[data-tool=more]').click()

    const invitation = page.locator('[data-step-go=start]')
    expect(await invitation.evaluate((element) => element.getClientRects()[0]!.height)).toBeLessThan(52)
    await invitation.click()
    const ways = ['next', 'previous', 'end'].map((way) => `[data-step-go=${way}]`)
    for (const step of story.steps) {
      await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step.id)
      const note = step.select ? ['[data-step-go=note]'] : []
      expect(await outOfReach(page, [...ways, ...note])).toEqual([])
      expect(await misfits(page)).toEqual([])
      if (step !== story.steps.at(-1)) await page.locator(ways[0]!).click()
    }
    const note = page.locator('[data-step-go=note]')
    await note.click()
    await expect(card.locator('.says').first()).toBeInViewport()
    await card.locator('.close').click()
    await expect(card).toBeHidden()
    await expect(note).toBeFocused()
    await page.locator(ways[1]!).click()
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', story.steps.at(-2)!.id)
  })

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 343, height: 360 } })
  test('the buttons are folded into one, and large enough', async ({ page }) => {
    await openStill(page, '', 'embed.html')
    await expect(page.locator('.toolbar button:visible')).toHaveCount(1)
    expect(await crowded(page)).toEqual({ out: [], over: [], tooMuch: 0 })
    await page.locator('[data-tool=more]').tap()
    await expect(page.locator('[data-tool=in]')).toBeVisible()
    expect((await crowded(page)).out).toEqual([])
  })
})

for (const folder of ['', 'uk/', 'ru/'])
  test(`the buttons of a step stand apart in narrow frames: ${folder || 'en'}`, async ({ page }) => {
    await page.setViewportSize({ width: 343, height: 360 })
    await openStill(page, '?step=mariupol', `${folder}embed.html`)
    for (const width of [343, 320, 300, 240]) {
      await page.setViewportSize({ width, height: 360 })
      const words = await page.locator('.tools').evaluate((bar) =>
        [...bar.querySelectorAll('button, .count > span')]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.clientWidth !== 1)
          .map((one) => {
            // letters may be wider than the button that they are in
            const range = document.createRange()
            range.selectNodeContents(one)
            const { left, right } = range.getBoundingClientRect()
            return { text: one.textContent!.trim() || one.getAttribute('aria-label'), left, right }
          }),
      )
      expect(words.length, `${width} px`).toBe(5)
      // whoever hears the page has the number in words at any width
      const heard = (await page.locator('.count .whole').textContent())!
      expect(await page.locator('.tools').ariaSnapshot(), `${width} px`).toContain(heard)
      const bar = (await page.locator('.tools').boundingBox())!
      for (const [i, { text, left, right }] of words.entries()) {
        expect(left, `${text} at ${width} px`).toBeGreaterThanOrEqual(i ? words[i - 1]!.right + 4 : bar.x)
        expect(right, `${text} at ${width} px`).toBeLessThanOrEqual(bar.x + bar.width)
      }
    }
  })
