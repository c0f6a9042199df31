import { expect, test, type Page } from './test'
import { anyHost, lastReceived, onlyFrame, openHost } from './hosts'
import { readFileSync } from 'node:fs'
import { PALETTES } from '../../src/map/palette'
import { story } from './story'

const STORIES = JSON.parse(readFileSync('dist/stories.json', 'utf8')) as { id: string }[]

test.use({
  viewport: { width: 760, height: 700 },
  deviceScaleFactor: 1,
})

/** The frame on a host page, with the picture only: the live map has tests of its own. */
async function frameOf(page: Page, query: string, attributes: Record<string, string> = {}) {
  const faults = await openHost(page, anyHost(`embed.html?static=1&${query}`, attributes))
  const frame = await onlyFrame(page)
  await expect(frame.locator('.stage.placed')).toBeVisible()
  return { faults, frame }
}
const warnings = async (page: Page) =>
  ((await lastReceived(page, 'ready')) as { warnings: string[] } | undefined)?.warnings

test('story, lang, theme, layers, focus and t open the view that they name', async ({ page }) => {
  const { faults, frame } = await frameOf(
    page,
    'story=guterres-april-2022&lang=ru&theme=dark&layers=kyiv,moscow&focus=kyiv&t=2022-03-02#map=6/50/33',
  )
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(frame.locator('[data-card]')).toBeVisible()
  await expect(frame.locator('.maplibregl-canvas')).toHaveCount(0)
  await expect
    .poll(() => lastReceived(page, 'ready'))
    .toMatchObject({
      lang: 'ru',
      layers: expect.arrayContaining([
        { id: 'moscow', on: true },
        { id: 'kyiv', on: true },
        { id: 'crimea', on: false },
      ]),
      warnings: [],
    })
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('step opens a step with its layers', async ({ page }) => {
  const { frame } = await frameOf(page, 'step=mariupol')
  await expect(frame.locator('[data-card]')).toBeVisible()
  await expect(frame.locator('.strip a.open')).toHaveAttribute('href', /step=mariupol/)
})

test('hide takes away legend, steps and search, never About, the sources or the link to the page', async ({
  page,
}) => {
  const shown = await frameOf(page, 'ui=full')
  await shown.frame.locator('[aria-controls=panel]').click()
  await expect(shown.frame.locator('[data-search]')).toBeVisible()
  await expect(shown.frame.locator('.legend')).toHaveCount(1)

  const { frame } = await frameOf(page, 'hide=legend,steps,search,about,sources')
  await expect.poll(() => warnings(page)).toHaveLength(2)
  await expect(frame.locator('.legend')).toHaveCount(0)
  await frame.locator('.credit a[href="#about"]').click()
  await expect(frame.locator('#about')).toBeInViewport()
  await expect(frame.locator('[data-search]')).toHaveCount(0)
  await expect(frame.locator('.strip a.open')).toHaveAttribute('href', /index\.html/)
})

test('what is unknown or wrong is left out and named in ready.warnings, the rest holds', async ({ page }) => {
  await frameOf(
    page,
    'colour=red&ui=tiny&gestures=wild&load=never&transparent=yes&aspect=9&step=none&lang=uk',
  )
  await expect.poll(() => lastReceived(page, 'ready')).toMatchObject({ lang: 'uk' })
  const told = (await warnings(page))!
  for (const part of [
    'colour',
    'ui=tiny',
    'gestures=wild',
    'load=never',
    'transparent=yes',
    'aspect=9',
    'step=none',
  ])
    expect(told.filter((sentence) => sentence.includes(part))).toHaveLength(1)
  expect(told).toHaveLength(7)
})

for (const [link, id] of [
  ['story=no-such-story', 'no-such-story'],
  ['story=no-such-story&load=click', 'no-such-story'],
  ['story=No%20such%20story&load=click', 'No such story'],
  ['story=no-such-story&static=1&ui=map', 'no-such-story'],
] as const)
  test(`a story that is not there is told, and no other shown in its place: ${link}`, async ({ page }) => {
    await openHost(page, anyHost(`embed.html?${link}`))
    const frame = await onlyFrame(page)
    await expect(frame.locator('h1')).toHaveText(`There is no story “${id}” here.`)
    await expect(frame.locator('h1')).toBeInViewport()
    await expect(frame.locator('[data-no-story] li')).toHaveCount(STORIES.length)
    await expect(frame.locator('#static-map, [data-annotation], [data-card]')).toHaveCount(0)
    await expect.poll(() => warnings(page)).toEqual([`there is no story "${id}" on this site`])
    await expect.poll(() => lastReceived(page, 'ready')).toMatchObject({ story: null, annotations: [] })
  })

test('embed.html shows each story of the site by its id, with the rest of the link', async ({ page }) => {
  const other = STORIES.find(({ id }) => id !== story.id)!
  await openHost(page, anyHost(`embed.html?story=${other.id}&theme=dark#map=3/10/20`))
  await expect
    .poll(async () => ((await lastReceived(page, 'ready')) as { story: string } | undefined)?.story)
    .toBe(other.id)
  const { href } = await (await onlyFrame(page)).evaluate(() => location)
  expect(new URL(href).pathname).toBe(`/stories/${other.id}/embed.html`)
  expect(new URL(href).search + new URL(href).hash).toBe('?theme=dark#map=3/10/20')
  expect(await warnings(page)).toEqual([])
})

test('aspect gives the height that the frame asks for', async ({ page }) => {
  await frameOf(page, 'aspect=16:9')
  await expect.poll(() => lastReceived(page, 'resize')).toEqual({ width: 760, height: 428 })
})

/** The colour of the page in the frame, left above its title, as it is on the screen: `#rrggbb`. */
async function corner(page: Page) {
  const box = (await page.locator('iframe').boundingBox())!
  const clip = { x: box.x + 2, y: box.y + 2, width: 4, height: 4 }
  const png = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const rgb = [...context.getImageData(1, 1, 1, 1).data.slice(0, 3)]
    return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }, png)
}

for (const scheme of ['light', 'dark'] as const) {
  test(`a see-through frame in a ${scheme} page has no box of its own`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await frameOf(page, 'transparent=1', { scheme })
    await page.evaluate(() => (document.body.style.background = '#346789'))
    await expect.poll(() => corner(page)).toBe('#346789')
  })
}

test.describe('of a system that asks for light', () => {
  // an emulated scheme would hold in the frame too, whatever the host page says
  test.use({ colorScheme: null })
  for (const scheme of ['light', 'dark'] as const)
    test(`a frame in a ${scheme} page with theme=auto takes the page's colours`, async ({ page }) => {
      await frameOf(page, 'theme=auto', { scheme })
      await expect.poll(() => corner(page)).toBe(PALETTES[scheme].paper)
    })
})
