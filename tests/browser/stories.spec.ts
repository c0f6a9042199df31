import { readdirSync, readFileSync } from 'node:fs'
import { plainText, textIn, type StoryFile } from '../../src/story'
import { drawn } from './break'
import { misfits } from './fit'
import { joined, readPdf } from './pdf'
import { expect, test } from './test'
import { watch } from './support'
import { expectNoViolations } from './violations'

/** What holds for the first story holds for each: reading, the frame, paper, the page without scripts. */

const STORIES = new URL('../../public/stories/', import.meta.url)
/** The one at the root of the site is walked by all other tests. */
const HOME = 'guterres-april-2022'

const others = readdirSync(STORIES)
  .filter((id) => id !== HOME)
  .map((id) => JSON.parse(readFileSync(new URL(`${id}/story.json`, STORIES), 'utf8')) as StoryFile)

/** As the text is read, without the no-break spaces that it is set with. */
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ').trim()

for (const story of others) {
  const langs = story.langs ?? [story.lang]
  for (const lang of langs) {
    const say = (text: Parameters<typeof textIn>[0]) => plainText(textIn(text, lang, story.lang).value)
    const folder = `/stories/${story.id}/${lang === story.lang ? '' : `${lang}/`}`

    test(`${story.id}, ${lang}: notes, list and steps on a phone, legible and accessible`, async ({
      page,
    }) => {
      const faults = watch(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${folder}index.html?static=1`)
      await expect(page.locator('.stage.placed')).toBeVisible()
      expect(plain(await page.locator('h1').textContent())).toBe(plain(say(story.title)))
      expect(await misfits(page)).toEqual([])
      await expectNoViolations(page)

      // of the other languages the first words of each, as their length is what differs
      for (const annotation of (story.annotations ?? []).slice(0, lang === story.lang ? undefined : 4)) {
        await page
          .locator(`#panel-story [data-annotation="${annotation.id}"]`)
          .first()
          .evaluate((mark: HTMLElement) => mark.click())
        const card = page.locator(`[data-card="${annotation.id}"]`)
        await expect(card).toBeVisible()
        expect(plain(await card.locator('h2').textContent())).toBe(plain(say(annotation.title)))
        expect(await misfits(page), annotation.id).toEqual([])
      }
      await expectNoViolations(page)
      await page.locator('[data-card] .close').click()

      await page.locator('#tab-list').click()
      expect(await misfits(page)).toEqual([])
      await page.locator('#tab-story').click()

      await page.locator('[data-step-go=start]').click()
      for (const [i, step] of (story.steps ?? []).entries()) {
        if (i > 0) await page.locator('[data-step-go=next]').click()
        await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step.id)
        expect(plain(await page.locator('[data-step] h2').textContent())).toBe(plain(say(step.title)))
        expect(await misfits(page), step.id).toEqual([])
      }
      expect(faults).toEqual({ console: [], thirdParty: [] })
    })
  }

  test(`${story.id}: its frame has every layer, and a link opens what was shared`, async ({ page }) => {
    const faults = watch(page)
    await page.setViewportSize({ width: 640, height: 480 })
    await page.goto(`/stories/${story.id}/embed.html`)
    await expect(page.locator('.stage.ready')).toBeVisible({ timeout: 40_000 })
    // a layer of a journey has its lines in a source of another name
    const own = story.layers!.filter(({ on, kind }) => on && kind !== 'journey' && kind !== 'corridor')
    expect(own.length).toBeGreaterThan(0)
    for (const { id } of own) await expect.poll(() => drawn(page, id), { message: id }).toBeGreaterThan(0)

    const [note] = story.annotations!.filter(({ place }) => place)
    await page.goto(`/stories/${story.id}/embed.html?focus=${note!.id}&layers=${own[0]!.id}`)
    await expect(page.locator(`[data-card="${note!.id}"]`)).toBeVisible()
    await expect(page.locator('.stage.ready')).toBeVisible({ timeout: 40_000 })
    for (const { id } of own.slice(1)) await expect.poll(() => drawn(page, id), { message: id }).toBe(0)
    expect(faults).toEqual({ console: [], thirdParty: [] })
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })
    test(`${story.id}: the page and its print have text, map, legend, date and credit`, async ({ page }) => {
      await page.goto(`/stories/${story.id}/`)
      const say = (text: Parameters<typeof textIn>[0]) =>
        plainText(textIn(text, story.lang, story.lang).value)
      const article = plain(await page.locator('#panel-story').textContent())
      for (const paragraph of story.article.paragraphs)
        expect(article).toContain(plain(say(paragraph.text)).slice(0, 40))
      expect(await page.locator('.poster path').count()).toBeGreaterThan(5)
      const { texts } = await readPdf(await page.pdf({ format: 'A4' }))
      expect(texts.filter((text) => !text)).toEqual([])
      // Arabic is read back from a PDF in shapes and an order of its own
      if (story.lang === 'ar') return
      expect(texts[0]).toContain(joined(say(story.title)))
      for (const layer of story.layers!.filter(({ on }) => on))
        expect(texts[0]).toContain(joined(say(layer.title)))
    })
  })
}
