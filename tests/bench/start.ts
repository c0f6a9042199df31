/**
 * What one measure of the start-up earns: builds of the page loaded in turn, a new Chromium for each load. Counts processor
 * time, which other programs on the machine hardly change: of the page's main thread, and of the process that draws.
 * Run: npm run bench:start -- now=dist before=FOLDER --runs 7 --drawn processor --profile mobile --port 4760
 * An address of another name than index.html stands after its folder: bare=.cache/bench/pages/bare.html.
 * `--slow` gives it the profile's network. `--tasks` also prints the longest tasks of each build's median load.
 */
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type CDPSession } from 'playwright'
import { LAUNCH, UNDRAWN_ARGS } from './launch'
import { ready } from './pages/measure'
import { serve } from './pages/servers'
import { DRAWN, PROFILES, type Drawn } from './pages/subjects'
import { markdown, summary, told } from './pages/table'
import { slowNetwork } from './pages/watch'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '7' },
    drawn: { type: 'string', default: 'processor' },
    profile: { type: 'string', default: 'mobile' },
    port: { type: 'string', default: '4760' },
    slow: { type: 'boolean', default: false },
    tasks: { type: 'boolean', default: false },
  },
})
const profile = PROFILES.find(({ name }) => name === values.profile)!
/** How much slower the processor is for which blocking time is reckoned. */
const SLOWDOWN = 4

/** A trace's event of Chromium; times in microseconds, `tdur` of the processor. */
interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { data?: { functionName?: string; type?: string; url?: string } }
}

/** One load; in ms of processor time where nothing else is said. */
interface Load {
  toPaint: number
  toReady: number
  /** Total blocking time on a processor `SLOWDOWN` times slower. */
  blocked: number
  /** The process that draws, until the map is ready. */
  drawing: number
  paintByClock: number
  readyByClock: number
  longest: { task: TraceEvent; parts: TraceEvent[] }[]
}

async function load(url: string): Promise<Load> {
  const browser = await chromium.launch({
    executablePath: LAUNCH.executablePath,
    args: [...UNDRAWN_ARGS, ...DRAWN[values.drawn as Drawn]],
  })
  try {
    const page = await (await browser.newContext(profile.context.page)).newPage()
    await page.addInitScript('globalThis.__name = (value) => value')
    if (values.slow) await slowNetwork(await page.context().newCDPSession(page), profile)
    const cdp = await browser.newBrowserCDPSession()
    const before = await drawingMs(cdp)
    const events = await traced(cdp, async () => {
      await page.goto(url)
      await ready(page)
    })
    return { ...read(events), drawing: (await drawingMs(cdp)) - before }
  } finally {
    await browser.close()
  }
}

async function drawingMs(cdp: Awaited<ReturnType<Browser['newBrowserCDPSession']>>): Promise<number> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  return (processInfo.find(({ type }) => type === 'GPU')?.cpuTime ?? NaN) * 1000
}

async function traced(cdp: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        ...['devtools.timeline', 'disabled-by-default-devtools.timeline'],
        ...['blink.user_timing', 'v8.execute'],
      ],
    },
  })
  await run()
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.end')
  await complete
  return events
}

const cpu = ({ tdur = 0 }: TraceEvent) => tdur / 1000
const sum = (events: TraceEvent[]) => events.reduce((total, one) => total + cpu(one), 0)
const within = (one: TraceEvent, task: TraceEvent) =>
  one !== task && one.ts >= task.ts && one.ts + one.dur! <= task.ts + task.dur!

function read(events: TraceEvent[]): Omit<Load, 'drawing'> {
  const mark = events.find(({ name }) => name === 'map-ready')!
  const ofPage = events.filter(({ pid }) => pid === mark.pid)
  const paint = ofPage.find(({ name }) => name === 'firstContentfulPaint')!
  const start = ofPage.filter(({ name, ts }) => name === 'navigationStart' && ts < paint.ts).at(-1)!
  const ofThread = ofPage.filter(({ ph, tid }) => ph === 'X' && tid === mark.tid)
  const tasks = ofThread.filter(({ name, ts }) => name === 'RunTask' && ts >= start.ts && ts < mark.ts)
  const later = tasks.filter(({ ts }) => ts >= paint.ts)
  const parts = ofThread.filter((one) => one.name !== 'RunTask' && cpu(one) > 1)
  return {
    toPaint: sum(tasks) - sum(later),
    toReady: sum(tasks),
    paintByClock: (paint.ts - start.ts) / 1000,
    blocked: later.reduce((total, one) => total + Math.max(0, cpu(one) * SLOWDOWN - 50), 0),
    readyByClock: (mark.ts - start.ts) / 1000,
    longest: longest(later, 10).map((task) => ({
      task,
      parts: longest(
        parts.filter((one) => within(one, task)),
        6,
      ),
    })),
  }
}

const longest = (events: TraceEvent[], n: number) => [...events].sort((a, b) => cpu(b) - cpu(a)).slice(0, n)

const given = positionals.length ? positionals : ['now=dist']
const builds = await Promise.all(
  given.map(async (one, i) => {
    const [name = '', path = ''] = one.split('=')
    const page = path.endsWith('.html') ? basename(path) : 'index.html'
    const server = await serve(path.endsWith('.html') ? dirname(path) : path, Number(values.port) + i)
    return { name, server, url: server.address + page, loads: [] as Load[] }
  }),
)
try {
  for (let round = 0; round < Number(values.runs); round++)
    for (const one of builds) one.loads.push(await load(one.url))
} finally {
  for (const { server } of builds) server.stop()
}

const row = (what: string, of: (one: Load) => number) => [
  what,
  ...builds.map(({ loads }) => told(summary(loads.map(of))!, 0)),
]
console.log(
  markdown([
    [
      `${values.profile}, drawn by the ${values.drawn}, ${values.runs} loads`,
      ...builds.map(({ name }) => name),
    ],
    row('main thread to first paint, ms', ({ toPaint }) => toPaint),
    row('main thread to ready, ms', ({ toReady }) => toReady),
    row(`blocking time, ${SLOWDOWN} times slower, ms`, ({ blocked }) => blocked),
    row('process that draws, to ready, ms', ({ drawing }) => drawing),
    row('first paint by the clock, ms', ({ paintByClock }) => paintByClock),
    row('ready by the clock, ms', ({ readyByClock }) => readyByClock),
  ]),
)
const words = (one: TraceEvent) =>
  [cpu(one).toFixed(1), one.name, one.args?.data?.functionName, one.args?.data?.type]
    .filter(Boolean)
    .join(' ')
for (const { name, loads } of values.tasks ? builds : []) {
  const median = [...loads].sort((a, b) => a.blocked - b.blocked)[Math.floor(loads.length / 2)]!
  console.log(`\n${name}`)
  for (const { task, parts } of median.longest)
    console.log(`  ${cpu(task).toFixed(1)} ms\n${parts.map((part) => `    ${words(part)}`).join('\n')}`)
}
