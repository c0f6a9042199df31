import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { words } from '../../src/languages/en/compose'
import { publishedRoute } from '../../src/build/land/published-route'
import { landOf } from '../../src/build/land/story-land'
import { recipeRoute } from '../../src/corridor/derive'
import { recipeOf } from '../../src/corridor/export'
import type { RouteFigures } from '../../src/corridor/figures'
import { checkFolder } from '../../src/folder/check-folder'
import { act, type Act } from './compose-hands'
import { filesIn, noMap, openFiles, openFolder } from './compose'
import { watch } from './support'
import { expect, test, type Page } from './test'
import { lookOf } from './violations'

test.use({ stores: true, viewport: { width: 1280, height: 800 } })

const { route } = words
const STORIES = ['tests/fixtures/stories/isthmus-walk', 'public/stories/panama-land-bridge-2024']
/** On two cores that others use too. */
const SOON = { timeout: 15_000 }

const figure = (page: Page, name: string) => page.locator(`[data-figures] [data-figure="${name}"]`)
const number = async (page: Page, name: string) =>
  Number(((await figure(page, name).textContent()) ?? '').replace(/[^\d.]/g, ''))

async function openRoute(page: Page, folder: string, layer: string) {
  await noMap(page)
  await openFolder(page, folder)
  await page.getByRole('button', { name: 'Layers', exact: true }).click()
  await page.getByRole('button', { name: layer, exact: true }).click()
}

/** The figures in the pages that the command has written of a story. */
function published(folder: string): RouteFigures {
  const html = readFileSync(join('dist/stories', basename(folder), 'index.html'), 'utf8')
  const found = /"figures":(\{[^}]*\})/.exec(html)
  if (!found) throw new Error('the page has no figures')
  return JSON.parse(found[1]!) as RouteFigures
}

/** The figures as a build works them out, without its pages. */
function workedOut(folder: string, halfWidthKm?: number): RouteFigures {
  const route = structuredClone(storyOf(folder).derived[0]!)
  if (halfWidthKm !== undefined) route.recipe.halfWidthKm = halfWidthKm
  const found = landOf(route, pathToFileURL(`${folder}/`))
  if (found.status === 'bad') throw new Error(found.faults[0]!.wrong)
  const way = recipeRoute(found.land, recipeOf(route.recipe))
  if (way.status !== 'ok') throw new Error(way.status)
  const made = publishedRoute(found.land, route, { asOf: '', credit: '', caveat: '' }, way)
  if (made.status !== 'ok') throw new Error(made.status)
  return made.figures
}

const storyOf = (folder: string) => {
  const { problems, story } = checkFolder(folder)
  if (!story) throw new Error(problems[0]!.wrong)
  return story
}

const layerOf = (folder: string): string => {
  const { layers, derived, lang } = storyOf(folder)
  const { title } = layers.find(({ id }) => id === derived[0]!.layer)!
  return typeof title === 'string' ? title : title[lang]!
}

for (const folder of STORIES)
  test(`the form of a land route says the figures that the build gives: ${folder.split('/').at(-1)}`, async ({
    page,
  }) => {
    const seen = watch(page)
    await openRoute(page, folder, layerOf(folder))
    await expect(figure(page, 'narrowestKm')).toContainText(/\d/, SOON)
    const wanted = folder === STORIES[0] ? workedOut(folder) : published(folder)
    expect(await number(page, 'lengthKm')).toBe(Number(wanted.lengthKm.toFixed(1)))
    expect(await number(page, 'areaKm2')).toBe(Math.round(wanted.areaKm2 / 10) * 10)
    expect(await number(page, 'pieces')).toBe(wanted.pieces)

    // what a change takes is the same for any land
    if (folder !== STORIES[0]) return
    // another width, as it is typed
    const wider = workedOut(folder, 8)
    await page.getByLabel('Half its width, in km').first().fill('8')
    await page.keyboard.press('Tab')
    const km2 = (Math.round(wider.areaKm2 / 10) * 10).toLocaleString('en')
    await expect(figure(page, 'areaKm2')).toContainText(km2, SOON)
    expect((await lookOf(page)).violations.map(({ id }) => id)).toEqual([])
    expect(seen.thirdParty).toEqual([])
  })

test('a route that has no way, lies off the land, or has no land says which, and has its figures again once mended', async ({
  page,
}) => {
  await openRoute(page, STORIES[0]!, layerOf(STORIES[0]!))
  const status = page.locator('[data-figures]').getByRole('status')
  const shows = (text: string) => expect(status).toHaveText(text, SOON)
  const isOpen = () => expect(figure(page, 'lengthKm')).toHaveText('315.1 km', SOON)
  const via = (value: string): Act => ({
    in: [route.title, 'Surat Thani'],
    field: words.place.coordinates,
    value,
  })
  const kra = [route.title, 'The isthmus of Kra']
  const gate = (value: string): Act => ({
    in: [...kra, route.gate],
    field: words.draw.positions,
    value,
  })
  await isOpen()
  await act(page, [{ in: kra, field: route.crossingOpen, value: false }])
  await shows('No way over land between Prachuap and Surat Thani with these settings. No line is drawn.')
  await expect(figure(page, 'lengthKm')).toHaveCount(0)
  await act(page, [{ in: kra, field: route.crossingOpen, value: true }, via('10.5, 100.2')])
  await shows('“Surat Thani” lies more than 1 km off the land. Give it a position on land.')
  await act(page, [via('9.14, 99.32'), gate('9.9, 98.9\n10.2, 99.6')])
  await shows('There is no land for this route:')
  await expect(page.locator('[data-figures]')).toContainText('the gate "kra" ends on land')
  await act(page, [gate('9.9, 98.3\n10.2, 99.6')])
  await isOpen()
  await act(page, [via('')])
  await shows('They are computed as soon as two places are joined and no field of the recipe has a fault.')
})

test('an editor who writes on waits for no figures, and a thread that does not start is told of', async ({
  page,
}) => {
  await page.route('**/compose.json', (route) => route.fulfill({ status: 500 }))
  await openRoute(page, STORIES[0]!, layerOf(STORIES[0]!))
  await expect(page.locator('[data-figures]').getByRole('status')).toContainText('HTTP 500', SOON)
  await page.unroute('**/compose.json')
  await act(page, [{ in: [route.title], field: route.halfWidth, value: '6' }])
  await expect(figure(page, 'lengthKm')).toHaveText('315.1 km', SOON)
})

test('what the figures need is there before a second place is named', async ({ page }) => {
  const story = JSON.parse(readFileSync(join(STORIES[0]!, 'story.json'), 'utf8'))
  const { recipe } = story.derived[0]
  const last = recipe.via.at(-1)
  recipe.via = recipe.via.slice(0, 1)
  const bytes = new TextEncoder().encode(JSON.stringify(story))
  await noMap(page)
  const coast = page.waitForResponse(/\/geo\/world\/detail\//)
  await openFiles(page, new Map([...filesIn(STORIES[0]!), ['story.json', bytes]]))
  await page.getByRole('button', { name: 'Layers', exact: true }).click()
  await page.getByRole('button', { name: layerOf(STORIES[0]!), exact: true }).click()
  await coast
  const form = page.locator('form.pair')
  await form.getByLabel(route.viaName).fill('Surat Thani')
  await form.getByLabel(route.viaAt).fill([...last.lngLat].reverse().join(', '))
  await form.getByRole('button').click()
  await expect(figure(page, 'lengthKm')).toContainText(/\d/, SOON)
})
