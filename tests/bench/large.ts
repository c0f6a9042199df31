/**
 * A story with 200,000 points of its own, and one with 50 MB of outlines, beside the same story without them: when the map
 * is ready, how it pans, what it weighs before anybody moves it. A new browser for each page; ratios within one run.
 * Prints a table and writes .cache/bench/large.json and a picture of each page.
 * Run: npm run bench:large, after it `-- --runs 5 --port 4208`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { LAUNCH } from './launch'
import { madeFloods, madePoints } from '../fixtures/large-layers'
import { buildFolder } from './many-copy'
import { pan } from './pages/act'
import { percentile } from './pages/measure'
import { serve } from './pages/servers'
import { PROFILES } from './pages/subjects'
import { markdown, summary } from './pages/table'
import { prepare, watch } from './pages/watch'

const READY_MAX_MS = 120_000
const STORY = 'earthquake-february-2023'
const FOLDER = '.cache/bench/large'
const BOX: [number, number, number, number] = [36, 36, 39, 38.4]
const POSITIONS = 1_900_000
const BARS = { ready: 1.5, p95: 1.2, kB: 300 }

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, port: { type: 'string', default: '4208' } },
})

const SUBJECTS = {
  without: null,
  points: { kind: 'point', colour: 'plum', data: () => madePoints(200_000, BOX) },
  floods: { kind: 'water', colour: 'blue', data: () => madeFloods(POSITIONS, BOX) },
} as const
type Name = keyof typeof SUBJECTS
const NAMES = Object.keys(SUBJECTS) as Name[]

function build(name: Name): string {
  const folder = join(FOLDER, name, STORY)
  const subject = SUBJECTS[name]
  mkdirSync(join(folder, '..'), { recursive: true })
  cpSync(join('public/stories', STORY), folder, { recursive: true })
  if (subject) {
    const text = JSON.stringify(subject.data())
    mkdirSync(join(folder, 'layers'), { recursive: true })
    writeFileSync(join(folder, 'layers/large.geojson'), text)
    console.log(`${name}: ${(text.length / 1e6).toFixed(1)} MB of GeoJSON`)
    const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as {
      layers: object[]
      groups: { id: string }[]
    }
    story.layers.push({
      ...{ id: 'large', kind: subject.kind, colour: subject.colour, group: story.groups[0]!.id, on: true },
      ...{ title: { en: 'Made shapes', ar: 'Made shapes' } },
      data: { file: 'layers/large.geojson', credit: 'Made for a measurement', licence: 'CC0' },
    })
    writeFileSync(join(folder, 'story.json'), JSON.stringify(story))
  }
  const start = performance.now()
  const site = buildFolder(folder, join(FOLDER, `${name}-site`))
  if (!site) throw new Error(`the story with ${name} does not build`)
  console.log(`${name}: built in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return site
}

interface Measured {
  ready: number
  p95: number
  kB: number
}

async function measure(name: Name, address: string): Promise<Measured> {
  const browser = await chromium.launch(LAUNCH)
  try {
    const profile = PROFILES[0]!
    const context = await browser.newContext(profile.context.page)
    const page = await context.newPage()
    const watched = watch(page)
    await prepare(context, page, profile)
    await page.goto(address)
    const mark = await page.waitForFunction(
      () => performance.getEntriesByName('map-ready')[0]?.startTime,
      null,
      {
        timeout: READY_MAX_MS,
        polling: 100,
      },
    )
    const ready = (await mark.jsonValue())!
    await page.waitForTimeout(2000)
    await watched.settled()
    const kB = watched.wire.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
    const p95 = percentile(await pan(page), 0.95)
    if (watched.faults.length) throw new Error(watched.faults.join('\n'))
    return { ready, p95, kB }
  } finally {
    await browser.close()
  }
}

rmSync(FOLDER, { recursive: true, force: true })
const sites = NAMES.map(build)
const servers = await Promise.all(sites.map((site, i) => serve(site, Number(values.port) + i)))
const found: Record<Name, Measured[]> = { without: [], points: [], floods: [] }
try {
  // each server packs a file when it is first asked for, which a host has done long before
  for (const [i, name] of NAMES.entries()) await measure(name, servers[i]!.address)
  for (let run = 0; run < Number(values.runs); run++)
    for (const [i, name] of NAMES.entries()) found[name].push(await measure(name, servers[i]!.address))
} finally {
  for (const server of servers) server.stop()
}

const rows = [['what', 'without', 'with', 'ratio or more', 'our bar']]
for (const name of NAMES.slice(1))
  for (const key of ['ready', 'p95', 'kB'] as const) {
    const median = (of: Name) => summary(found[of].map((one) => one[key]))!.median
    const [without, given] = [median('without'), median(name)]
    const more = key === 'kB' ? given - without : given / without
    rows.push([
      `${name}: ${{ ready: 'ready ms', p95: 'pan p95 ms', kB: 'kB before panning' }[key]}`,
      ...[without.toFixed(0), given.toFixed(0), more.toFixed(key === 'kB' ? 0 : 2), `≤ ${BARS[key]}`],
    ])
  }
console.log(markdown(rows))
writeFileSync(join(FOLDER, '..', 'large.json'), JSON.stringify(found, null, 2))
