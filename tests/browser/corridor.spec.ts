import { readFileSync } from 'node:fs'
import { expect, test, testLive, type Page } from './test'
import { open, watch } from './support'

const CUT = 'corridor=w:20,block:15,strip:15,off:mariupol'

interface Report {
  source: string
  settings: object
  status: string
  at: string[]
  lengthKm: number | null
  areaKm2: number | null
  pieces: number | null
  narrowestKm: number | null
  coastShare: number | null
}

const panel = (page: Page) => page.locator('[data-panel="corridor"]')
const setting = (page: Page, id: string, value?: string) =>
  panel(page).locator(`input[data-setting="${id}"]${value ? `[data-value="${value}"]` : ''}`)
const told = (page: Page) => page.evaluate(() => window.placeline.corridor() as unknown as Report)
const link = (page: Page) => page.evaluate(() => new URL(location.href).searchParams.get('corridor'))

/** Shapes that are drawn over the map now, by their style layers: `route`, `fill` (the corridor), `via`, `chord`, ... */
function drawn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const shapes: Record<string, number> = {}
    for (const { dataset } of document.querySelectorAll<SVGElement>('[data-sketch] [data-style]')) {
      const layer = dataset.style!.replace('corridor-', '')
      shapes[layer] = (shapes[layer] ?? 0) + 1
    }
    return shapes
  })
}

/** Kinds of the features that the map's own source holds now, with how often. */
function inMap(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const source = (
      window.placeline.map as unknown as {
        getSource(id: string): { getData(): Promise<{ features: { properties: { kind: string } }[] }> }
      }
    ).getSource('corridor')
    const { features } = await source.getData()
    const kinds: Record<string, number> = {}
    for (const { properties } of features) kinds[properties.kind] = (kinds[properties.kind] ?? 0) + 1
    return kinds
  })
}

/** Waits until a change has come through to the figures, and gives them. */
async function after(page: Page, change: () => Promise<unknown>): Promise<Report> {
  const settings = async () => JSON.stringify((await told(page)).settings)
  const before = await settings()
  await change()
  await expect.poll(settings).not.toBe(before)
  return told(page)
}

