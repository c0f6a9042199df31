import { readFileSync } from 'node:fs'
import { expect, test, testLive, type Page } from './test'
import { formatDate, plainText, textIn, type Lang, type Text } from '../../src/story'
import { joined, LEAST_PIXELS, readPdf, TINTS } from './pdf'
import { CREDIT, openMap, openStill, story } from './story'

/** What leaves the screen, on paper and as a picture, says by itself what it is, from when and from where. */
test.use({
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1,
})

const FILES = { en: 'index.html', uk: 'uk/index.html', ru: 'ru/index.html' }

const say = (text: Text, lang: Lang) => plainText(textIn(text, lang, story.lang).value)
for (const lang of ['en', 'uk', 'ru'] as const)
  (lang === 'en' ? testLive : test)(`the printed page, ${lang}`, async ({ page }) => {
    // what is printed is the static map, whatever the reader has had on the screen
    const link = '?layers=kyiv,crimea,sea-of-azov,corridor&focus=crimea-2014'
    if (lang === 'en') await openMap(page, link, FILES[lang])
    else await openStill(page, link, FILES[lang])
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    const legend = await page.locator('.legend label:has(input:checked)').allTextContents()
    const journey = await page.locator('.legend label:has([data-layer=journey])').innerText()
    const { colours, texts } = await readPdf(await page.pdf({ format: 'A4' }))
    const [front, all] = [texts[0]!, texts.join('')]
    // the front page stands for itself
    expect(front).toContain(joined(say(story.title, lang)))
    expect(front).toContain(joined(formatDate(story.asOf, lang)))
    expect(front).toContain(joined(CREDIT))
    expect(legend).toHaveLength(4)
    for (const name of legend) expect(front).toContain(joined(name))
    expect(front).not.toContain(joined(journey))
    expect(colours).toBeGreaterThanOrEqual(8)
    expect(texts.filter((text) => !text)).toEqual([])
    // and the pages after it hold the rest
    expect(all).toContain(joined(say(story.geoPolicy!.disclaimer, lang)))
    for (const source of story.sources) expect(all).toContain(joined(say(source.title, lang)))
    for (const paragraph of story.article.paragraphs) {
      // a page may end within it
      const words = joined(say(paragraph.text, lang))
      expect(all).toContain(words.slice(0, 24))
      expect(all).toContain(words.slice(-24))
    }
    expect(all).toContain(joined('focus=crimea-2014'))
  })

for (const lang of ['en', 'uk', 'ru'] as const)
  testLive(`the picture, ${lang}`, async ({ page }) => {
    await openMap(page, `?lang=${lang}&layers=kyiv,crimea,sea-of-azov,corridor`)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    // what is written on any canvas from now on
    await page.evaluate(() => {
      const written: string[] = []
      Object.assign(window, { written })
      const write = CanvasRenderingContext2D.prototype.fillText
      CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
        written.push(text)
        return write.call(this, text, ...where)
      }
    })
    const legend = await page.locator('.legend label:has(input:checked)').allTextContents()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-save=png]').click(),
    ])
    const written = joined(
      (await page.evaluate(() => (window as unknown as { written: string[] }).written)).join(''),
    )
    for (const part of [
      say(story.title, lang),
      formatDate(story.asOf, lang),
      say(story.geoPolicy!.disclaimer, lang),
      CREDIT,
      'layers=kyiv,crimea,sea-of-azov,corridor',
      ...legend,
    ])
      expect(written).toContain(joined(part))
    const bytes = readFileSync(await download.path())
    const map = (await page.locator('canvas').boundingBox())!
    expect(bytes.readUInt32BE(16)).toBe(Math.round(map.width * 2))
    expect(await pictureColours(page, bytes)).toBeGreaterThanOrEqual(8)
  })

function pictureColours(page: Page, bytes: Buffer): Promise<number> {
  return page.evaluate(
    async ([base64, tint, least]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const counted = new Map<string, number>()
      for (let i = 0; i < data.length; i += 4) {
        const key = [0, 1, 2].map((c) => Math.floor(data[i + c]! / tint)).join()
        counted.set(key, (counted.get(key) ?? 0) + 1)
      }
      return [...counted.values()].filter((n) => n >= least).length
    },
    [bytes.toString('base64'), TINTS, LEAST_PIXELS] as const,
  )
}
