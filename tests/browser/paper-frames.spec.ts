import { expect, test } from './test'
import { formatDate, plainText, textIn, type Lang } from '../../src/story'
import { pageAround, whileServed } from './hosts'
import { joined, readPdf } from './pdf'
import { CREDIT, story } from './story'

/** A frame on paper says by itself what it is: in its box on the host's sheet, and printed alone. */
test.use({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 })

const titleIn = (lang: Lang) => plainText(textIn(story.title, lang, story.lang).value)

/** What has to stand in the box; the layer names are those of the frame's own legend. */
const wanted = (lang: Lang, layers: string[]) =>
  [titleIn(lang), formatDate(story.asOf, lang), CREDIT, ...layers].map(joined)

const FLUID = 'width:100%;aspect-ratio:4/3;min-height:360px;max-height:640px'
const px = (width: number, height: number) => `width:${width}px;height:${height}px`

for (const [name, lang, address, style, scheme] of [
  ['343x360', 'en', 'embed.html', px(343, 360), 'light'],
  ['240x420', 'uk', 'uk/embed.html?load=click', px(240, 420), 'light'],
  ['600x200', 'en', 'embed.html', px(600, 200), 'light'],
  ['640x480, dark', 'en', 'embed.html?theme=dark', px(640, 480), 'dark'],
  ['760x570, the map alone', 'ru', 'ru/embed.html?ui=map', px(760, 570), 'light'],
  ['343x360, compact', 'uk', 'uk/embed.html?ui=compact', px(343, 360), 'light'],
  ['as wide as the column', 'en', 'embed.html', FLUID, 'light'],
] as const)
  test(`a host page printed with a frame of ${name}`, async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme: scheme })
    const frame = `<iframe title="Map" src="${baseURL}/${address}" style="${style};border:0"></iframe>`
    const html = pageAround(`<p>BEFORE</p>${frame}<p>AFTER</p>`)
    await whileServed({ '/': html }, async (origin) => {
      await page.goto(`${origin}/`)
      const map = page.frameLocator('iframe')
      if (!address.includes('load=click')) await expect(map.locator('.stage.placed')).toBeVisible()
      const layers = await map.locator('.layers label').allTextContents()
      expect(layers).toHaveLength(story.layers.length)
      const { colours, first, texts } = await readPdf(await page.pdf({ format: 'A4' }))
      expect(texts).toHaveLength(1)
      const y = (text: string) => first.find((item) => item.text === text)!.y
      const inBox = joined(
        first
          .filter((item) => item.y < y('BEFORE') && item.y > y('AFTER'))
          .map((item) => item.text)
          .join(''),
      )
      for (const part of wanted(lang, layers)) expect(inBox).toContain(part)
      // land, sea, outlines and tags
      expect(colours).toBeGreaterThanOrEqual(8)
    })
  })

for (const ui of ['full', 'map'])
  test(`a frame printed by itself, ui=${ui}`, async ({ page }) => {
    await page.goto(`embed.html?static=1&ui=${ui}`)
    await expect(page.locator('.stage.placed')).toBeVisible()
    const layers = await page.locator('.layers label').allTextContents()
    const { colours, texts } = await readPdf(await page.pdf({ format: 'A4' }))
    for (const part of wanted('en', layers)) expect(texts[0]).toContain(part)
    expect(colours).toBeGreaterThanOrEqual(8)
    // the map is as wide as the sheet
    await page.emulateMedia({ media: 'print' })
    const width = (part: string) => page.locator(part).evaluate((one) => one.getBoundingClientRect().width)
    await expect.poll(() => width('.legend')).toBe(await width('.app'))
    expect(await width('.stage')).toBe(await width('.app'))
    // its text follows, and no sheet is blank
    expect(texts.length).toBeGreaterThan(1)
    expect(texts.filter((text) => text.length < 200)).toEqual([])
  })
