// The test command: types, lint, dead code, unit tests, build, browser tests. Prints the slowest ten, and last
// 'N passed, N failed', with ', N skipped' where a browser engine is not there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { systemChromium } from './chromium.mjs'
import { installEngines } from './install-engines.mjs'
import { browserTimes, unitTimes } from './slowest.mjs'

const here = fileURLToPath(new URL('../', import.meta.url))
const UNIT = '.cache/test/unit.json'
const BROWSER = '.cache/test/browser.json'
let passed = 0
let failed = 0
let skipped = 0
/** How long each check and test took: `[ms, name]`. */
const times = []

function run(name, command, args) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  tell(name, status, started)
  return status === 0
}

function tell(name, status, started) {
  const ms = Date.now() - started
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round(ms / 1000)} s)`)
}

function check(name, command, args) {
  const started = Date.now()
  if (run(name, command, args)) passed++
  else failed++
  times.push([Date.now() - started, name])
}

/** Checks that only read, two at a time; each tells what it found once it is over. */
async function checkTogether(checks) {
  const queue = [...checks]
  async function work() {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, command, args] = next
      const started = Date.now()
      const { status, output } = await quietly(command, args)
      console.log(`\n== ${name}\n${output}`.trimEnd())
      tell(name, status, started)
      times.push([Date.now() - started, name])
      if (status === 0) passed++
      else failed++
    }
  }
  await Promise.all([work(), work()])
}

function quietly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: here, shell: process.platform === 'win32' })
    const output = []
    child.stdout.on('data', (data) => output.push(data))
    child.stderr.on('data', (data) => output.push(data))
    child.on('error', (error) => resolve({ status: 1, output: `${error.message}\n` }))
    child.on('close', (status) => resolve({ status, output: Buffer.concat(output).toString() }))
  })
}

function report(file) {
  return existsSync(here + file) ? JSON.parse(readFileSync(here + file, 'utf8')) : null
}

/** The browser that the tests drive: the system's, or one that Playwright fetches now. */
function browser() {
  if (systemChromium()) return true
  const as = process.getuid?.() === 0 ? ['install', '--with-deps', 'chromium'] : ['install', 'chromium']
  if (run('fetch Chromium with Playwright', 'npx', ['playwright', ...as])) return true
  // a machine without Playwright's download host may still have its distribution's package
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
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
check('build', 'npm', ['run', '--silent', 'build'])
await checkTogether([
  [
    'formatting',
    'npx',
    [
      'prettier',
      '--check',
      '--log-level',
      'warn',
      'src',
      'tests',
      'geo/*.ts',
      'geo/build',
      'geo/disputed',
      '*.{ts,js,json}',
    ],
  ],
  // of components and of all else: it reads what tsconfig.json names
  ['types', 'npx', ['svelte-check', '--tsgo', '--output', 'human', '--threshold', 'warning']],
  ['lint', 'npx', ['eslint', '--max-warnings', '0', '.']],
  ['dead code', 'npx', ['knip']],
  ['the same build twice', 'node', ['tests/build-twice.mjs']],
  ['size', 'npm', ['run', '--silent', 'size']],
])

const unitOk = run('unit tests', 'npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${UNIT}`,
])
const unit = report(UNIT)
passed += unit?.numPassedTests ?? 0
failed += Math.max(unit?.numFailedTests ?? 0, unitOk ? 0 : 1)

console.log(`\n${await engines}`)
if (browser()) {
  const browserOk = run('browser tests', 'npx', ['playwright', 'test'])
  const stats = report(BROWSER)?.stats
  passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  failed += Math.max(stats?.unexpected ?? 0, browserOk ? 0 : 1)
  skipped += stats?.skipped ?? 0
} else {
  console.error('No Chromium was found or could be installed. Set CHROMIUM_PATH to one.')
  failed++
}

const slowest = [...times, ...unitTimes(unit), ...browserTimes(report(BROWSER))]
  .sort(([a], [b]) => b - a)
  .slice(0, 10)
console.log('\nThe slowest ten:')
for (const [ms, name] of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)
