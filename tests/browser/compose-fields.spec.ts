import { readFileSync } from 'node:fs'
import { strToU8, unzipSync } from 'fflate'
import { words } from '../../src/languages/en/compose'
import { bare, type Part } from '../../src/story/schema-parts'
import { StorySchema } from '../../src/story/schema'
import { act } from './compose-hands'
import { noMap, openFiles, openFolder } from './compose'
import { expect, test, type Page } from './test'
import { lookOf } from './violations'

test.use({ stores: true, viewport: { width: 1280, height: 800 } })

const TILES = 'tests/fixtures/stories/survey-tiles/layers/houses.pmtiles'

/** Keys that are not written into a field, and how they come to be. */
const ELSEWHERE: Record<string, string> = {
  $schema: 'the address of the schema, for editors of JSON',
  version: 'always 2',
  'article.paragraphs': 'the text itself, edited where it stands; each gets an id when it is made',
  'places.type': 'always FeatureCollection',
  'places.features.type': 'always Feature',
  'annotations.type': 'always Annotation',
  'annotations.body.type': 'always TextualBody',
  'annotations.body.format': 'always text/plain',
  'annotations.target': 'the words that are marked in the text',
  'annotations.paragraph': 'the paragraph of the words that are marked',
  'derived.kind': 'always corridor',
  'derived.layer': 'the layer whose form it is in',
  'journeys.layer': 'the layer whose form it is in',
  'journeys.stops.place': 'chosen when the stop is added',
  'layers.data.file': 'the file that the layer was made of',
}

/** A value that has every key which a part of the schema knows. */
function whole(part: Part): unknown {
  const one = bare(part, undefined)
  if (one.entries)
    return Object.fromEntries(
      Object.entries(one.entries).map(([key, entry]) => [key, whole(entry as unknown as Part)]),
    )
  if (one.item) return [whole(one.item as unknown as Part)]
  if (one.items) return one.items.map((item) => whole(item as unknown as Part))
  if (one.options) return one.options[0]
  if (one.literal !== undefined) return one.literal
  if (one.type === 'number') return 1
  if (one.type === 'boolean') return true
  return 'a'
}

/** The paths of all keys that end in a value, without the places in lists. */
function leaves(part: Part, path: string[] = []): string[] {
  const one = bare(part, undefined)
  const inner = one.item ? bare(one.item as unknown as Part, undefined) : null
  if (inner?.entries) return leaves(inner, path)
  if (!one.entries) return [path.join('.')]
  return Object.entries(one.entries).flatMap(([key, entry]) =>
    leaves(entry as unknown as Part, [...path, key]),
  )
}

const schema = StorySchema as unknown as Part

/** A story with all that there is, its layers each with one kind of shapes. */
function fullStory() {
  const story = whole(schema) as Record<string, Record<string, unknown>[]> & {
    places: { features: object[] }
  }
  const [layer] = story.layers!
  const { geography, data, pmtiles, ...rest } = layer!
  const bareLayer = { ...rest, builtin: undefined }
  const made = (id: string, kind: string, shapes: object) => ({
    ...bareLayer,
    id,
    title: id,
    kind,
    ...shapes,
  })
  story.layers = [
    made('a', 'corridor', {}),
    made('journey', 'journey', {}),
    made('file', 'area', { data: { ...(data as object), file: 'layers/a.geojson' } }),
    made('tiles', 'area', { pmtiles: { ...(pmtiles as object), file: undefined } }),
    made('countries', 'area', { geography }),
    made('lakes', 'water', { geography }),
    made('towns', 'point', { geography }),
    made('built', 'area', { builtin: 'crimea' }),
  ]
  // tiles have a file or an address
  ;(story as unknown as { basemap: { tiles: { file?: string } } }).basemap.tiles.file = undefined
  const [journey] = story.journeys as { layer: string; stops: object[] }[]
  journey!.layer = 'journey'
  // one that is no place of the story has a name and a position
  journey!.stops = [journey!.stops[0]!, { ...journey!.stops[0], place: undefined }]
  return story
}

/** Opens all that is folded, and adds what may be left out, until there is no more; the paths of the fields seen. */
async function seen(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const next = () => new Promise((done) => setTimeout(done, 50))
    for (let more = true; more;) {
      const folded = [...document.querySelectorAll<HTMLDetailsElement>('.pane details:not([open])')]
      folded.forEach((one) => (one.open = true))
      await next()
      more = folded.length > 0
    }
    return [...document.querySelectorAll('.pane [data-path]')].map((one) => one.getAttribute('data-path')!)
  })
}

