import { expect, test, type Page } from 'playwright/test'
import { pageAround, whileServed } from './hosts'
import { difference } from './pixels'
import { watch } from './support'

test.use({ viewport: { width: 560, height: 400 }, contextOptions: { reducedMotion: 'reduce' } })

const SIZE = 'width:480px;height:360px;border:0;display:block'

/** Three frames of a page: one to be seen, one in a closed tab, one without a size. */
const host = (maps: string, load: string) => {
  const frame = (id: string, style: string) =>
    `<iframe id="${id}" title="Map" src="${maps}/embed.html?load=${load}" style="${style}"></iframe>`
  return pageAround(
    `${frame('seen', SIZE)}<div id="tab" style="display:none">${frame('closed', SIZE)}</div>` +
      frame('empty', 'width:0;height:0;border:0;display:block'),
  )
}

const frameOf = async (page: Page, id: string) =>
  (await (await page.$(`#${id}`))!.contentFrame())!.locator('.stage')

/** The picture of a frame once its live map is drawn and stands alone. */
async function picture(page: Page, id: string, load: string): Promise<string> {
  const frame = page.locator(`#${id}`)
  await frame.scrollIntoViewIfNeeded()
  const stage = await frameOf(page, id)
  if (load === 'click') await stage.locator('.load-map').click()
  await expect(stage).toHaveClass(/ready/, { timeout: 40_000 })
  await expect(stage.locator('.poster')).toBeHidden()
  // the last frame after a change of size
  await page.waitForTimeout(600)
  return `data:image/png;base64,${(await frame.screenshot()).toString('base64')}`
}

test('a map is the same whether it loads at once, in view or by click, seen, in a closed tab or without a size', async ({
  page,
  baseURL,
}) => {
  const pictures: { of: string; url: string }[] = []
  const pages = Object.fromEntries(
    ['eager', 'lazy', 'click'].map((load) => [`/${load}`, host(baseURL!, load)]),
  )
  const faults = watch(page)
  await whileServed(pages, async (origin) => {
    for (const load of ['eager', 'lazy', 'click']) {
      await page.goto(`${origin}/${load}`)
      pictures.push({ of: `${load}, seen`, url: await picture(page, 'seen', load) })
      // what starts without being seen has started by now
      await page.locator('#tab').evaluate((tab) => (tab.style.display = 'block'))
      pictures.push({ of: `${load}, in a closed tab`, url: await picture(page, 'closed', load) })
      await page.locator('#empty').evaluate((frame, style) => (frame.style.cssText = style), SIZE)
      pictures.push({ of: `${load}, without a size`, url: await picture(page, 'empty', load) })
    }
  })
  const [first, ...others] = pictures
  for (const { of, url } of others) expect(await difference(page, first!.url, url), of).toBeLessThan(0.01)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})
