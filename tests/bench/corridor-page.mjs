/**
 * The corridor panel under a reader's hand, in Chromium against dist/: sliders and Mariupol set step by step (each
 * waits for its figures: worker time and input to figures; how many of them were known before), then dragged with one input a frame (longest task of the
 * main thread). For comparison, in the same run, the map alone with the same route set anew in each frame: what
 * MapLibre itself takes here. Run: npm run build && npm run bench:corridor:page [-- address]
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { systemChromium } from '../chromium.mjs'

const PORT = Number(process.env.TEST_PORT ?? 4179)
const given = process.argv[2]
const server = given
  ? null
  : spawn(process.execPath, [fileURLToPath(new URL('../serve.mjs', import.meta.url)), String(PORT)])
const address = given ?? `http://127.0.0.1:${PORT}/`
const browser = await chromium.launch({
  executablePath: systemChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader'],
})

const page = await browser.newPage({ viewport: { width: 800, height: 500 }, reducedMotion: 'reduce' })
await page.addInitScript(() => {
  // what the worker says it took, per message, by the kind of question
  window.answers = []
  const Real = window.Worker
  window.Worker = new Proxy(Real, {
    construct(target, [url, options]) {
      const worker = new target(url, options)
      if (String(url).includes('/worker-'))
        worker.addEventListener('message', ({ data }) =>
          window.answers.push({ kind: data.kind, ms: data.ms }),
        )
      return worker
    },
  })
  window.tasks = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.tasks.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })
})
for (let tries = 0; ; tries++) {
  try {
    await page.goto(`${address}index.html`)
    break
  } catch (error) {
    if (tries > 20) throw error
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
await mapReady()
const mapAlone = await page.evaluate(async () => {
  const source = window.placeline.map.getSource('corridor')
  const whole = await source.getData()
  const half = { ...whole, features: whole.features.slice(0, 1) }
  window.tasks.length = 0
  for (let i = 0; i < 40; i++) {
    source.setData(i % 2 ? whole : half)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  return [...window.tasks]
})

await page.goto(`${address}index.html?corridor=w:19`)
await mapReady()
await page.waitForSelector('[data-panel="corridor"] [data-plot="detour"]')
// the hand that is about to move a control is over it first
await page.locator('[data-setting="block"]').hover()
await page.waitForTimeout(1000)

async function mapReady() {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0)
}

/** Sets a control to each value in turn, after a width of each step if given; times in ms until the figures follow. */
function drive(setting, values, widthsBefore = []) {
  return page.evaluate(
    async ([id, all, before]) => {
      const shown = () => JSON.stringify(window.placeline.corridor().settings)
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const set = async (control, value) => {
        const input = document.querySelector(`[data-panel] input[data-setting="${control}"]`)
        const [was, from] = [shown(), window.answers.length]
        const start = performance.now()
        if (input.type === 'checkbox') input.click()
        else {
          input.value = value
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }
        while (shown() === was) await frame()
        const answers = window.answers.slice(from).filter((a) => a.kind !== 'bottleneck')
        return { worker: answers.reduce((sum, a) => sum + a.ms, 0), toFigures: performance.now() - start }
      }
      window.tasks.length = 0
      const runs = []
      for (const [i, value] of all.entries()) {
        if (before.length) await set('width', before[i])
        runs.push(await set(id, value))
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { runs, tasks: [...window.tasks] }
    },
    [setting, values, widthsBefore],
  )
}

/** Moves a slider up and down with an input in each frame, as a hand does. */
function drag(setting, low, high) {
  return page.evaluate(
    async ([id, from, to]) => {
      const input = document.querySelector(`[data-panel] input[data-setting="${id}"]`)
      const said = new Set()
      window.tasks.length = 0
      const frames = 120
      for (let i = 0; i < frames; i++) {
        input.value = from + (to - from) * Math.abs(1 - (2 * i) / frames)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => requestAnimationFrame(resolve))
        said.add(JSON.stringify(window.placeline.corridor().settings))
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { frames, updates: said.size, tasks: [...window.tasks] }
    },
    [setting, low, high],
  )
}

const p95 = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]
const ms = (value) => `${value.toFixed(1)} ms`
const longest = (tasks) =>
  tasks.length ? `longest task ${ms(Math.max(...tasks))}, ${tasks.length} over 50 ms` : 'no task over 50 ms'

function tellSteps(what, { runs, tasks }) {
  const kept = runs.filter((run) => run.worker === 0).length
  const [worker, toFigures] = ['worker', 'toFigures'].map((time) => ms(p95(runs.map((run) => run[time]))))
  console.log(
    `${what}, ${runs.length} steps (${kept} known before): worker p95 ${worker}, input to figures p95 ${toFigures}, ${longest(tasks)}`,
  )
}
function tellDrag(what, { frames, updates, tasks }) {
  console.log(`${what}, ${frames} inputs: ${updates} settings shown, ${longest(tasks)}`)
}

const widths = Array.from({ length: 40 }, (_, i) => 2 + ((i * 7) % 39))
const radii = Array.from({ length: 40 }, (_, i) => 10 + ((i * 3) % 25))
// long enough for what the page works out ahead while the reader reads
const rest = () => page.waitForTimeout(4000)
await rest()
tellSteps('width slider', await drive('width', widths))
await rest()
tellSteps('Mariupol closed and opened', await drive('block', Array(41).fill(null)))
await rest()
tellSteps('radius slider after a rest', await drive('radius', radii))
await drive('width', [33])
tellSteps(
  'Mariupol closed and opened, each at once after another width',
  await drive('block', Array(40).fill(null), widths),
)
tellSteps('radius slider at once after another width', await drive('radius', radii))
tellDrag('width dragged', await drag('width', 2, 40))
tellDrag('radius dragged', await drag('radius', 5, 40))
console.log(`for comparison, MapLibre with a new route in each of 40 frames: ${longest(mapAlone)}`)
await browser.close()
server?.kill()