/** The story and the files of its folder, as the composer saves them. */
async function saved(page: Page) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words.head.saveZip }).click()
  const zip = unzipSync(readFileSync((await (await download).path())!))
  const files = new Map(Object.entries(zip).map(([path, bytes]) => [path.replace(/^[^/]*\//, ''), bytes]))
  return { story: JSON.parse(new TextDecoder().decode(files.get('story.json'))), files }
}

const isBelow = (path: string, outer: string) => path === outer || path.startsWith(`${outer}.`)

test('every key of the format has a field in the composer', async ({ page }) => {
  await noMap(page)
  const files = new Map([
    ['a/story.json', strToU8(JSON.stringify(fullStory()))],
    ['a/layers/a.geojson', strToU8('{"type":"FeatureCollection","features":[]}')],
  ])
  await openFiles(page, files)
  const paths = new Set<string>()
  const look = async () => {
    for (const path of await seen(page)) paths.add(path.replace(/\[\d+\]/g, ''))
  }
  for (const panel of ['notes', 'places', 'people', 'layers', 'steps', 'story'] as const) {
    await page.getByRole('button', { name: words.panels[panel], exact: true }).click()
    await look()
    const back = page.locator('.pane > button').filter({ hasText: '‹' })
    if (await back.count()) await back.click()
    const names = page
      .locator('.pane .name, .pane .list button, .pane li button')
      .filter({ hasNotText: /[↑↓×]/ })
    const all = await names.count()
    for (let i = 0; i < all; i++) {
      if (!(await names.nth(i).isVisible())) continue
      await names.nth(i).click()
      await look()
      if (await back.count()) await back.first().click()
    }
  }
  const keys = leaves(schema)
  const without = keys.filter((key) => ![...paths].some((path) => isBelow(path, key) || isBelow(key, path)))
  expect(without.filter((key) => !Object.keys(ELSEWHERE).some((other) => isBelow(key, other)))).toEqual([])
  // and no key is said to come by other means that has a field, or that there is not
  expect(Object.keys(ELSEWHERE).filter((key) => !without.some((one) => isBelow(one, key)))).toEqual([])
})

test('tiles, times of a place and the box of a land are written as the format has them, and go without a trace', async ({
  page,
}) => {
  await noMap(page)
  await openFolder(page, 'tests/fixtures/stories/isthmus-walk')
  const { layer, more, fields, route, panels } = words
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press(panels.layers)
  await press(more.tiles)
  await expect(page.getByLabel(more.tilesUrl)).toBeVisible()
  const choose = page.getByLabel(more.tilesFile)
  await choose.setInputFiles({ name: 'a.pmtiles', mimeType: '', buffer: Buffer.from('no tiles') })
  await expect(page.getByRole('alert')).toHaveText(more.tilesType)
  await choose.setInputFiles(TILES)
  await expect(page.locator('.pane')).toContainText('layers/houses.pmtiles')
  await expect(page.getByLabel(more.tilesUrl)).toHaveCount(0)
  await act(page, [
    { field: layer.kind, value: 'point' },
    { field: more.tilesLayer, value: 'survey' },
    { field: layer.credit, value: 'Test Survey' },
    { field: layer.licence, value: 'CC0' },
  ])
  expect((await lookOf(page)).violations.map(({ id }) => id)).toEqual([])
  let { story, files } = await saved(page)
  expect(story.layers.at(-1)).toMatchObject({
    kind: 'point',
    pmtiles: { file: 'layers/houses.pmtiles', layer: 'survey', credit: 'Test Survey', licence: 'CC0' },
  })
  expect(Buffer.compare(files.get('layers/houses.pmtiles')!, readFileSync(TILES))).toBe(0)
  // another host in its place
  await press(more.tilesForget)
  await act(page, [{ field: more.tilesUrl, value: 'https://tiles.example/a.pmtiles' }])
  ;({ story, files } = await saved(page))
  expect(story.layers.at(-1).pmtiles).toEqual({
    url: 'https://tiles.example/a.pmtiles',
    layer: 'survey',
    credit: 'Test Survey',
    licence: 'CC0',
  })
  expect(files.has('layers/houses.pmtiles')).toBe(false)

  await press(`‹ ${layer.all}`)
  const land = { in: [route.title, route.land] }
  await press('Way over land, computed')
  await act(page, [{ ...land, field: more.box, value: '97\n8\n101\n13' }])
  await press(panels.places)
  await press('Prachuap')
  const times = { in: [fields.more] }
  await act(page, [
    { ...times, press: more.timeAdd },
    { in: [fields.more, '1'], field: fields.from, value: '1991-08' },
    { in: [fields.more, '1991-08'], field: fields.to, value: '2001' },
  ])
  ;({ story } = await saved(page))
  expect(story.derived[0].recipe.land.box).toEqual([97, 8, 101, 13])
  expect(story.places.features[0].when).toEqual({
    timespans: [{ start: { in: '1991-08' }, end: { in: '2001' } }],
  })
  await act(page, [{ in: [fields.more, '1991-08 – 2001'], field: fields.to, value: '' }])
  expect((await saved(page)).story.places.features[0].when).toEqual({
    timespans: [{ start: { in: '1991-08' } }],
  })
  await act(page, [{ in: [fields.more, '1991-08'], press: more.timeRemove }])
  expect((await saved(page)).story.places.features[0].when).toBeUndefined()
})
