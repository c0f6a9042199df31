/**
 * Our page and its frame beside a bare MapLibre page, a Leaflet page and an OpenLayers page with the same data, in turn,
 * a new Chromium for each load. Prints a table with our bars and writes .cache/bench/pages.json. Run: npm run bench,
 * after it `-- --runs 5 --pages ours,bare --profiles desktop,mobile --drawn processor,card --port 4206`.
 * `--site before=FOLDER` measures another build beside it; `--no-growth` leaves out the heap's growth, a minute a page.
 * Where WebKitGTK is installed, first paint and ready of the pages that hold a map of MapLibre in it too, at desktop size;
 * `--webkit no` leaves it out, `--webkit only` all of Chromium's rounds.
 * Fails only where a page doesn't load.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright'
import { LAUNCH, UNDRAWN_ARGS } from '../launch'
import { audit, type Audit } from './audit'
import { measure, untouchedTbtMs, type Figures } from './measure'
import { serve } from './servers'
import {
  DRAWN,
  PROFILES,
  SUBJECTS,
  subjectsOf,
  UNTOUCHED,
  type Drawn,
  type Profile,
  type Subject,
} from './subjects'
import { hasWebKit, measureInWebKit, webkitTable, type WebKitFigures } from './webkit'
import { auditTable, ROWS, summary, summaryOf, tables, type Result } from './table'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    pages: { type: 'string', default: '' },
    profiles: { type: 'string', default: 'desktop,mobile' },
    drawn: { type: 'string', default: 'processor,card' },
    site: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '4206' },
    'no-growth': { type: 'boolean', default: false },
    webkit: { type: 'string', default: 'too' },
  },
})
const runs = Number(values.runs)
const asked = values.pages.split(',').filter(Boolean)
const inChromium = values.webkit !== 'only'
const profiles = PROFILES.filter(({ name }) => inChromium && values.profiles.split(',').includes(name))
const sites = values.site.map((site) => site.split('=') as [name: string, folder: string])
const drawings = (Object.keys(DRAWN) as Drawn[]).filter((one) => values.drawn.split(',').includes(one))
const known = [...SUBJECTS, ...sites.flatMap(([name]) => subjectsOf(name))]
const wanted = known.filter(
  ({ name, root }) =>
    !asked.length || asked.some((part) => name.includes(part)) || sites.some(([site]) => site === root),
)
// a ratio needs its base in the same run
const subjects = known.filter(
  (subject) => wanted.includes(subject) || wanted.some(({ base }) => base === subject.name),
)

const roots = [['ours', 'dist'], ['theirs', '.cache/bench/pages'], ...sites] as [string, string][]
const servers = new Map(
  await Promise.all(
    roots.map(async ([name, folder], i) => [name, await serve(folder, Number(values.port) + i)] as const),
  ),
)
const urlOf = ({ root, path }: Subject) => servers.get(root)!.address + path
const failures: string[] = []
const figures = new Map<string, (Figures | undefined)[]>()
const keyOf = (subject: string, profile: Profile, drawn: Drawn) => `${profile.name}/${drawn} ${subject}`
let version = ''

/** Runs in a browser of its own: a warm one hides what a first load costs. */
async function inBrowser<T>(drawn: Drawn, run: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: LAUNCH.executablePath,
    args: [...UNDRAWN_ARGS, ...DRAWN[drawn]],
  })
  version = browser.version()
  try {
    return await run(browser)
  } finally {
    await browser.close()
  }
}

async function attempt<T>(what: string, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    failures.push(`${what}: ${String(error).split('\n')[0]}`)
    return undefined
  }
}

for (const [profile, drawn] of profiles.flatMap((one) => drawings.map((by) => [one, by] as const))) {
  for (let round = 0; round < runs; round++) {
    // each round begins with another page, so that none is always the one that comes after a rest
    const turn = subjects.map((_, i) => subjects[(i + round) % subjects.length]!)
    for (const subject of turn) {
      const key = keyOf(subject.name, profile, drawn)
      // a heap doesn't grow by the processor's speed: once a page in one profile is enough
      const withGrowth = round === 0 && profile.name === 'desktop' && !values['no-growth']
      const one = await attempt(key, () =>
        inBrowser(drawn, (browser) => measure(browser, urlOf(subject), subject, profile, withGrowth)),
      )
      const kept = figures.get(key) ?? []
      kept[round] = one
      figures.set(key, kept)
      if (one)
        console.error(
          `${key}, round ${round + 1}: ready ${one.readyMs.toFixed(0)} ms, load ${loadavg()[0]!.toFixed(1)}`,
        )
    }
  }
}

