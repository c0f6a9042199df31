import { openStill, story } from './story'
import { canvasOf, isDrawnAs, look, open, watch } from './support'
import { expect, test, testLive, type Page } from './test'

test.use({ viewport: { width: 1120, height: 640 } })

/** Whether a click on the middle of an element would reach it. */
function isOnTop(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
}

testLive('each layer goes from the map and comes back', async ({ page }) => {
  const faults = await open(page, 'index.html#map=4.3/50/36')
  const boxOf = (id: string) => page.locator(`input[data-layer="${id}"]`)
  const before = await canvasOf(page)
  let last = before
  for (const { id } of story.layers) {
    await expect(boxOf(id)).toBeChecked()
    await boxOf(id).uncheck()
    expect(await page.evaluate(() => window.placeline.state().layers)).not.toContain(id)
    const without = await canvasOf(page)
    expect(without === last, `${id} was drawn`).toBe(false)
    last = without
  }
  for (const { id } of story.layers) await boxOf(id).check()
  await expect.poll(isDrawnAs(page, before), { message: 'all come back as they were' }).toBe(true)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('every annotation opens its card from the text', async ({ page }) => {
  const faults = watch(page)
  await openStill(page)
  for (const { id } of story.annotations) {
    await page.locator(`.article [data-annotation="${id}"]`).click()
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', id)
  }
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-card]')).toHaveCount(0)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

testLive('every annotation with a place opens its card from the map', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 })
  const faults = await open(page, 'index.html#map=5.4/47.6/37')
  for (const place of story.places.features) {
    const [lng, lat] = place.geometry.coordinates
    for (const { id } of story.annotations.filter((a) => a.place === place.id)) {
      const tag = page.locator(`.tags [data-annotation="${id}"]`)
      // each look draws the map anew
      if (!(await tag.evaluate(isOnTop))) await look(page, lng + 1, lat - 0.5, 5.4)
      await tag.click()
      await expect(page.locator('[data-card]')).toHaveAttribute('data-card', id)
      // on a map as small as this the card lies over the tag
      await page.keyboard.press('Escape')
    }
  }
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

testLive('a click on a region, a sea and the corridor opens the card of its place', async ({ page }) => {
  await open(page, 'index.html#map=6/46.8/36.5')
  const spots = {
    donbass: [37.6, 48.3],
    crimea: [34.6, 45.1],
    'sea-of-azov': [36.2, 45.7],
    'land-route': [34.75, 46.6],
  } as const
  for (const [place, lngLat] of Object.entries(spots)) {
    const spot = await page.evaluate((at) => {
      const { x, y } = window.placeline.map.project(at as [number, number])
      const box = document.querySelector('.maplibregl-canvas')!.getBoundingClientRect()
      return { x: x + box.x, y: y + box.y }
    }, lngLat)
    await page.mouse.click(spot.x, spot.y)
    const first = story.annotations.find((a) => a.place === place)!
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', first.id)
    await page.keyboard.press('Escape')
    await look(page, 36.5, 46.8, 6)
  }
})

test('all and none switch every layer, and the list follows', async ({ page }) => {
  await openStill(page)
  await page.getByRole('button', { name: 'Hide all layers' }).click()
  await expect(page.locator('input[data-layer]:checked')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show all layers' }).click()
  await expect(page.locator('input[data-layer]:checked')).toHaveCount(story.layers.length)
})

/** Tags that lie over each other, and names of the map that lie under a tag or what else stands on it: they keep clear by MapLibre. */
async function covered(page: Page): Promise<string[]> {
  const others = await page.locator('.maplibregl-ctrl-scale, .toolbar, .legend, .credit').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return { name: one.className, x, y, width, height }
    }),
  )
  expect(others).toHaveLength(4)
  const tags = await page.locator('.tag:not(.out)').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return { name: one.textContent!.trim(), x, y, width, height }
    }),
  )
  expect(tags.length).toBeGreaterThan(0)
  const overlaps = tags.flatMap((a, i) =>
    tags
      .slice(i + 1)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map((b) => `${a.name} / ${b.name}`),
  )
  const names = await page.evaluate(
    (boxes) => {
      const { map } = window.placeline
      const origin = document.querySelector('.maplibregl-canvas')!.getBoundingClientRect()
      const layers = map
        .getStyle()
        .layers.filter((l) => l.type === 'symbol' && (l.source === 'names' || l.source === 'towns'))
        .map((l) => l.id)
      return boxes.flatMap((b) =>
        map
          .queryRenderedFeatures(
            [
              [b.x - origin.x, b.y - origin.y],
              [b.x - origin.x + b.width, b.y - origin.y + b.height],
            ],
            { layers },
          )
          .map((f) => `${b.name} covers ${f.properties.name_en}`),
      )
    },
    [...tags, ...others],
  )
  return [...overlaps, ...names]
}

