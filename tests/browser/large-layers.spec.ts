import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { spawnSync } from 'node:child_process'
import { buildFolder } from '../bench/many-copy'
import { serve } from '../bench/pages/servers'
import { PALETTES } from '../../src/map/palette'
import { groundArchive, ONLY_HERE } from '../fixtures/ground-archive'
import { madeFloods, madePoints } from '../fixtures/large-layers'
import { still, watch } from './support'
import { expect, test, type Page } from './test'

/** A story with 30,000 points and outlines of 60,000 positions, which its build cuts into vector tiles. */
const FOLDER = '.cache/test/large'
const STORY = join(FOLDER, 'school-boat')
const BOX: [number, number, number, number] = [-70.3, -16.3, -69.3, -15.5]
const NAMED = 'point-4'
const port = Number(process.env.TEST_PORT ?? 4173) + 6
let server: { address: string; stop(): void }
let place: string

test.beforeAll(async () => {
  test.setTimeout(300_000)
  rmSync(FOLDER, { recursive: true, force: true })
  cpSync('tests/fixtures/stories/school-boat', STORY, { recursive: true })
  mkdirSync(join(STORY, 'layers'), { recursive: true })
  const points = madePoints(30_000, BOX)
  writeFileSync(join(STORY, 'layers/points.geojson'), JSON.stringify(points))
  writeFileSync(join(STORY, 'layers/floods.geojson'), JSON.stringify(madeFloods(60_000, BOX)))
  const story = JSON.parse(readFileSync(join(STORY, 'story.json'), 'utf8'))
  const layer = (id: string, kind: string, colour: string) => ({
    ...{ id, kind, colour, group: story.groups[0].id, title: story.layers[0].title, on: true },
    data: { file: `layers/${id}.geojson`, credit: 'Made', licence: 'CC0' },
  })
  writeFileSync(join(STORY, 'layers/region.pmtiles'), groundArchive())
  story.basemap = { tiles: { file: 'layers/region.pmtiles', credit: 'Test Basemap', licence: 'CC0' } }
  story.layers.push(layer('points', 'point', 'plum'), layer('floods', 'water', 'moss'))
  // a place of a note is drawn as one of the points
  place = story.annotations[0].place
  const at = story.places.features.find(({ id }: { id: string }) => id === place)
  Object.assign(at.properties, { layer: 'points', feature: [NAMED] })
  at.geometry.coordinates = (
    points.features.find(({ id }) => id === NAMED)!.geometry as { coordinates: number[] }
  ).coordinates
  writeFileSync(join(STORY, 'story.json'), JSON.stringify(story))
  const dist = buildFolder(STORY, join(FOLDER, 'dist'))
  expect(dist, 'the story builds').not.toBeNull()
  server = await serve(dist!, port)
})
test.afterAll(() => server?.stop())

/** Style layers of the two that the map shows something of, by the parts of their names. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const { map } = window.placeline
    const { clientWidth, clientHeight } = document.querySelector('#map')!
    const layers = ['points', 'floods'].flatMap((id) =>
      map.getStyle().layers.flatMap((layer) => (layer.source === id ? layer.id : [])),
    )
    const found = map.queryRenderedFeatures(
      [
        [0, 0],
        [clientWidth, clientHeight],
      ],
      { layers },
    )
    const count = (id: string) => found.filter(({ layer }) => layer.id.startsWith(id)).length
    return { points: count('points-'), floods: count('floods-') }
  })

/** How many features of a source the map shows. */
const countOf = (page: Page, source: string) =>
  page.evaluate((id) => {
    const { map } = window.placeline
    const { clientWidth, clientHeight } = document.querySelector('#map')!
    const layers = map.getStyle().layers.flatMap((layer) => (layer.source === id ? layer.id : []))
    return map.queryRenderedFeatures(
      [
        [0, 0],
        [clientWidth, clientHeight],
      ],
      { layers },
    ).length
  }, source)

