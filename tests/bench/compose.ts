/**
 * How soon the composer can be used, with an empty cache and a new browser each time, beside a bare MapLibre page in
 * turn: its first page, and from there the editor with its map, opened with the sample story. Then how long a letter takes
 * from its key to the screen, in a story of 10,000 words and 300 notes.
 * Run: npm run bench:compose, after it `-- --runs 5 --drawn processor --port 4206`.
 * Bars: 2,500 ms, and 1.6 times the bare page; a letter 50 ms at p95.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { zipSync } from 'fflate'
import { chromium, type Page } from 'playwright'
import { LAUNCH, UNDRAWN_ARGS } from './launch'
import { words } from '../../src/languages/en/compose'
import { manyText } from './many-copy'
import { percentile, ready } from './pages/measure'
import { serve } from './pages/servers'
import { DRAWN, PROFILES, type Drawn } from './pages/subjects'
import { markdown, summary } from './pages/table'
import { prepare, watch } from './pages/watch'

const READY_MAX_MS = 90_000
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    drawn: { type: 'string', default: 'processor' },
    port: { type: 'string', default: '4206' },
  },
})
const [profile] = PROFILES
const port = Number(values.port)
const [ours, theirs] = [await serve('dist', port), await serve('.cache/bench/pages', port + 1)]

/** Opens an address in a browser of its own, and gives what is measured there. */
async function opened<T>(address: string, look: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: LAUNCH.executablePath,
    args: [...UNDRAWN_ARGS, ...DRAWN[values.drawn as Drawn]],
  })
  try {
    const context = await browser.newContext(profile!.context.page)
    const page = await context.newPage()
    const { faults } = watch(page)
    await prepare(context, page, profile!)
    await page.goto(address, { timeout: READY_MAX_MS })
    const seen = await look(page)
    if (faults.length) throw new Error(faults.join('; '))
    return seen
  } finally {
    await browser.close()
  }
}

/** When the page first has an element, in ms of its own time. */
const since = (page: Page, selector: string) =>
  page
    .waitForFunction((wanted) => document.querySelector(wanted) && performance.now(), selector, {
      timeout: READY_MAX_MS,
    })
    .then(async (found) => (await found.jsonValue())!)

const figures = { bare: [], first: [], editor: [], map: [], all: [] } as Record<
  'bare' | 'first' | 'editor' | 'map' | 'all',
  number[]
>
for (let run = 0; run < Number(values.runs); run++) {
  figures.bare.push(await opened(`${theirs.address}bare.html`, ready))
  await opened(`${ours.address}compose.html`, async (page) => {
    figures.first.push(await since(page, '#compose input[type=file]'))
    const begun = await page.evaluate(() => performance.now())
    await page.getByRole('button', { name: words.start.sample }).click()
    figures.editor.push((await since(page, '.pane')) - begun)
    figures.map.push((await since(page, '[data-ready]')) - begun)
    figures.all.push(figures.first.at(-1)! + figures.map.at(-1)!)
  })
}
const WORDS = 10_000
const NOTES = 300
const LETTERS = 60

/** The files of the first story's folder, its story with so many words and notes. */
function largeStory(): Uint8Array {
  const folder = 'public/stories/guterres-april-2022'
  const files: Record<string, Uint8Array> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(folder, name)).isFile()) files[name] = readFileSync(join(folder, name))
  const story = JSON.parse(manyText(NOTES, 100)) as {
    langs: string[]
    article: { paragraphs: { id: string; text: object }[] }
  }
  const { paragraphs } = story.article
  const all = () =>
    JSON.stringify(paragraphs.map(({ text }) => (text as { en: string }).en)).split(/\s+/).length
  for (let i = 0; all() < WORDS; i++) {
    const text = Array.from({ length: 80 }, (_, k) => `word${i}-${k}`).join(' ')
    paragraphs.push({ id: `more-${i}`, text: Object.fromEntries(story.langs.map((lang) => [lang, text])) })
  }
  files['story.json'] = new TextEncoder().encode(JSON.stringify(story))
  return zipSync(files)
}

const keyMs = await opened(`${ours.address}compose.html`, async (page) => {
  const files = { name: 'story.zip', mimeType: 'application/zip', buffer: Buffer.from(largeStory()) }
  await page.getByLabel(words.start.openFile).setInputFiles(files)
  const first = page.locator('#paragraph-0')
  await first.click({ timeout: READY_MAX_MS })
  // what is worked out once for all of the text, and the map
  await page.waitForTimeout(5000)
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(window, { taken })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // a message that is sent in a frame comes after its paint
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => taken.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      true,
    )
  })
  for (let i = 0; i < LETTERS; i++) await page.keyboard.press('a', { delay: 150 })
  await page.waitForTimeout(500)
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken)
})
ours.stop()
theirs.stop()

const rows = [['what', 'median', 'range', 'to the bare page', 'our bar']]
const bare = summary(figures.bare)!.median
for (const [what, all, bar] of [
  ['bare MapLibre page, map ready, ms', figures.bare, ''],
  ['first page of the composer, ms', figures.first, ''],
  ['from there: the editor, ms', figures.editor, ''],
  ['from there: its map, ms', figures.map, ''],
  ['first page and editor with its map, ms', figures.all, '2500, 1.60'],
] as const) {
  const { median, min, max } = summary(all)!
  rows.push([what, median.toFixed(0), `${min.toFixed(0)}–${max.toFixed(0)}`, (median / bare).toFixed(2), bar])
}
const [half, most] = [percentile(keyMs, 0.5), percentile(keyMs, 0.95)]
rows.push(['from a key to its letter, ms: median and p95', half.toFixed(0), most.toFixed(0), '', 'p95 50'])
console.log(markdown(rows))