async function slide(page: Page, id: string, value: number) {
  await setting(page, id).evaluate((input: HTMLInputElement, to) => {
    input.value = String(to)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, value)
}

/** Over the static map, which makes no difference to the panel's words and figures. */
const STILL = { still: true }

async function openByLink(page: Page, query: string, { still } = { still: false }) {
  const faults = still ? watch(page) : await open(page, `index.html?${query}`)
  if (still) await page.goto(`index.html?${query}&static=1`)
  await expect(panel(page).locator('[data-status]')).toHaveAttribute('data-status', /./)
  return faults
}

test('nothing of the panel is fetched before it is opened; the card opens it, Escape goes back to the card', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const faults = await open(page, 'index.html?focus=land-route')
  const own = () => asked.filter((path) => /ExplorePanel|\/worker-|\/land-/.test(path))
  expect(own()).toEqual([])
  expect(await told(page)).toMatchObject({ source: 'story', status: 'ok' })

  const published = await told(page)
  await page.locator('[data-card] [data-explore]').click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page.locator('[data-card]')).toHaveCount(0)
  await expect(panel(page).locator('[data-figure="lengthKm"]')).toContainText(published.lengthKm!.toFixed(1))
  expect(own().length).toBeGreaterThanOrEqual(3)
  // opened, not changed: the published figures stand and the link has nothing to say
  expect(await told(page)).toMatchObject({
    source: 'story',
    lengthKm: published.lengthKm,
    areaKm2: published.areaKm2,
  })
  expect(await link(page)).toBeNull()

  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(page.locator('[data-card="land-route"]').getByRole('heading', { level: 2 })).toBeFocused()
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

testLive('each control changes figures, map and link', async ({ page }) => {
  const faults = await openByLink(page, 'corridor=w:19')
  const first = await told(page)
  expect(first).toMatchObject({ source: 'reader', status: 'ok' })

  const wide = await after(page, () => slide(page, 'width', 30))
  expect(wide.areaKm2!).toBeGreaterThan(first.areaKm2! * 1.3)
  expect(wide.lengthKm).toBe(first.lengthKm)
  expect(wide.coastShare!).toBeGreaterThan(first.coastShare!)

  const joined = await after(page, () => setting(page, 'joined').check())
  expect(joined.pieces!).toBeLessThan(wide.pieces!)
  expect(joined.areaKm2!).toBeLessThan(wide.areaKm2!)
  await after(page, () => setting(page, 'joined').uncheck())

  const blocked = await after(page, () => setting(page, 'block').check())
  expect(blocked.lengthKm!).toBeGreaterThan(first.lengthKm!)
  await expect(setting(page, 'via', 'mariupol')).not.toBeChecked()
  await expect.poll(async () => (await drawn(page)).block).toBe(1)
  const more = await after(page, () => slide(page, 'radius', 30))
  expect(more.lengthKm!).toBeGreaterThan(blocked.lengthKm!)

  const strip = await after(page, () => setting(page, 'strip').check())
  expect(strip).toMatchObject({ status: 'cut', at: ['Novoazovsk', 'Berdiansk'] })
  await expect(panel(page).locator('[data-status="cut"]')).toContainText('Novoazovsk and Berdiansk')
  await expect.poll(async () => (await drawn(page)).route ?? 0).toBe(0)
  expect(await drawn(page)).toMatchObject({ strip: 1, block: 1, via: 6 })
  await expect(panel(page).locator('[data-export]')).toHaveCount(0)
  const deep = await after(page, () => slide(page, 'depth', 60))
  expect(deep.status).toBe('ok')
  await after(page, () => setting(page, 'strip').uncheck())
  await after(page, () => setting(page, 'block').uncheck())
  await expect(setting(page, 'via', 'mariupol')).toBeChecked()

  const inland = await after(page, () => setting(page, 'via', 'melitopol').uncheck())
  expect(inland.lengthKm!).toBeLessThan(first.lengthKm!)
  await after(page, () => setting(page, 'via', 'melitopol').check())

  const closed = await after(page, () => setting(page, 'crossing', 'chonhar').uncheck())
  expect(closed.lengthKm!).toBeGreaterThan(first.lengthKm! + 1)
  await expect.poll(async () => (await drawn(page)).closed).toBe(1)
  await expect.poll(() => link(page)).toBe('w:30,closed:chonhar')

  await after(page, () => panel(page).locator('[data-preset="before"]').click())
  await expect.poll(async () => (await drawn(page)).block).toBe(1)
  await after(page, () => panel(page).locator('[data-preset="recipe"]').click())
  await expect.poll(() => drawn(page)).toMatchObject({ route: 1, fill: 1, via: 6 })
  expect((await drawn(page)).block).toBeUndefined()
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('a preset is a link: the page that it opens says the same; the recipe takes it back', async ({
  page,
}) => {
  await openByLink(page, 'corridor=w:10', STILL)
  await after(page, () => panel(page).locator('[data-preset="before"]').click())
  await expect(panel(page).locator('[data-preset="before"]')).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => link(page)).toBe('w:20,block:15,strip:15,off:mariupol')
  const here = await told(page)
  await page.goto(page.url())
  await expect(panel(page).locator('[data-status="cut"]')).toBeVisible()
  expect(await told(page)).toEqual(here)

  const open_ = await after(page, () => panel(page).locator('[data-preset="after"]').click())
  expect(open_.status).toBe('ok')
  const story = await after(page, () => panel(page).locator('[data-preset="recipe"]').click())
  expect(story).toMatchObject({ source: 'story', status: 'ok' })
  await expect.poll(() => link(page)).toBeNull()
})

for (const [lang, names] of [
  ['en', ['Novoazovsk', 'Berdiansk']],
  ['uk', ['Новоазовськ', 'Бердянськ']],
  ['ru', ['Новоазовск', 'Бердянск']],
] as const)
  test(`where there is no way, the sentence names both places (${lang})`, async ({ page }) => {
    const faults = await openByLink(page, `lang=${lang}&${CUT}`, STILL)
    const sentence = panel(page).locator('[data-status="cut"]')
    for (const name of names) await expect(sentence).toContainText(name)
    await expect(panel(page).getByRole('status')).toContainText(names[0])
    expect(faults).toEqual({ console: [], thirdParty: [] })
  })

testLive('by keyboard: sliders, the profile and its marker on the map', async ({ page }) => {
  await openByLink(page, 'corridor=w:19')
  await setting(page, 'width').focus()
  const wider = await after(page, () => page.keyboard.press('ArrowRight'))
  await expect(setting(page, 'width')).toHaveValue('20')
  // 20 km is the recipe again
  expect(wider.source).toBe('story')
  await after(page, () => page.keyboard.press('ArrowRight'))

  const profile = panel(page).locator('[data-plot="profile"]')
  await profile.focus()
  await expect(profile).toHaveAttribute('aria-valuenow', '0')
  await page.keyboard.press('ArrowRight')
  await expect(profile).toHaveAttribute('aria-valuenow', '2')
  await page.keyboard.press('End')
  const { lengthKm } = await told(page)
  await expect(profile).toHaveAttribute('aria-valuenow', String(Math.round(lengthKm!)))
  await expect(profile).toHaveAttribute('aria-valuetext', /inland/)
  await expect.poll(async () => (await drawn(page)).marker).toBe(1)
  await profile.blur()
  await expect.poll(async () => (await drawn(page)).marker ?? 0).toBe(0)
})

testLive(
  'the narrowest land is drawn and told with how true its shores are; both plots have a table',
  async ({ page }) => {
    await openByLink(page, 'corridor=w:19')
    const row = panel(page).locator('[data-figure="narrowestKm"]')
    await expect(row).toContainText('km')
    await expect(panel(page)).toContainText('shores accurate to about 120 m')
    await expect.poll(async () => (await drawn(page)).chord).toBe(1)
    await expect(panel(page).locator('[data-plot="detour"]')).toBeVisible()
    for (const summary of await panel(page).locator('summary').all()) await summary.click()
    const tables = panel(page).locator('table')
    await expect(tables).toHaveCount(2)
    expect(await tables.nth(0).locator('tbody tr').count()).toBeGreaterThan(30)
    expect(await tables.nth(1).locator('tbody tr').count()).toBe(25)
  },
)

test('the file has route and corridor with what they were made from', async ({ page }) => {
  await openByLink(page, 'corridor=w:10,closed:perekop', STILL)
  const started = page.waitForEvent('download')
  await panel(page).locator('[data-export]').click()
  const file = await started
  expect(file.suggestedFilename()).toBe('land-route-2022-04-22.geojson')
  const { features } = JSON.parse(readFileSync(await file.path(), 'utf8'))
  const figures = await told(page)
  expect(features.map((f: { id: string }) => f.id)).toEqual(['land-route-line', 'land-route-corridor'])
  for (const { properties } of features) {
    expect(properties).toMatchObject({ asOf: '2022-04-22', limits: { crossings: { perekop: false } } })
    expect(properties.lengthKm).toBeCloseTo(figures.lengthKm!, 1)
    expect(properties.caveat.en).toMatch(/not a front line/)
    expect(properties.credit).toMatch(/OpenStreetMap/)
    expect(properties.recipe.halfWidthKm).toBe(10)
  }
  expect(features[1].properties.areaKm2).toBeCloseTo(figures.areaKm2!, 0)
})

testLive('a reader who closes the panel keeps the settings on the map and in the link', async ({ page }) => {
  await openByLink(page, 'corridor=w:19,block:15,off:mariupol')
  const figures = await told(page)
  await expect.poll(async () => (await drawn(page)).chord).toBe(1)
  await panel(page).locator('.close').click()
  await expect(panel(page)).toHaveCount(0)
  await expect(page.locator('[data-sketch]')).toHaveCount(0)
  const kept = await inMap(page)
  expect(kept).toMatchObject({ route: 1, corridor: 1, block: 1 })
  expect(kept.chord).toBeUndefined()
  expect(await told(page)).toMatchObject({ lengthKm: figures.lengthKm, source: 'reader' })
  expect(await link(page)).toBe('w:19,block:15,off:mariupol')
})

testLive('a picture of the map holds the route that is drawn over it', async ({ page }) => {
  await openByLink(page, 'corridor=w:30')
  await expect(page.locator('[data-sketch]')).toHaveCount(1)
  const started = page.waitForEvent('download')
  // the button lies under the panel here
  await page.locator('[data-save=png]').evaluate((button: HTMLButtonElement) => button.click())
  const bytes = readFileSync(await (await started).path())
  const share = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let hatched = 0
    // layer-corridor of the light palette
    for (let i = 0; i < data.length; i += 4)
      if (Math.abs(data[i]! - 0x7c) + Math.abs(data[i + 1]! - 0x2f) + Math.abs(data[i + 2]! - 0x63) < 60)
        hatched++
    return hatched / (data.length / 4)
  }, bytes.toString('base64'))
  expect(share).toBeGreaterThan(0.005)
  await expect.poll(() => inMap(page)).toEqual({})
})