/** The colour of the map at a place, with nothing over it. */
async function colourAt(page: Page, at: [number, number]) {
  const { x, y } = await page.evaluate((lngLat) => {
    const box = document.querySelector('#map')!.getBoundingClientRect()
    const px = window.placeline.map.project(lngLat)
    return { x: box.left + px.x, y: box.top + px.y }
  }, at)
  const shot = await page.screenshot({ clip: { x: x - 2, y: y - 2, width: 4, height: 4 } })
  return page.evaluate(
    async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const [r, g, b] = context.getImageData(1, 1, 1, 1).data
      return `#${[r!, g!, b!].map((value) => value.toString(16).padStart(2, '0')).join('')}`
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  )
}

async function up(page: Page, address: string) {
  await page.goto(address)
  await expect(page.locator('.stage.ready')).toBeVisible({ timeout: 40_000 })
  await still(page)
}

test('large layers are drawn, switched, clicked, and come again after a fault', async ({ page }) => {
  const faults = watch(page)
  let broken = false
  await page.route(/assets\/points-[0-9a-f]+\/\d+\.bin/, (route) =>
    broken ? route.fulfill({ status: 503 }) : route.continue(),
  )
  await up(page, `${server.address}index.html`)
  const all = await shown(page)
  // the story's own basemap comes by itself, as it is on the page's own site
  await expect.poll(() => countOf(page, 'own_ground')).toBeGreaterThan(0)
  await expect(page.locator('#about')).toContainText('The background map of Test Basemap is drawn by others')
  expect(all.points).toBeGreaterThan(300)
  expect(all.floods).toBeGreaterThan(20)
  // the static map beneath has them too
  expect(await page.locator('#static-map path.of-points, .poster path.of-points').count()).toBeGreaterThan(0)

  // the list of layers may be folded
  const turn = () =>
    page.locator('input[data-layer="points"]').evaluate((box: HTMLInputElement) => box.click())
  await turn()
  await still(page)
  expect(await shown(page)).toEqual({ points: 0, floods: all.floods })
  await turn()

  // a click on the point itself opens the note of its place
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>('.tags').forEach((tags) => (tags.style.display = 'none')),
  )
  const { x, y } = await page.evaluate(async (id) => {
    const { map } = window.placeline as unknown as {
      map: {
        jumpTo(camera: object): void
        once(type: string, listener: () => void): void
        project(at: [number, number]): { x: number; y: number }
      }
    }
    const story = JSON.parse(document.querySelector('#story-data')!.textContent!)
    const at = story.places.features.find((one: { id: string }) => one.id === id).geometry.coordinates
    map.jumpTo({ center: at, zoom: 9 })
    await new Promise<void>((done) => map.once('idle', done))
    const box = document.querySelector('#map')!.getBoundingClientRect()
    const px = map.project(at)
    return { x: box.left + px.x, y: box.top + px.y }
  }, place)
  await page.mouse.click(x, y)
  await expect(page.locator('[data-card]')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(faults).toEqual({ console: [], thirdParty: [] })

  // far from what has come: the host fails, the reader is told, and asks again
  broken = true
  await page.evaluate(
    (box) => void window.placeline.map.jumpTo({ center: [box[0]! + 0.1, box[1]! + 0.1], zoom: 11 }),
    BOX,
  )
  const notice = page.locator('[data-notice="pack-layers"]')
  await expect(notice).toBeVisible()
  broken = false
  await notice.locator('button').first().click()
  await expect(notice).toHaveCount(0)
  await expect.poll(async () => (await shown(page)).points).toBeGreaterThan(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the static map has the points and the outlines', async ({ page }) => {
    await page.goto(`${server.address}index.html`)
    for (const id of ['points', 'floods']) {
      const path = page.locator(`.poster path.of-${id}`).first()
      await expect(path).toBeVisible()
      expect((await path.getAttribute('d'))!.length).toBeGreaterThan(500)
    }
  })
})

