/**
 * How soon the composer can be used, with an empty cache and a new browser each time, beside a bare MapLibre page in
 * turn: its first page, and from there the editor with its map, opened with the sample story.
 * Run: npm run bench:compose, after it `-- --runs 5 --drawn processor --port 4206`. Bars: 2,500 ms, and 1.6 times the bare page.
 */
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import config from '../../playwright.config'
import { words } from '../../src/languages/en/compose'
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
const args = (config.use?.launchOptions?.args ?? []).filter((arg) => !/gpu|swiftshader/.test(arg))
const port = Number(values.port)
const [ours, theirs] = [await serve('dist', port), await serve('.cache/bench/pages', port + 1)]

/** Opens an address in a browser of its own, and gives what is measured there. */
async function opened<T>(address: string, look: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: config.use?.launchOptions?.executablePath,
    args: [...args, ...DRAWN[values.drawn as Drawn]],
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

/** When the page first has an element, in ms of its own time; looked for in each frame. */
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
  figures.bare.push(
    await opened(`${theirs.address}bare.html`, async (page) => {
      const found = await page.waitForFunction(
        () => performance.getEntriesByName('map-ready')[0]?.startTime,
        null,
        { timeout: READY_MAX_MS },
      )
      return (await found.jsonValue())!
    }),
  )
  await opened(`${ours.address}compose.html`, async (page) => {
    figures.first.push(await since(page, '#compose input[type=file]'))
    const begun = await page.evaluate(() => performance.now())
    await page.getByRole('button', { name: words.start.sample }).click()
    figures.editor.push((await since(page, '.pane')) - begun)
    figures.map.push((await since(page, '[data-ready]')) - begun)
    figures.all.push(figures.first.at(-1)! + figures.map.at(-1)!)
  })
}
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
console.log(markdown(rows))
