import { expect, test, type Frame, type Page } from './test'
import {
  anyHost,
  hasMap,
  received,
  isStarted,
  lastReceived,
  onlyFrame,
  openHost,
  readyFrame,
  send,
  shiftOf,
} from './hosts'

test.use({ viewport: { width: 800, height: 700 } })

/** A host page whose frame has said that it is there, and sleeps. */
async function asleep(page: Page, address: string) {
  const faults = await openHost(page, anyHost(address))
  const frame = await onlyFrame(page)
  await expect.poll(() => lastReceived(page, 'ready')).toBeTruthy()
  expect(await isStarted(frame)).toBe(0)
  return { faults, frame }
}
const button = (frame: Frame) => frame.locator('.load-map')

test('with load=click the frame speaks and shows its map, and the first click starts the live one', async ({
  page,
}) => {
  const { faults, frame } = await asleep(page, 'embed.html?load=click&nonsense=1')
  await expect
    .poll(() => lastReceived(page, 'ready'))
    .toMatchObject({
      story: 'guterres-april-2022',
      lang: 'en',
      height: 600,
      warnings: [expect.stringContaining('nonsense')],
    })
  expect(await lastReceived(page, 'resize')).toEqual({ width: 800, height: 600 })
  await expect(frame.locator('.poster > svg')).toBeVisible()

  await send(page, 'get-state', {}, 'early')
  await expect
    .poll(() => page.evaluate(() => window.received.find((m) => m.id === 'early')?.data))
    .toMatchObject({ lang: 'en', selected: null, theme: 'auto' })
  expect(await isStarted(frame)).toBe(0)

  await button(frame).click()
  await readyFrame(page)
  await expect(button(frame)).toBeHidden()
  expect(await received(page, 'ready')).toHaveLength(1)
  expect(await shiftOf(page)).toBe(0)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('what else is clicked first happens too, and brings up no map', async ({ page }) => {
  const { frame } = await asleep(page, 'embed.html?load=click')
  await frame.locator('[aria-controls=panel]').click()
  await expect(frame.locator('#panel h1')).toBeVisible()
  expect(await hasMap(frame)).toBe(0)
  await expect(button(frame)).toBeVisible()
})

test('a click on a name of the picture opens its note', async ({ page }) => {
  const { frame } = await asleep(page, 'embed.html?load=click')
  const name = frame.locator('.poster .p-tag:visible text', { hasText: /^Kyiv$/ }).first()
  const { x, y, width, height } = (await name.boundingBox())!
  await page.mouse.click(x + width / 2, y + height / 2)
  await expect(frame.locator('[data-card]')).toBeVisible()
})

test('the keyboard starts it with one press', async ({ page }) => {
  const { frame } = await asleep(page, 'embed.html?load=click')
  await button(frame).focus()
  await page.keyboard.press('Enter')
  await readyFrame(page)
})

test('a layer that is switched off stays off', async ({ page }) => {
  const { frame } = await asleep(page, 'embed.html?load=click&layers=moscow,kyiv')
  await expect
    .poll(() => lastReceived(page, 'ready'))
    .toMatchObject({
      layers: expect.arrayContaining([
        { id: 'kyiv', on: true },
        { id: 'crimea', on: false },
      ]),
    })
  await expect(frame.locator('.poster .of-crimea').first()).toBeHidden()
  await page.setViewportSize({ width: 800, height: 900 })
  await frame.locator('.legend .toggle').click()
  await frame.locator('input[data-layer=kyiv]').click()
  await expect(frame.locator('input[data-layer=kyiv]')).not.toBeChecked()
  await expect.poll(() => lastReceived(page, 'layers')).toEqual({ layers: ['moscow'] })
})

test('a command of the host page wakes it and is done', async ({ page }) => {
  const { faults, frame } = await asleep(page, 'embed.html?load=click')
  await send(page, 'focus', { id: 'land-route' })
  await send(page, 'theme', { theme: 'pink' }, 'wrong')
  await send(page, 'get-state', {}, 'after')
  await expect(frame.locator('[data-card="land-route"]')).toBeVisible()
  await expect.poll(() => lastReceived(page, 'select')).toMatchObject({ id: 'land-route' })
  const answers = await page.evaluate(() => window.received.filter((m) => m.id).map((m) => [m.id, m.type]))
  expect(answers).toEqual([
    ['wrong', 'error'],
    ['after', 'state'],
  ])
  expect(await hasMap(frame)).toBe(0)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('before its start it has the parts and colours that it has afterwards', async ({ page }) => {
  const { frame } = await asleep(page, 'embed.html?load=click&ui=map&hide=legend&theme=dark&transparent=1')
  await expect(frame.locator('.strip')).toBeHidden()
  await expect(frame.locator('.legend')).toBeHidden()
  await expect(frame.locator('html[data-theme=dark][data-transparent]')).toHaveCount(1)
  await expect.poll(() => lastReceived(page, 'ready')).toMatchObject({ height: 560 })
  // the page is made anew in this layout, and the click finds its way all the same
  await button(frame).click()
  await readyFrame(page)
  await expect(frame.locator('.strip')).toBeHidden()
})

test('what its HTML cannot show starts the page at once, and still no map', async ({ page }) => {
  await openHost(page, anyHost('embed.html?load=click&lang=uk&focus=land-route'))
  const frame = await onlyFrame(page)
  await expect(frame.locator('[data-card="land-route"]')).toBeVisible()
  await expect(frame.locator('html')).toHaveAttribute('lang', 'uk')
  expect(await hasMap(frame)).toBe(0)
})

test('a frame out of view waits until it is scrolled to', async ({ page }) => {
  await openHost(page, anyHost('embed.html', { below: '4000' }))
  const frame = await onlyFrame(page)
  await expect.poll(() => lastReceived(page, 'resize')).toEqual({ width: 800, height: 600 })
  expect(await isStarted(frame)).toBe(0)
  await page.locator('iframe').scrollIntoViewIfNeeded()
  await readyFrame(page)
})

test('where the rest of the scripts is lost, the story can be read', async ({ page }) => {
  await page.route(/\/start(ed-frame)?-[\w-]+\.js/, (route) => route.abort())
  const { frame } = await asleep(page, 'embed.html?load=click')
  await button(frame).click()
  await expect(button(frame)).toBeHidden()
  await expect(frame.locator('.poster > svg')).toBeVisible()
  await expect(frame.locator('.list [data-annotation="land-route"]').first()).toBeVisible()
})
