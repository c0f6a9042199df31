import { expect, test, type Page } from './test'
import { placeName, placeOf, plainText, textIn, type Annotation, type Text } from '../../src/story'
import { story } from './story'

/*
 * A browser's translator takes each text out of the page and puts an element with other words in its place, also later
 * for what is new. Its stand-in here leaves the words and sets a sign before them, so that both can be told.
 */

test.use({ viewport: { width: 1000, height: 700 } })

const SIGN = '§'

/** Runs in the page: translates all there is, and all that comes. */
function translate(sign: string) {
  const take = (text: Text_) => {
    const holder = text.parentElement
    if (!text.data.trim() || !holder || holder.closest('font, svg, script, style, textarea')) return
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    inner.textContent = sign + text.data
    outer.append(inner)
    holder.replaceChild(outer, text)
  }
  const takeAll = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) return take(node as Text_)
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const all: Text_[] = []
    while (texts.nextNode()) all.push(texts.currentNode as Text_)
    all.forEach(take)
  }
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      if (type === 'characterData') takeAll(target)
      else addedNodes.forEach(takeAll)
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
  takeAll(document.body)
}
type Text_ = globalThis.Text

const plain = (text: Text) => plainText(textIn(text, 'en', 'en').value)
const flat = (text: string) => text.replaceAll(SIGN, '').replace(/\s+/g, ' ').trim()

/** The text of the first element that a selector finds, which has to have been translated. */
async function textOf(page: Page, selector: string): Promise<string> {
  const text = (await page.locator(selector).first().textContent())!
  return text.includes(SIGN) ? flat(text) : `not translated: ${text}`
}

/** Looks whether the open card is that of a note, in every part. */
async function expectCard(page: Page, { id, title, body, speaker, place }: Annotation) {
  const card = `[data-card="${id}"]`
  const at = placeOf(story, place)
  await expect.poll(() => textOf(page, `${card} #card-title`)).toBe(flat(plain(title)))
  if (at) expect(await textOf(page, `${card} .where`)).toBe(flat(placeName(at, 'en')))
  expect(await textOf(page, `${card} .says`)).toBe(flat(plain(body.value)))
  const who = story.actors.find((actor) => actor.id === speaker)
  expect(await textOf(page, `${card} dl dd`)).toContain(flat(who ? plain(who.name) : ''))
}

async function readOn(page: Page) {
  for (const note of story.annotations.slice(0, 10)) {
    // also what is in a closed drawer; found and clicked in one task, as the list may be made anew between two
    await page.waitForFunction((selector) => {
      const link = document.querySelector<HTMLElement>(selector)
      link?.click()
      return !!link
    }, `#panel-list [data-annotation="${note.id}"]`)
    await expectCard(page, note)
  }
  await page.keyboard.press('Escape')
  await page.locator('[data-step-go=start]').click()
  for (const [i, step] of story.steps.entries()) {
    if (i) await page.locator('[data-step-go=next]').click()
    const here = `[data-step="${step.id}"]`
    await expect.poll(() => textOf(page, `${here} h2`)).toBe(flat(plain(step.title)))
    expect(await textOf(page, `${here} p`)).toBe(flat(plain(step.text)))
    expect(await textOf(page, '[data-steps] .count')).toContain(`${i + 1} of ${story.steps.length}`)
    const note = story.annotations.find(({ id }) => id === step.select)
    if (note) await expectCard(page, note)
  }
  await page.locator('[data-step-go=end]').click()
}

for (const file of ['index.html', 'embed.html'])
  test(`${file}, translated by the browser, goes on saying what is chosen`, async ({ page }) => {
    await page.goto(`${file}?static=1`)
    await expect(page.locator('.stage.placed')).toBeVisible()
    await page.evaluate(translate, SIGN)
    await readOn(page)
    // nothing of what was there before stays in the page
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-card]')).toHaveCount(0)
    const said = await page.evaluate(() => document.querySelector('[data-announce]')!.textContent)
    expect(said!.split('§').length).toBeLessThanOrEqual(2)
    await page.locator('[data-dates]').focus()
    await page.keyboard.press('Home')
    await expect
      .poll(() => textOf(page, '.dates output > span'))
      .toBe(flat((await page.locator('[data-dates]').getAttribute('aria-valuetext'))!))
  })

test('translated before its page has started, it starts all the same', async ({ page }) => {
  await page.goto('embed.html?load=click')
  await page.evaluate(translate, SIGN)
  await page.locator('[data-step-go=start]').click()
  await expect.poll(() => textOf(page, '[data-step] h2')).toBe(flat(plain(story.steps[0]!.title)))
  // each text once: as the translator left it, or taken anew
  const twice = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p.title, [role=tab]')]
      .map((element) => element.textContent!.split('§').length - 1)
      .filter((count) => count > 1),
  )
  expect(twice).toEqual([])
})

test('a click on a part that is translated before it has started counts', async ({ page }) => {
  const id = story.annotations[0]!.id
  // parts start one by one, each in a task of its own: when the map's has, the list has not
  const click = (sign: string, id: string, translate: (sign: string) => void) => {
    new MutationObserver((_, watch) => {
      const link = document.querySelector<HTMLElement>(`#panel-list [data-annotation="${id}"]`)
      if (!link || !document.querySelector('.stage.placed')) return
      watch.disconnect()
      translate(sign)
      link.click()
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['class'] })
  }
  await page.addInitScript(`(${click})(${JSON.stringify(SIGN)}, ${JSON.stringify(id)}, ${translate})`)
  await page.goto('index.html?static=1')
  await expectCard(page, story.annotations[0]!)
})

test('shown as it was again, the page has its own words', async ({ page }) => {
  await page.goto('index.html?static=1&focus=kyiv')
  await expect(page.locator('.stage.placed')).toBeVisible()
  const before = await page.locator('[data-card]').innerText()
  // a translator that keeps what it took out, and puts it back
  await page.evaluate(() => {
    const kept: [Element, globalThis.Text][] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const all: globalThis.Text[] = []
    while (texts.nextNode()) all.push(texts.currentNode as globalThis.Text)
    for (const text of all.filter(
      (one) => one.data.trim() && !one.parentElement!.closest('script, style, svg'),
    )) {
      const font = document.createElement('font')
      font.textContent = '…'
      text.replaceWith(font)
      kept.push([font, text])
    }
    Object.assign(window, { undo: () => kept.forEach(([font, text]) => font.replaceWith(text)) })
  })
  await expect(page.locator('#card-title')).toHaveText('…')
  await page.evaluate(() => (window as unknown as { undo(): void }).undo())
  expect(await page.locator('[data-card]').innerText()).toBe(before)
})

test('what the page writes just as the translator takes a text out is not lost', async ({ page }) => {
  await page.goto('index.html?static=1&focus=kyiv')
  await expect(page.locator('.stage.placed')).toBeVisible()
  const shown = await page.evaluate(async () => {
    const title = document.querySelector('#card-title')!
    const text = document.createTreeWalker(title, NodeFilter.SHOW_TEXT).nextNode() as globalThis.Text
    const font = document.createElement('font')
    font.textContent = 'old words'
    // one after the other, before anybody has heard of either
    text.replaceWith(font)
    text.data = 'new words'
    await new Promise((resolve) => setTimeout(resolve))
    return title.textContent
  })
  expect(shown).toBe('new words')
})