test('a land file that fails is told with a way to try again', async ({ page }) => {
  let broken = true
  await page.route(/\/land-[^/]*\.json/, (route) =>
    broken ? route.fulfill({ status: 500 }) : route.continue(),
  )
  await page.goto('index.html?corridor=w:10&static=1')
  await expect(panel(page)).toContainText('could not be computed')
  broken = false
  await panel(page).getByRole('button', { name: 'Try again' }).click()
  await expect(panel(page).locator('[data-status="ok"]')).toBeVisible()
})

test('a radius worked out ahead asks the worker nothing, and says what a page opened with it says', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = ((window as unknown as { asked: string[] }).asked = [])
    const Real = window.Worker
    window.Worker = new Proxy(Real, {
      construct(target, [url, options]) {
        const worker: Worker = new target(url, options)
        if (!String(url).includes('/worker-')) return worker
        const post = worker.postMessage.bind(worker)
        worker.postMessage = (message: { kind: string }) => {
          asked.push(message.kind)
          post(message)
        }
        return worker
      },
    })
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length)
  await openByLink(page, 'corridor=w:20,block:15,off:mariupol', STILL)
  // on a busy machine half a second may pass between two questions
  const rested = async () => {
    for (let before = -1, same = 0; ; await page.waitForTimeout(500)) {
      const now = await asked()
      same = now === before ? same + 1 : 0
      if (same === 3) return now
      before = now
    }
  }
  // two workers with the land, and the questions of one outcome: nothing ahead for who only reads
  await expect(panel(page).locator('[data-figure="narrowestKm"], [data-status="cut"]').first()).toBeVisible()
  expect(await rested()).toBeLessThan(12)
  await setting(page, 'radius').hover()
  // the radii up to 20 km larger and down to 1 km
  await expect.poll(asked).toBeGreaterThan(1 + 4 + 3 * 20)
  const ahead = await rested()
  const moved = await after(page, () => slide(page, 'radius', 22))
  expect(await asked()).toBe(ahead)

  await page.goto('index.html?corridor=w:20,block:22,off:mariupol&static=1')
  await expect(panel(page).locator('[data-status]')).toHaveAttribute('data-status', 'ok')
  const same: (keyof Report)[] = ['status', 'lengthKm', 'areaKm2', 'pieces', 'coastShare', 'settings']
  const fresh = await told(page)
  for (const key of same) expect(moved[key], key).toEqual(fresh[key])
})

