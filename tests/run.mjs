// The test command: build, browser tests, and in what those leave of the processor lint, types, dead code and unit tests.
// Prints the slowest ten, and last 'N passed, N failed', with ', N skipped' where a browser engine is not there.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { systemChromium } from './chromium.mjs'
import { installEngines } from './install-engines.mjs'
import { browserTimes, unitTimes } from './slowest.mjs'

const here = fileURLToPath(new URL('../', import.meta.url))
const UNIT = '.cache/test/unit.json'
const BROWSER = '.cache/test/browser.json'
const FORMATTED = ['src', 'tests', 'geo/*.ts', 'geo/build', 'geo/disputed', 'geo/names', '*.{ts,js,json}']
const UNIT_TESTS = [
  'unit tests',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
]
/** The workers that it starts have it too: most of what they make is gone at once, and less of it is moved about. */
const ROOMY = ['--max-semi-space-size=64']
const PLAYWRIGHT = 'node_modules/playwright/cli.js'
/** What reads the sources alone. */
const OF_SOURCES = [
  ['lint', 'npx', ['eslint', '--max-warnings', '0', '.']],
  ['formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', ...FORMATTED]],
  // of components and of all else: it reads what tsconfig.json names
  ['types', 'npx', ['svelte-check', '--tsgo', '--output', 'human', '--threshold', 'warning']],
]
/** What reads what was built as well. */
const OF_BUILD = [
  ['the same build twice', 'node', ['tests/build-twice.mjs']],
  ['dead code', 'npx', ['knip']],
  ['size', 'npm', ['run', '--silent', 'size']],
]
let passed = 0
let failed = 0
let skipped = 0
/** How long each check and test took: `[ms, name]`. */
const times = []

function start(command, args, options) {
  const child = spawn(command, args, { cwd: here, shell: process.platform === 'win32', ...options })
  const over = new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ status: 1, message }))
    child.on('close', (status) => resolve({ status, message: '' }))
  })
  return { child, over }
}

/** Runs a command that prints as it goes; gives whether it went well. */
async function run(name, command, args) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status, message } = await start(command, args, { stdio: 'inherit' }).over
  if (message) console.error(message)
  tell(name, status, started)
  return status === 0
}

function tell(name, status, started) {
  const ms = Date.now() - started
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round(ms / 1000)} s)`)
  return ms
}

function count(ok) {
  if (ok) passed++
  else failed++
}

/** Runs a command and keeps what it prints. */
async function quietly(command, args, priority = 0) {
  const { child, over } = start(command, args)
  if (child.pid && priority) setPriority(child.pid, priority)
  const output = []
  child.stdout.on('data', (data) => output.push(data))
  child.stderr.on('data', (data) => output.push(data))
  const { status, message } = await over
  return { status, output: Buffer.concat(output).toString() + message }
}

/** The lowest there is: a browser test that has to share its core takes longer than the other saves. */
const BESIDE = 19

/** Runs commands one after the other beside the browser tests. Each tells what it found once it is over. */
async function beside(commands) {
  const ok = []
  for (const [name, command, args] of commands) {
    const started = Date.now()
    const { status, output } = await quietly(command, args, BESIDE)
    console.log(`\n== ${name}\n${output}`.trimEnd())
    times.push([tell(name, status, started), name])
    ok.push(status === 0)
  }
  return ok
}

function report(file) {
  return existsSync(here + file) ? JSON.parse(readFileSync(here + file, 'utf8')) : null
}

/** The browser that the tests drive: the system's, or one that Playwright fetches now. */
async function browser() {
  if (systemChromium()) return true
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? ['install', '--with-deps', 'chromium'] : ['install', 'chromium']
  if (await run('fetch Chromium with Playwright', 'npx', ['playwright', ...as])) return true
  // a machine without Playwright's download host may still have its distribution's package
  return isRoot && existsSync('/usr/bin/apt-get')
    ? run('install Chromium from the distribution', 'sh', [
        '-c',
        'apt-get update -qq && { apt-get install -y -qq chromium-headless-shell || apt-get install -y -qq chromium; }',
      ])
    : false
}

rmSync(here + '.cache/test', { recursive: true, force: true })
mkdirSync(here + '.cache/test', { recursive: true })

// packages come down while the processor builds
const engines = installEngines(quietly)
// and it leaves some of a second core
const sourceChecks = beside(OF_SOURCES)
const building = Date.now()
count(await run('build', 'npm', ['run', '--silent', 'build']))
times.push([Date.now() - building, 'build'])

const checks = sourceChecks.then(async (ok) => [...ok, ...(await beside([...OF_BUILD, UNIT_TESTS]))])
console.log(`\n${await engines}`)
if (await browser()) {
  const browserOk = await run('browser tests', 'node', [...ROOMY, PLAYWRIGHT, 'test'])
  const stats = report(BROWSER)?.stats
  passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  failed += Math.max(stats?.unexpected ?? 0, browserOk ? 0 : 1)
  skipped += stats?.skipped ?? 0
} else {
  console.error('No Chromium was found or could be installed. Set CHROMIUM_PATH to one.')
  failed++
}

const ok = await checks
const unitOk = ok.pop()
ok.forEach(count)
const unit = report(UNIT)
passed += unit?.numPassedTests ?? 0
failed += Math.max(unit?.numFailedTests ?? 0, unitOk ? 0 : 1)

const slowest = [...times, ...unitTimes(unit), ...browserTimes(report(BROWSER))]
  .sort(([a], [b]) => b - a)
  .slice(0, 10)
console.log('\nThe slowest ten:')
for (const [ms, name] of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)
