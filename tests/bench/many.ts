/**
 * A story with 10,000 annotations at about 2,000 places: what it costs to check, to cut and to place its tags, and how
 * the page fares with it beside a bare MapLibre page. Prints a table and writes .cache/bench/many.json.
 * Run: npm run bench:many, after it `-- --notes 10000 --places 2000 --port 4206 --no-page`.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { LAUNCH } from './launch'
import { worldPx } from '../../src/map/mercator'
import { PlaceGroups } from '../../src/map/place-groups'
import { labelSpace } from '../../src/map/label-space'
import { storyTags } from '../../src/map/story-tags'
import { parseStory, segments } from '../../src/story'
import { search, searchIndex } from '../../src/view/search'
import { buildWithText, manyStory, manyText } from './many-copy'
import { pan } from './pages/act'
import { percentile } from './pages/measure'
import { serve } from './pages/servers'
import { PROFILES } from './pages/subjects'
import { markdown, summary } from './pages/table'
import { prepare } from './pages/watch'

const READY_MAX_MS = 180_000
const COPY = '.cache/bench/many'
const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '10000' },
    places: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '3' },
    port: { type: 'string', default: '4206' },
    'no-page': { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
const rows: string[][] = [['what', 'median', 'range', 'our bar']]
const figures: Record<string, number[]> = {}

function tell(what: string, all: number[], bar = '') {
  figures[what] = all
  const { median, min, max } = summary(all) ?? { median: NaN, min: NaN, max: NaN }
  const digits = what.includes('/') ? 2 : 0
  rows.push([what, median.toFixed(digits), `${min.toFixed(digits)}–${max.toFixed(digits)}`, bar])
}

function time(what: string, times: number, run: () => unknown) {
  const all: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    run()
    all.push(performance.now() - start)
  }
  tell(what, all)
}

const input = manyText(Number(values.notes), Number(values.places))
const story = manyStory(input)
const fresh = () => ({ ...story, annotations: [...story.annotations] })
const all = () => true

console.log(
  `${story.annotations.length} annotations, ${story.places.features.length} places, ${input.length} bytes\n`,
)
time('JSON.parse ms', runs, () => JSON.parse(input))
const plain: unknown = JSON.parse(input)
time('parseStory ms', runs, () => parseStory(plain, 'many'))
time('segments of every paragraph ms', runs, () => {
  const one = fresh()
  for (const { id } of one.article.paragraphs) segments(one, id, 'en')
})
time('storyTags ms', runs, () => storyTags(fresh(), 'en', all))
const tags = storyTags(story, 'en', all)
const group = () => new PlaceGroups(tags, story)
time('grouping of the places ms (once a change of layers)', runs, group)
const groups = group()
const [x, y] = worldPx(story.view.center as [number, number], 5)
const area = { zoom: 5, left: x - 800, right: x + 800, top: y - 500, bottom: y + 500 }
time('tags of a view at zoom 5 ms (once a quarter of a view or zoom)', runs, () => groups.at(area))
const { tags: inView, spots } = groups.at(area)
time('labelSpace ms', runs, () => labelSpace(inView, spots))
time('search index ms (at the first letter)', runs, () => searchIndex(fresh(), 'en'))
const index = searchIndex(story, 'en')
time('search ms (a letter)', runs, () => search(index, 'report 1999'))

/** The files of the page's data, which are large. */
function storyFiles(dist: string): string[] {
  return readdirSync(join(dist, 'assets'))
    .filter((name) => /^story-en.*\.(js|json)$/.test(name))
    .map((name) => `assets/${name}`)
}

async function measurePages(dist: string) {
  const port = Number(values.port)
  const servers = await Promise.all([serve('.cache/bench/pages', port), serve(dist, port + 1)])
  // the server packs a file when it is first asked for, which a host has done long before
  for (const path of ['', ...storyFiles(dist)])
    await fetch(servers[1]!.address + path, { headers: { 'accept-encoding': 'br' } }).then((a) =>
      a.arrayBuffer(),
    )
  const browser = await chromium.launch(LAUNCH)
  const profile = PROFILES[0]!
  const kept: Record<'ready' | 'p95' | 'nodes', number[][]> = {
    ready: [[], []],
    p95: [[], []],
    nodes: [[], []],
  }
  try {
    for (let round = 0; round < runs; round++)
      for (const [i, path] of ['bare.html', 'index.html'].entries()) {
        const context = await browser.newContext(profile.context.page)
        const page = await context.newPage()
        await prepare(context, page, profile)
        await page.goto(servers[i]!.address + path, { timeout: READY_MAX_MS })
        const mark = await page.waitForFunction(
          () => performance.getEntriesByName('map-ready')[0]?.startTime,
          null,
          { timeout: READY_MAX_MS, polling: 500 },
        )
        kept.ready[i]!.push((await mark.jsonValue())!)
        kept.nodes[i]!.push(await page.evaluate(() => document.getElementsByTagName('*').length))
        await page.waitForTimeout(1000)
        kept.p95[i]!.push(percentile(await pan(page), 0.95))
        await context.close()
      }
  } finally {
    await browser.close()
    for (const server of servers) server.stop()
  }
  const [bareP95, oursP95] = kept.p95 as [number[], number[]]
  tell('page: ready ms', kept.ready[1]!, '≤ 2500')
  tell('bare page: ready ms', kept.ready[0]!)
  tell(
    'page: pan p95 / bare',
    oursP95.map((p95, i) => p95 / bareP95[i]!),
    '≤ 1.1',
  )
  tell('page: DOM elements', kept.nodes[1]!, '≤ 2000')
}

if (!values['no-page']) {
  const dist = buildWithText(input, COPY)
  if (dist) await measurePages(dist)
  else rows.push(['page', 'the project does not build with this story', '', ''])
}
console.log(markdown(rows))
mkdirSync('.cache/bench', { recursive: true })
writeFileSync('.cache/bench/many.json', JSON.stringify(figures, null, 2))
