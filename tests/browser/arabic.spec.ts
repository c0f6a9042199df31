import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { StoryFile } from '../../src/story'
import { expect, test, type Page } from './test'
import { drawn } from './break'
import { readPdf, shapeless } from './pdf'
import { canvasOf, isDrawnAs, look, open, watch } from './support'

/*
 * A story that no file of the source knows, in a folder of its own as a publisher builds it: written from right to left
 * in one language, with an area, a line and a lake from its files, a past journey and a picture. Its page, its frame,
 * its live map, its links, its print, and all without scripts.
 */

const root = fileURLToPath(new URL('../../', import.meta.url))
const FOLDER = 'tests/fixtures/stories/school-boat-ar'
const SITE = '.cache/test/arabic'
const story = JSON.parse(readFileSync(`${root}${FOLDER}/story.json`, 'utf8')) as StoryFile
const titleOf = ({ title }: { title: unknown }) => title as string

let server: ChildProcess
let site: string

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

test.beforeAll(async () => {
  const build = ['app/command/placeline.js', 'build', FOLDER, '--out', SITE, '--quiet']
  execFileSync(process.execPath, build, { cwd: root, stdio: 'pipe' })
  const port = await freePort()
  site = `http://127.0.0.1:${port}`
  server = spawn('node', ['tests/serve.mjs', String(port)], {
    cwd: root,
    env: { ...process.env, SERVE_ROOT: SITE },
  })
  const answers = async () => (await fetch(`${site}/index.html`).catch(() => null))?.ok ?? false
  await expect.poll(answers, { timeout: 20_000 }).toBe(true)
})
test.afterAll(() => server.kill())

/** The middle of an element, in CSS px from the left. */
const middle = async (page: Page, selector: string) => {
  const { x, width } = (await page.locator(selector).first().boundingBox())!
  return x + width / 2
}

test('its page is walked from right to left: notes, search and steps', async ({ page }) => {
  const faults = watch(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${site}/index.html?static=1`)
  await expect(page.locator('.stage.placed')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(story))
  // the text stands where reading begins
  expect(await middle(page, '.article')).toBeGreaterThan(await middle(page, '.stage'))

  for (const annotation of story.annotations) {
    await page.locator(`.article [data-annotation="${annotation.id}"]`).first().click()
    const card = page.locator(`[data-card="${annotation.id}"]`)
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(titleOf(annotation))
    expect(await card.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-card]')).toHaveCount(0)
  }

  await page.locator('[data-search]').fill('مياه')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-card]')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.locator('[data-step-go=start]').click()
  for (const [i, step] of story.steps!.entries()) {
    if (i > 0) await page.locator('[data-step-go=next]').click()
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step.id)
    await expect(page.locator('[data-step] h2')).toHaveText(titleOf(step))
  }
  // on is to the left
  expect(await middle(page, '[data-step-go=next]')).toBeLessThan(
    await middle(page, '[data-step-go=previous]'),
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('its live map has each layer in its pixels; areas are clicked, a link opens what was shared', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1120, height: 640 })
  const faults = await open(page, `${site}/index.html`)
  await look(page, -69.5, -16.1, 7.6)
  const before = await canvasOf(page)
  const isAsBefore = isDrawnAs(page, before)
  for (const { id } of story.layers) {
    const box = page.locator(`input[data-layer="${id}"]`)
    await expect(box).toBeChecked()
    await box.uncheck()
    await expect.poll(isAsBefore, { message: `${id} is drawn` }).toBe(false)
    await box.check()
    await expect.poll(isAsBefore, { message: `${id} comes back as it was` }).toBe(true)
  }

  // a place of which nothing is said has its name, and nothing to open
  const silent = page.locator('.tags [data-place=old-quay]')
  await expect(silent).toBeVisible()
  await expect(silent).toHaveText('الرصيف القديم')
  expect(await silent.evaluate(({ tagName }) => tagName)).toBe('SPAN')
  // a line's symbol is a line
  expect(
    await page.locator('.symbol .route').evaluateAll((all) => all.map((one) => getComputedStyle(one).fill)),
  ).toEqual(['none'])

  const clicks = { 'road-closed': [-70.05, -16.55], 'lake-high': [-69.25, -15.6] }
  for (const [id, [lng, lat]] of Object.entries(clicks)) {
    await look(page, -69.6, -16.2, 7.4)
    const spot = await page.evaluate(
      (at) => {
        const { x, y } = window.placeline.map.project(at)
        const box = document.querySelector('.maplibregl-canvas')!.getBoundingClientRect()
        return { x: x + box.x, y: y + box.y }
      },
      [lng!, lat!] as [number, number],
    )
    await page.mouse.click(spot.x, spot.y)
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', id)
    await page.keyboard.press('Escape')
  }

  await open(page, `${site}/index.html?focus=trial-reed&layers=round,landings`)
  await expect(page.locator('[data-card]')).toHaveAttribute('data-card', 'trial-reed')
  const picture = page.locator('[data-card] img')
  await expect(picture).toHaveAttribute(
    'alt',
    story.annotations.find(({ image }) => image)!.image!.alt as string,
  )
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  expect(await drawn(page, 'district')).toBe(0)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('its page and its print have text, map, legend, date and credit', async ({ page }) => {
    await page.goto(`${site}/index.html`)
    for (const { text } of story.article.paragraphs) {
      const shown = ((await page.locator('#panel-story').textContent()) ?? '').replace(/[\u00a0\u202f]/g, ' ')
      expect(shown).toContain((text as string).slice(0, 40))
    }
    for (const { id } of story.layers)
      expect(await page.locator(`.poster .of-${id}`).count(), id).toBeGreaterThan(0)
    const { texts, colours } = await readPdf(await page.pdf({ format: 'A4' }))
    expect(texts.filter((text) => !text)).toEqual([])
    // a PDF has its lines as they are seen, from left to right, and cuts them where a letter joins the next
    const first = shapeless(texts[0]!)
    const seen = (text: string) => [...shapeless(text)].reverse().join('')
    for (const layer of story.layers) expect(first).toContain(seen(titleOf(layer).split('،').at(-1)!))
    expect(first).toContain('OpenStreetMap')
    expect(colours).toBeGreaterThan(8)
  })
})

test('its frame is small and from right to left, and its live map has every layer', async ({ page }) => {
  const faults = watch(page)
  await page.setViewportSize({ width: 343, height: 480 })
  await page.goto(`${site}/embed.html`)
  await expect(page.locator('.stage.ready')).toBeVisible({ timeout: 40_000 })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(343)
  const on = story.layers.filter((layer) => layer.on).map(({ id }) => id)
  expect(on.length).toBeGreaterThan(2)
  for (const id of on) await expect.poll(() => drawn(page, id), id).toBeGreaterThan(0)
  await page.locator('.tags [data-place=alder]').click()
  await expect(page.locator('[data-card] h2')).toHaveText(titleOf(story.annotations[0]!))
  expect(faults).toEqual({ console: [], thirdParty: [] })
})
