/**
 * Pictures of the ground at twelve places, zoom 2 to 10, light and dark: a story of one place for each, built as any other.
 * Writes .cache/bench/ground/<place>.png, to be looked at after a change of geo/world or of the map's style.
 * Run: npx tsx tests/bench/ground-sheet.ts [--only panama,kashmir] [--port 4750]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import sharp from 'sharp'
import { LAUNCH } from './launch'
import { buildFolder } from './many-copy'
import { serve } from './pages/servers'

const FOLDER = '.cache/bench/ground'
const ZOOMS = [2, 4, 6, 8, 10]
const SIZE = { width: 480, height: 360 }
const PLACES: Record<string, [lng: number, lat: number]> = {
  gaziantep: [37.38, 37.06],
  panama: [-79.75, 9.15],
  bosporus: [29.05, 41.1],
  kashmir: [74.8, 34.1],
  kinshasa: [15.3, -4.35],
  'rhine-delta': [4.5, 51.9],
  'great-lakes': [-82.5, 42.6],
  suez: [32.4, 30.4],
  manila: [120.98, 14.6],
  singapore: [103.85, 1.3],
  svalbard: [15.6, 78.2],
  fiji: [178.5, -17.8],
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, port: { type: 'string', default: '4750' } },
})
const wanted = values.only?.split(',') ?? Object.keys(PLACES)

/** A story of one place, with an invented sentence. */
function storyOf(id: string, at: [number, number]) {
  const name = 'Here'
  return {
    ...{ version: 2, id, lang: 'en', title: 'A look at the ground', asOf: '2024-05-02' },
    article: { paragraphs: [{ id: 'p1', text: 'Here is a place, says the survey.' }] },
    view: { center: at, zoom: 8, minZoom: 1, maxZoom: 11 },
    places: {
      type: 'FeatureCollection',
      features: [
        {
          ...{ type: 'Feature', id: 'here', geometry: { type: 'Point', coordinates: at } },
          properties: { kind: 'city', precision: 'exact' },
          names: [{ toponym: name, lang: 'en' }],
        },
      ],
    },
    sources: [{ id: 'survey', title: 'A survey (invented)' }],
    actors: [{ id: 'survey', name: 'The survey' }],
    annotations: [
      {
        ...{ id: 'note', title: 'A place', body: { value: 'It is here.' }, speaker: 'survey', act: 'stated' },
        target: [{ source: 'p1', language: 'en', selector: { exact: 'a place' } }],
        ...{ source: 'survey', paragraph: 'p1', place: 'here' },
      },
    ],
  }
}

async function shots(page: Page, address: string, at: [number, number]): Promise<Buffer[]> {
  let underWay = 0
  page.on('request', () => void underWay++)
  page.on('requestfinished', () => void underWay--)
  page.on('requestfailed', () => void underWay--)
  await page.goto(`${address}embed.html`)
  await page.locator('.stage.ready').waitFor({ timeout: 60_000 })
  const taken: Buffer[] = []
  for (const zoom of ZOOMS) {
    const look = (camera: object | null) =>
      page.evaluate(async (to) => {
        const { map } = window.placeline as unknown as {
          map: {
            jumpTo(camera: object): void
            once(type: string, done: () => void): void
            triggerRepaint(): void
          }
        }
        if (to) map.jumpTo(to)
        await new Promise((done) => setTimeout(done, 300))
        await new Promise<void>((done) => {
          map.once('idle', done)
          map.triggerRepaint()
        })
      }, camera)
    await look({ center: at, zoom })
    // what lies further comes after it
    while (underWay) await page.waitForTimeout(50)
    await look(null)
    taken.push(await page.screenshot())
  }
  return taken
}

rmSync(FOLDER, { recursive: true, force: true })
for (const id of wanted) {
  mkdirSync(join(FOLDER, 'stories', id), { recursive: true })
  writeFileSync(join(FOLDER, 'stories', id, 'story.json'), JSON.stringify(storyOf(id, PLACES[id]!)))
}
const site = buildFolder(join(FOLDER, 'stories'), join(FOLDER, 'site'))
if (!site) throw new Error('the stories do not build')
const server = await serve(site, Number(values.port))
const browser = await chromium.launch(LAUNCH)
try {
  for (const id of wanted) {
    const rows: Buffer[][] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: SIZE, colorScheme, reducedMotion: 'reduce' })
      rows.push(await shots(page, `${server.address}stories/${id}/`, PLACES[id]!))
      await page.close()
    }
    const { width, height } = SIZE
    await sharp({
      create: { width: width * ZOOMS.length, height: height * 2, channels: 3, background: 'white' },
    })
      .composite(
        rows.flatMap((row, y) => row.map((input, x) => ({ input, left: x * width, top: y * height }))),
      )
      .png()
      .toFile(join(FOLDER, `${id}.png`))
    console.log(`${FOLDER}/${id}.png`)
  }
} finally {
  await browser.close()
  server.stop()
}
