/**
 * What a build of stories takes: the command as it is published, in processes of its own. Prints the seconds of each of
 * the repo's stories after its first build, and of a site of many, with the memory of all its processes a quarter of the
 * time after the other.
 * Usage: after `npm run build:app`: node tests/bench/builds.mjs [how many, 100]
 */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('../../', import.meta.url))
const COMMAND = join(here, 'app/command/placeline.js')
const STORIES = join(here, 'public/stories')
const WORK = join(here, '.cache/bench/builds')
const OUT = join(WORK, 'site')
const BARS = { oneS: 3, manyS: 120 }
const HOW_MANY = Number(process.argv[2] ?? 100)
if (!existsSync(COMMAND)) throw new Error('no command is built: npm run build:app')

/** Builds, over the site that is there where it is told so; gives the seconds and, twice a second, the memory in MB of the command and of all that it starts. */
async function build(folder, { isAnew = true } = {}) {
  if (isAnew) rmSync(OUT, { recursive: true, force: true })
  const started = performance.now()
  const child = spawn(process.execPath, [COMMAND, 'build', folder, '--out', OUT, '--quiet'], {
    stdio: 'inherit',
  })
  const memory = []
  const timer = setInterval(() => memory.push(memoryOf(child.pid)), 500)
  const status = await new Promise((over) => child.on('close', over))
  clearInterval(timer)
  if (status !== 0) throw new Error(`${folder}: the build ended with ${status}`)
  return { seconds: (performance.now() - started) / 1000, memory }
}

function memoryOf(root) {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const family = new Set([root])
  // a child may be listed before its parent
  for (let grew = true; grew;) {
    grew = false
    for (const [pid, parent] of rows)
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid)
        grew = true
      }
  }
  return rows.filter(([pid]) => family.has(pid)).reduce((sum, [, , rss]) => sum + rss, 0) / 1024
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const ids = readdirSync(STORIES).filter((id) => existsSync(join(STORIES, id, 'story.json')))
let over = 0
const tell = (name, seconds, bar, more = '') => {
  if (seconds > bar) over++
  console.log(`${name.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s  (bar ${bar} s)${more}`)
}

mkdirSync(WORK, { recursive: true })
console.log(`${cpus().length} cores, Node ${process.version}`)
// the first reads the program and the geography from the disk
await build(join(STORIES, ids[0]))
for (const id of ids) {
  const first = (await build(join(STORIES, id))).seconds
  const runs = []
  for (let n = 0; n < 3; n++) runs.push((await build(join(STORIES, id), { isAnew: false })).seconds)
  const all = runs.map((s) => s.toFixed(1)).join(', ')
  tell(id, median(runs), BARS.oneS, `, of ${all}; ${first.toFixed(1)} into an empty folder`)
}

const many = join(WORK, 'stories')
rmSync(many, { recursive: true, force: true })
for (let n = 0; n < HOW_MANY; n++) {
  const from = ids[n % ids.length]
  const id = `${from.slice(0, 40)}-${n}`
  const to = join(many, id)
  cpSync(join(STORIES, from), to, { recursive: true })
  const story = JSON.parse(readFileSync(join(to, 'story.json'), 'utf8'))
  writeFileSync(join(to, 'story.json'), JSON.stringify({ ...story, id }))
}
const { seconds, memory } = await build(many)
const quarters = [0, 1, 2, 3].map((q) =>
  Math.max(...memory.slice(Math.floor((q * memory.length) / 4), Math.ceil(((q + 1) * memory.length) / 4))),
)
tell(`${HOW_MANY} stories`, seconds, (BARS.manyS * HOW_MANY) / 100)
console.log(`most memory by quarters of the time: ${quarters.map((mb) => `${mb.toFixed(0)} MB`).join(', ')}`)
rmSync(WORK, { recursive: true, force: true })
if (over) console.log(`${over} over their bar`)
