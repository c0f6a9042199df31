/**
 * The corridor panel under a reader's hand, in Chromium against dist/: 40 steps of the width slider, 20 of the
 * radius slider, 20 times Mariupol closed and opened. Prints p95 of the worker's time and of input to figures, and
 * the longest task of the main thread meanwhile. Run: npm run build && node tests/bench/corridor-page.mjs [address]
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

const PORT = 4179
const given = process.argv[2]
const server = given
  ? null
  : spawn(process.execPath, [fileURLToPath(new URL('../serve.mjs', import.meta.url)), String(PORT)])
const address = given ?? `http://127.0.0.1:${PORT}/`
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? system,
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
    await page.goto(`${address}index.html?corridor=w:19`)
    break
  } catch (error) {
    if (tries > 20) throw error
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0)
await page.waitForSelector('[data-panel="corridor"] [data-plot="detour"]')
await page.waitForTimeout(1000)

/** Sets a control to each value in turn, waits for the figures to follow, and gives the times in ms. */
function drive(setting, values) {
  return page.evaluate(
    async ([id, all]) => {
      const settings = () => JSON.stringify(window.placeline.corridor().settings)
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      window.tasks.length = 0
      const runs = []
      for (const value of all) {
        const input = document.querySelector(`[data-panel] input[data-setting="${id}"]`)
        const [before, from] = [settings(), window.answers.length]
        const start = performance.now()
        if (input.type === 'checkbox') input.click()
        else {
          input.value = value
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }
        while (settings() === before) await frame()
        const answers = window.answers.slice(from).filter((a) => a.kind !== 'bottleneck')
        runs.push({ worker: answers.reduce((sum, a) => sum + a.ms, 0), toFigures: performance.now() - start })
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { runs, tasks: [...window.tasks] }
    },
    [setting, values],
  )
}

const p95 = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]
const ms = (value) => `${value.toFixed(1)} ms`
function tell(what, { runs, tasks }) {
  console.log(
    `${what}: worker p95 ${ms(p95(runs.map((r) => r.worker)))}, input to figures p95 ${ms(p95(runs.map((r) => r.toFigures)))}, ` +
      `longest main-thread task ${tasks.length ? ms(Math.max(...tasks)) : 'under 50 ms'} (${runs.length} updates)`,
  )
}

tell(
  'width slider',
  await drive(
    'width',
    Array.from({ length: 40 }, (_, i) => 2 + ((i * 7) % 39)),
  ),
)
tell('Mariupol closed and opened', await drive('block', Array(21).fill(null)))
tell(
  'radius slider',
  await drive(
    'radius',
    Array.from({ length: 20 }, (_, i) => 10 + ((i * 3) % 25)),
  ),
)
await browser.close()
server?.kill()
