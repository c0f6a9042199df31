import { expect, test, type Page } from './test'
import { misfits } from './fit'
import { openStill, story } from './story'

/** Nothing that a reader is to read is cut off, outside the screen or under other words. */

/** The longest note of the story is the hardest to fit. */
const LONGEST = story.annotations.reduce((a, b) =>
  JSON.stringify(a).length > JSON.stringify(b).length ? a : b,
).id

const open = async (page: Page, selector: string) =>
  page.locator(selector).evaluate((element: HTMLElement) => element.click())

/** One after the other, each from where the one before has left the page. */
const LOOKS: [name: string, act: (page: Page) => Promise<unknown>][] = [
  ['as it opens', async () => {}],
  [
    'layers',
    async (page) => {
      if ((await page.locator('.toggle').getAttribute('aria-expanded')) !== 'true')
        await open(page, '.toggle')
    },
  ],
  ['note', (page) => open(page, `#panel-story [data-annotation=${LONGEST}]`)],
  ['note of the route', (page) => open(page, '#panel-story [data-annotation=land-route]')],
  [
    'list',
    async (page) => {
      await open(page, '.card .close')
      await open(page, '#tab-list')
    },
  ],
  ['dates', (page) => open(page, '#tab-dates')],
  ['a day', (page) => open(page, '[data-date="2022-04-21"]')],
  [
    'search',
    async (page) => {
      await page.locator('[data-search]').fill('guterres')
      await expect(page.locator('[role=option]').first()).toBeVisible()
    },
  ],
  [
    'search without result',
    async (page) => {
      await page.locator('[data-search]').fill('zebra')
      await expect(page.locator('.none')).toBeVisible()
      await page.locator('[data-search]').fill('')
    },
  ],
  ['sources and borders', (page) => open(page, '.credit a')],
]

async function everyLook(page: Page) {
  const found: Record<string, string[]> = {}
  for (const [name, act] of LOOKS) {
    await act(page)
    found[name] = await misfits(page)
  }
  await open(page, '[data-step-go=start]')
  for (const [i, step] of story.steps.entries()) {
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step.id)
    found[`step ${step.id}`] = await misfits(page)
    if (i < story.steps.length - 1) await open(page, '[data-step-go=next]')
  }
  return Object.entries(found).filter(([, faults]) => faults.length)
}

for (const lang of ['en', 'uk', 'ru'])
  for (const [width, height] of [
    [390, 844],
    [320, 640],
  ] as const)
    test(`${lang}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await openStill(page, `?lang=${lang}`)
      expect(await everyLook(page)).toEqual([])
      await openStill(page, `?lang=${lang}&corridor=w:19,block:15,off:mariupol`)
      await expect(page.locator('[data-panel="corridor"] [data-plot="detour"]')).toBeVisible()
      expect(await misfits(page)).toEqual([])
    })

for (const lang of ['en', 'uk', 'ru'])
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test(`${lang}, ${width} px, text twice as large`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await openStill(page, `?lang=${lang}`)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await everyLook(page)).toEqual([])
      // the way through the steps can still be reached, if by scrolling
      await open(page, '.card .close')
      const next = page.locator('[data-step-go=previous]')
      await next.scrollIntoViewIfNeeded()
      await expect(next).toBeInViewport()
    })

/** The browser's own setting of large text, which media queries in em go by too, and pages zoomed to 200 %. */
for (const [name, file, width, height, textPx] of [
  ['large text', 'index.html', 1280, 800, 24],
  ['large text on a phone', 'uk/index.html', 390, 844, 24],
  ['large text in a frame', 'ru/embed.html', 640, 480, 24],
  ['large text in a small frame', 'embed.html', 343, 360, 24],
  ['a page zoomed to 200 %', 'uk/index.html', 640, 400, 16],
  ['a phone zoomed to 200 %', 'ru/index.html', 195, 422, 16],
] as const)
  test(name, async ({ page, context }) => {
    await page.setViewportSize({ width, height })
    const cdp = await context.newCDPSession(page)
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: textPx, fixed: textPx } })
    await openStill(page, '', file)
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(
      textPx,
    )
    const found: Record<string, string[]> = { 'as it opens': await misfits(page) }
    const { map, tools } = await page.evaluate(() => ({
      map: document.querySelector('.map')!.getBoundingClientRect().toJSON() as DOMRect,
      tools: document.querySelector('.toolbar')!.getBoundingClientRect().toJSON() as DOMRect,
    }))
    expect(tools.left).toBeGreaterThanOrEqual(map.left)
    expect(tools.top).toBeGreaterThanOrEqual(map.top)
    expect(tools.right).toBeLessThanOrEqual(map.right)
    expect(tools.bottom).toBeLessThanOrEqual(map.bottom)
    await open(page, '.tag[data-place=mariupol]')
    const note = page.locator('.card .says').first()
    await note.scrollIntoViewIfNeeded()
    await expect(note).toBeInViewport()
    await page.locator('.card').evaluate((card) => card.scrollTo(0, 0))
    found.note = await misfits(page)
    await open(page, '.card .close')
    if ((await page.locator('.toggle').getAttribute('aria-expanded')) !== 'true') await open(page, '.toggle')
    found.layers = await misfits(page)
    await open(page, '.toggle')
    await open(page, '[data-step-go=start]')
    found.step = await misfits(page)
    expect(Object.entries(found).filter(([, faults]) => faults.length)).toEqual([])
  })

test('a frame of a phone shows its whole title', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 480 })
  for (const folder of ['', 'uk/', 'ru/']) {
    await openStill(page, '', `${folder}embed.html`)
    expect(await misfits(page)).toEqual([])
  }
})