test('the one file holds the tiles, and says how much they are', async ({ page }) => {
  const file = join(FOLDER, 'one.html')
  const { status, stdout } = spawnSync(
    process.execPath,
    ['app/command/placeline.js', 'export', STORY, '--out', file],
    { encoding: 'utf8' },
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/points +[\d.]+ MB of vector tiles/)
  const faults = watch(page)
  await up(page, pathToFileURL(file).href)
  expect((await shown(page)).points).toBeGreaterThan(300)
  await expect.poll(() => countOf(page, 'own_ground')).toBeGreaterThan(0)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test.describe('a story with archives of its editor', () => {
  const SITE = join(FOLDER, 'archives')
  const ARCHIVE = readFileSync('tests/fixtures/stories/survey-tiles/layers/houses.pmtiles')
  let served: { address: string; stop(): void }

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    expect(buildFolder('tests/fixtures/stories/survey-tiles', SITE), 'the story builds').not.toBeNull()
    served = await serve(SITE, port + 1)
  })
  test.afterAll(() => served?.stop())

  const count = (page: Page, layer: string) => countOf(page, layer)
  const GROUND = groundArchive()

  /** Answers for parts of an archive at another host, unless it is down; gives the addresses that were asked for. */
  async function host(page: Page, name: string, archive: Buffer, isDown: () => boolean) {
    const asked: string[] = []
    await page.route(`https://${name}/**`, async (route) => {
      const range = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '')
      asked.push(route.request().url())
      if (isDown() || !range) return route.fulfill({ status: 500 })
      const [from, to] = [Number(range[1]), Math.min(Number(range[2]), archive.length - 1)]
      await route.fulfill({
        status: 206,
        headers: {
          'access-control-allow-origin': '*',
          'content-range': `bytes ${from}-${to}/${archive.length}`,
          'content-length': String(to - from + 1),
        },
        body: archive.subarray(from, to + 1),
      })
    })
    return asked
  }

  test('shows the one in its folder, and one of another host only when the reader lets it', async ({
    page,
  }) => {
    const faults = watch(page)
    let isDown = true
    const asked = await host(page, 'tiles.example', ARCHIVE, () => isDown)
    const askedForGround = await host(page, 'ground.example', GROUND, () => isDown)
    await up(page, `${served.address}index.html`)
    expect(await count(page, 'houses')).toBeGreaterThan(100)
    expect(await page.locator('.poster path.of-houses').count()).toBeGreaterThan(0)

    const notice = page.locator('[data-notice="tiles-stops"]')
    await expect(notice).toContainText('tiles.example')
    expect(asked).toEqual([])
    expect(faults).toEqual({ console: [], thirdParty: [] })
    expect(await count(page, 'stops')).toBe(0)

    // the basemap of another host: put away, nothing is asked of it, and the page can still show it
    const { land, sea } = PALETTES.light
    const ask = page.locator('[data-notice="own-ground"]')
    await expect(ask).toContainText('ground.example')
    await ask.getByRole('button', { name: 'Dismiss' }).click()
    await expect(ask).toHaveCount(0)
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual(['no'])
    expect(askedForGround).toEqual([])
    expect(await colourAt(page, ONLY_HERE)).toBe(land)
    isDown = true
    const about = page.locator('#about')
    await about.getByRole('button', { name: 'Show the background map of ground.example' }).press('Enter')
    await expect(ask).toContainText('could not be loaded')
    expect(await colourAt(page, ONLY_HERE)).toBe(land)
    isDown = false
    await ask.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => colourAt(page, ONLY_HERE), { timeout: 20_000 }).toBe(sea)
    expect(await count(page, 'houses')).toBeGreaterThan(100)
    await about.getByRole('button', { name: 'Hide the background map' }).click()
    await expect.poll(() => colourAt(page, ONLY_HERE)).toBe(land)
    isDown = true
    // off and on again asks again, as one that was put away would be lost else
    await notice.getByRole('button', { name: 'Dismiss' }).click()
    await expect(notice).toHaveCount(0)
    const turn = () =>
      page.locator('input[data-layer="stops"]').evaluate((box: HTMLInputElement) => box.click())
    await turn()
    await turn()
    await notice.getByRole('button', { name: /tiles\.example/ }).click()
    await expect(notice).toContainText('could not be loaded')
    expect(asked.length).toBeGreaterThan(0)

    isDown = false
    await notice.getByRole('button', { name: /tiles\.example/ }).click()
    await expect.poll(() => count(page, 'stops'), { timeout: 20_000 }).toBeGreaterThan(100)
    await expect(notice).toHaveCount(0)
    const uncaught = faults.console.filter((text) => !/\.example|Failed to load resource/.test(text))
    expect(uncaught).toEqual([])
    expect([...new Set(faults.thirdParty)]).toEqual([
      'https://ground.example/region.pmtiles',
      'https://tiles.example/stops.pmtiles',
    ])
  })
})