const audits: { page: string; audit: Audit }[] = []
const untouched: { profile: string; tbtMs: number | null }[] = []
for (const subject of inChromium ? subjects : []) {
  const found = await attempt(`audit of ${subject.name}`, () =>
    inBrowser(drawings[0]!, (browser) => audit(browser, urlOf(subject), subject, profiles[0]!)),
  )
  if (found) audits.push({ page: subject.name, audit: found })
}
if (wanted.some(({ size, root }) => size === 'frame' && root === 'ours'))
  for (const profile of profiles) {
    const times: (number | null)[] = []
    for (let round = 0; round < runs; round++)
      times.push(
        (await attempt(`${profile.name} ${UNTOUCHED.name}`, () =>
          inBrowser(drawings[0]!, (browser) => untouchedTbtMs(browser, urlOf(UNTOUCHED), UNTOUCHED, profile)),
        )) ?? null,
      )
    untouched.push({ profile: profile.name, tbtMs: summary(times)?.median ?? null })
  }
const inWebKit = subjects
  .filter(({ size, base }) => size === 'page' && base === 'bare MapLibre')
  .filter(({ name }) => !['Leaflet', 'OpenLayers'].includes(name))
  .map((subject) => ({ subject, rounds: [] as (WebKitFigures | undefined)[] }))
let webkit = ''
if (hasWebKit() && values.webkit !== 'no')
  for (let round = 0; round < runs; round++)
    for (const { subject, rounds } of inWebKit) {
      const one = await attempt(`WebKit ${subject.name}`, () => measureInWebKit(urlOf(subject)))
      webkit = one?.version ?? webkit
      rounds.push(one?.figures)
    }
for (const server of servers.values()) server.stop()

const results: Result[] = profiles
  .flatMap((profile) => drawings.map((drawn) => [profile, drawn] as const))
  .flatMap(([profile, drawn]) =>
    subjects.map(({ name, base }) => {
      const [rounds, bases] = [name, base].map((one) => figures.get(keyOf(one, profile, drawn)) ?? [])
      const complete = rounds!.flatMap((one, i) => (one && bases![i] ? [{ one, base: bases![i] }] : []))
      return {
        page: name,
        profile: profile.name,
        drawn,
        rounds: complete.map(({ one }) => one),
        base: complete.map(({ base }) => base),
      }
    }),
  )
if (inChromium) {
  console.log(`\nMedians of ${runs} runs with their range; Chromium ${version}, ${cpus().length} cores.\n`)
  console.log(tables(results))
  console.log(auditTable(audits))
}
for (const { profile, tbtMs } of untouched)
  console.log(
    `\nFrame with load=click, before interaction, ${profile}: ${
      tbtMs === null
        ? 'its map comes up by itself'
        : `TBT ${tbtMs.toFixed(0)} ms (our bar ≤ 50: ${tbtMs <= 50 ? 'pass' : 'MISS'})`
    }`,
  )
if (webkit) console.log(`\n${webkit}, medians of ${runs} runs:\n\n${webkitTable(inWebKit)}`)
else if (values.webkit !== 'no') console.log('\nWebKitGTK is not installed here: nothing measured in it.')
mkdirSync('.cache/bench', { recursive: true })
writeFileSync(
  '.cache/bench/pages.json',
  JSON.stringify(
    {
      machine: {
        node: process.version,
        chromium: version,
        cpu: cpus()[0]?.model,
        cores: cpus().length,
        runs,
      },
      results: results.map((result) => ({
        page: result.page,
        profile: result.profile,
        drawn: result.drawn,
        figures: Object.fromEntries(ROWS.map((row) => [row.what, summaryOf(row, result)])),
        rounds: result.rounds,
      })),
      audits,
      untouched,
      webkit: { version: webkit, pages: inWebKit },
      failures,
    },
    null,
    2,
  ),
)
for (const failure of failures) console.error(`FAILED ${failure}`)
process.exit(failures.length ? 1 : 0)