testLive('no label covers another at zoom 4, 6 and 8', async ({ page }) => {
  await open(page, 'index.html')
  for (const zoom of [4, 6, 8]) {
    await look(page, 36.6, 47.4, zoom)
    expect({ zoom, covered: await covered(page) }).toEqual({ zoom, covered: [] })
  }
})

test('nor where a map opens', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, 'stories/panama-land-bridge-2024/en/index.html#map=6/9.1/-79.7')
  expect(await covered(page)).toEqual([])
})

testLive('nor where the tags of a map at rest come to be wider, in another language', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, 'index.html')
  await page.locator('[data-lang=ru]').check({ force: true })
  await expect(page.locator('[data-place=kyiv] .name')).toHaveText('Киев')
  await expect.poll(() => covered(page)).toEqual([])
})

testLive('nor where the tags of a map at rest give way to a card', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, 'index.html')
  const tag = page.locator('.tags [data-place=land-route]')
  const before = await tag.boundingBox()
  await page.locator('.tags [data-place=mariupol]').click()
  await expect(page.locator('[data-card]')).toBeVisible()
  await expect.poll(async () => (await tag.boundingBox())?.y).not.toBe(before!.y)
  await expect.poll(() => covered(page)).toEqual([])
})

test('on a phone the names of places at the edge stay whole, in every language', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const folder of ['', 'uk/', 'ru/']) {
    await page.goto(`${folder}index.html?static=1`)
    await expect(page.locator('.stage.placed')).toBeVisible()
    const boxes = await page.evaluate(() => {
      const boxOf = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        return { left, right, top, bottom, name: element.textContent.trim() }
      }
      return {
        map: boxOf(document.querySelector('.stage .tags')!),
        tags: [...document.querySelectorAll('.tag:not(.out)')].map(boxOf),
      }
    })
    expect(boxes.tags.length).toBeGreaterThan(5)
    const { map } = boxes
    const cut = boxes.tags.filter(
      (t) => t.left < map.left || t.right > map.right || t.top < map.top || t.bottom > map.bottom,
    )
    expect(cut.map((t) => t.name)).toEqual([])
  }
})

test('the card of the land route shows the computed figures', async ({ page }) => {
  await openStill(page)
  await page.locator('.article [data-annotation="land-route"]').click()
  const figures = await page.evaluate(() => window.placeline.corridor())
  const card = page.locator('[data-card="land-route"]')
  await expect(card.locator('[data-figure="lengthKm"]').first()).toHaveText(
    `${new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(figures.lengthKm!)} km`,
  )
  expect(figures.lengthKm).toBeGreaterThan(300)
})

test('the frame shows the same map without the page around it', async ({ page }) => {
  const faults = watch(page)
  await page.setViewportSize({ width: 700, height: 560 })
  await page.goto('hosts/plain.html')
  const frame = page.frameLocator('iframe').first()
  await expect(frame.locator('.stage.ready')).toBeVisible({ timeout: 40_000 })
  await expect(frame.locator('.tag:not(.out)').first()).toBeVisible()
  await expect(frame.locator('.article')).toBeHidden()
  await expect(frame.getByRole('link', { name: 'Sources and border policy' })).toBeVisible()
  expect(faults.thirdParty).toEqual([])
  expect(faults.console).toEqual([])
})
