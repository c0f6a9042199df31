import { expect, test } from './test'
import { asset, drawn, FAULTS, inTurn, notice, retry, uncaught } from './break'
import { ready, still } from './support'

/** What the live map shows of each pack at the start, and what it shows all the same without it. */
const STARTING = {
  layers: { own: 'crimea', other: 'corridor' },
  route: { own: 'corridor', other: 'crimea' },
} as const

test.use({ actionTimeout: 8000 })

for (const [pack, { own, other }] of Object.entries(STARTING))
  test(`${pack}: each fault is told, the other layers stay, a retry brings it`, async ({ page }) => {
    const errors = uncaught(page)
    const told = notice(page, `pack-${pack}`)
    await inTurn(
      page,
      asset(pack, 'json'),
      Object.keys(FAULTS),
      (first) => (first ? page.goto('index.html') : retry(page, `pack-${pack}`).click()),
      async () => {
        await expect(told).toBeVisible()
        await ready(page, { lacking: [own] })
        await still(page)
        expect(await drawn(page, own)).toBe(0)
        expect(await drawn(page, other)).toBeGreaterThan(0)
      },
    )
    await expect(told).toBeHidden()
    await still(page)
    expect(await drawn(page, own)).toBeGreaterThan(0)
    expect(errors).toEqual([])
  })

test('basemap: each fault is told and the static map stays until a retry brings it', async ({ page }) => {
  const errors = uncaught(page)
  await inTurn(
    page,
    asset('basemap', 'json'),
    Object.keys(FAULTS),
    (first) => (first ? page.goto('index.html') : retry(page, 'pack-basemap').click()),
    async () => {
      await expect(notice(page, 'pack-basemap')).toBeVisible()
      await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
      // the layers can be worked on the static map, and stay as the reader has left them
      await page.locator('input[data-layer=crimea]').evaluate((box: HTMLInputElement) => {
        if (box.checked) box.click()
      })
      await expect(page.locator('[data-style=crimea-fill]')).toBeHidden()
    },
  )
  await ready(page)
  await expect(page.locator('[data-notice]')).toHaveCount(0)
  expect(await drawn(page, 'coarse')).toBeGreaterThan(0)
  expect(await drawn(page, 'crimea')).toBe(0)
  expect(errors).toEqual([])
})

for (const [pack, name, link, camera, stays] of [
  ['fine', 'the fine coast', '#map=9/46.1/34', { center: [34.2, 46.1], zoom: 9 }, 'coarse'],
  ['world', 'the rest of the world', '#map=3/40/-90', { center: [-95, 41], zoom: 4 }, null],
] as const)
  test(`without ${name} the map has the ground that it has, and a retry brings it`, async ({ page }) => {
    const errors = uncaught(page)
    let asked = 0
    await page.route(asset(pack, 'json'), (route) => {
      asked++
      return FAULTS['status 500']!(route)
    })
    await page.goto(`index.html${link}`)
    await expect(notice(page, `pack-${pack}`)).toBeVisible()
    await expect(page.locator('.stage.ready')).toBeVisible()
    await page.evaluate((at) => void window.placeline.map.jumpTo(at), camera)
    await still(page)
    if (stays) expect(await drawn(page, stays)).toBeGreaterThan(0)
    else expect(await drawn(page, pack)).toBe(0)
    // no move asks again by itself
    expect(asked).toBe(1)
    await page.unroute(asset(pack, 'json'))
    await retry(page, `pack-${pack}`).click()
    await expect(notice(page, `pack-${pack}`)).toBeHidden()
    await still(page)
    await ready(page)
    expect(await drawn(page, pack)).toBeGreaterThan(0)
    expect(errors).toEqual([])
  })

test('the rest of the world is not fetched before somebody looks there', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('index.html')
  await ready(page)
  await page.evaluate(() => void window.placeline.map.jumpTo({ center: [37, 47], zoom: 6 }))
  await still(page)
  expect(asked.filter((path) => /\/world-/.test(path))).toEqual([])
  await page.evaluate(() => void window.placeline.map.jumpTo({ center: [-95, 41], zoom: 4 }))
  await expect.poll(() => drawn(page, 'world')).toBeGreaterThan(0)
  expect(asked.filter((path) => /\/world-/.test(path))).toHaveLength(1)
})

test('the rest of the region comes when somebody looks there, without the rest of the world', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const times = (pack: string) => asked.filter((path) => path.includes(`/${pack}-`)).length
  await page.goto('stories/panama-land-bridge-2024/embed.html')
  await expect(page.locator('.stage.ready')).toBeVisible()
  expect(times('region')).toBe(0)
  const region = () => drawn(page, 'coarse')
  const before = await region()
  await page.evaluate(() => void window.placeline.map.jumpTo({ center: [-79.8, 9.1], zoom: 5 }))
  await expect.poll(region).toBeGreaterThan(before)
  expect([times('region'), times('world')]).toEqual([1, 0])
  await page.evaluate(() => void window.placeline.map.jumpTo({ center: [-95, 41], zoom: 4 }))
  await expect.poll(() => times('world')).toBe(1)
  expect(times('region')).toBe(1)
})

test('a shape that can not be drawn is left out and told, the others are drawn', async ({ page }) => {
  const errors = uncaught(page)
  const warnings: string[] = []
  page.on('console', (message) => warnings.push(message.text()))
  await page.route(asset('layers', 'json'), async (route) => {
    const pack = (await (await route.fetch()).json()) as {
      objects: Record<string, { geometries: object[] }>
    }[]
    const holder = pack.find((topology) => topology.objects.donbass)!
    holder.objects.donbass!.geometries.push({ type: 'Point', coordinates: 'here', properties: {} })
    await route.fulfill({ json: pack })
  })
  await page.goto('index.html')
  await ready(page)
  await expect(notice(page, 'pack-layers')).toContainText('1 part')
  expect(await drawn(page, 'donbass')).toBeGreaterThan(0)
  expect(warnings.join()).toContain('left out')
  expect(errors).toEqual([])
})

test('a hanging network is told in the language of the page, the static map stays, and asking again helps', async ({
  page,
}) => {
  const errors = uncaught(page)
  let asked = 0
  // the first answer never comes
  await page.route(asset('basemap', 'json'), (route) => (asked++ ? route.continue() : undefined))
  await page.goto('uk/index.html')
  await expect(notice(page, 'slow')).toBeVisible({ timeout: 20_000 })
  await expect(notice(page, 'slow')).toContainText(/[а-щіїєґ]{4}/)
  await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
  await page.locator('.tags [data-place=kyiv]').click()
  await expect(page.locator('[data-card]')).toBeVisible()
  await retry(page, 'slow').click()
  await ready(page)
  await expect(page.locator('[data-notice]')).toHaveCount(0)
  expect(errors).toEqual([])
})

test.describe('with nothing in the cache', () => {
  test.use({ fresh: true })
  test('on a slow network the static map and the notes can be used long before the live map', async ({
    page,
  }) => {
    const errors = uncaught(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 25_000,
      uploadThroughput: 20_000,
    })
    await page.goto('index.html')
    await page.locator('.tags [data-place=mariupol]').click()
    await expect(page.locator('[data-card]')).toBeVisible()
    await page.locator('[role=tab]').nth(1).click()
    await expect(page.locator('#panel-list [data-annotation]').first()).toBeVisible()
    expect(await page.evaluate(() => performance.getEntriesByName('map-ready').length)).toBe(0)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    await ready(page)
    await expect(notice(page, 'slow')).toBeHidden()
    expect(errors).toEqual([])
  })
})
