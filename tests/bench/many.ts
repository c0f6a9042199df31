/**
 * A story with 10,000 annotations at about 2,000 places: what it costs to check, to cut and to place its tags, and how
 * the page fares with it beside a bare MapLibre page. Prints a table and writes .cache/bench/many.json.
 * Run: npm run bench:many, after it `-- --notes 10000 --places 2000 --port 4206 --no-page`.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import config from '../../playwright.config'
import { storyPath } from '../../src/build/packs'
import { storyTags, tagSpace, tagSpots } from '../../src/map/story-tags'
import { parseStory, parseStoryText, segments } from '../../src/story'
import { manyNotes } from './many-story'
import { pan } from './pages/act'
import { percentile } from './pages/measure'
import { serve } from './pages/servers'
import { PROFILES } from './pages/subjects'
import { markdown, summary } from './pages/table'
import { prepare } from './pages/watch'

const STORY = 'guterres-april-2022'
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

const read = parseStoryText(readFileSync(storyPath(STORY), 'utf8'), STORY)
if (read.status === 'bad') throw new Error(JSON.stringify(read.problems[0]))
const input = JSON.stringify(manyNotes(read.story, Number(values.notes), Number(values.places)))
const parsed = parseStoryText(input, 'many')
if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems.slice(0, 3), null, 1))
const { story } = parsed
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
time('tagSpots at zoom 5 ms (once a quarter zoom)', 1, () => tagSpots(tags, 5))
const spots = tagSpots(tags, 5)
time('tagSpace ms', runs, () => tagSpace(tags, spots))

/** A copy of the project whose story is the long one, built as the project itself is. */
function buildCopy(): boolean {
  rmSync(COPY, { recursive: true, force: true })
  mkdirSync(COPY, { recursive: true })
  const parts = [
    ...['src', 'public', 'package.json', 'svelte.config.js', 'tsconfig.json', 'geo/layers', 'geo/sources.ts'],
    ...['geo/policy.ts', 'index.html', 'embed.html', 'vite.config.ts'],
  ]
  for (const part of parts) if (existsSync(part)) cpSync(part, join(COPY, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(COPY, 'node_modules'), 'junction')
  writeFileSync(join(COPY, `public/stories/${STORY}/story.json`), input)
  const { status } = spawnSync('npx', ['vite', 'build'], {
    cwd: COPY,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return status === 0
}

async function measurePages() {
  const port = Number(values.port)
  const servers = await Promise.all([serve('.cache/bench/pages', port), serve(join(COPY, 'dist'), port + 1)])
  const browser = await chromium.launch(config.use?.launchOptions)
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
  if (buildCopy()) await measurePages()
  else rows.push(['page', 'the project does not build with this story', '', ''])
}
console.log(markdown(rows))
mkdirSync('.cache/bench', { recursive: true })
writeFileSync('.cache/bench/many.json', JSON.stringify(figures, null, 2))