test('without a worker the page computes by itself', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = window.Worker
    window.Worker = new Proxy(Real, {
      construct(target, [url, options]) {
        if (String(url).includes('/worker-')) throw new DOMException('not here', 'SecurityError')
        return new target(url, options)
      },
    })
  })
  const faults = watch(page)
  await page.goto(`index.html?${CUT}&static=1`)
  await expect(panel(page).locator('[data-status="cut"]')).toContainText('Berdiansk')
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

for (const [name, size, address] of [
  ['phone', { width: 390, height: 700 }, 'index.html'],
  ['small frame', { width: 640, height: 480 }, 'embed.html'],
  ['narrow frame', { width: 320, height: 480 }, 'embed.html'],
] as const)
  test(`fits a ${name}: the map stays in view, nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.goto(`${address}?corridor=w:30&static=1`)
    await expect(panel(page).locator('[data-status="ok"]')).toBeVisible()
    const [box, map] = [(await panel(page).boundingBox())!, (await page.locator('.map').boundingBox())!]
    expect(box.height).toBeGreaterThan(200)
    const apart = box.y >= map.y + map.height - 1 || box.x + box.width <= map.x + 1
    expect(apart, 'panel and map side by side').toBe(true)
    const wide = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      ...[...document.querySelectorAll('.explore')].map((e) => e.scrollWidth - e.clientWidth),
    ])
    expect(Math.max(...wide)).toBeLessThanOrEqual(0)
    await setting(page, 'width').scrollIntoViewIfNeeded()
    await expect(setting(page, 'width')).toBeInViewport()
  })
