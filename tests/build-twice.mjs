// Builds the page again, beside dist/, and compares every file by its SHA-256. Usage: after `npm run build`
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('../', import.meta.url))
const FIRST = join(here, 'dist')
const SECOND = '.cache/dist-again'
const SECOND_APP = '.cache/app-again'
/** The story that `npm run build` puts at the root. */
const HOME = 'guterres-april-2022'

/** Builds app and stories into other folders; what the commands print has to stay short enough to be read. */
function build() {
  const run = (...command) => {
    const [name, ...args] = command
    const { status, stdout, stderr } = spawnSync(name, args, {
      cwd: here,
      encoding: 'utf8',
      env: { ...process.env, PLACELINE_APP: SECOND_APP },
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Error(stderr)
    return `${stdout}${stderr}`.trim()
  }
  const app = ['build-app', 'build-compose']
    .map((part) => run('npx', 'tsx', `src/build/app/${part}.ts`))
    .join('\n')
  // one after the other, and not in processes as the first time
  const how = ['--home', HOME, '--out', SECOND, '--jobs', '1']
  const stories = run('node', `${SECOND_APP}/command/placeline.js`, 'build', 'public/stories', ...how)
  return `${app}\n${stories}`.split('\n')
}

/** The hash of each file below a folder, by its path. */
function hashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  )
}

rmSync(join(here, SECOND), { recursive: true, force: true })
const printed = build()
const [first, second] = [hashes(FIRST), hashes(join(here, SECOND))]
const names = [...new Set([...first.keys(), ...second.keys()])].sort()
const unlike = names.filter((name) => first.get(name) !== second.get(name))
rmSync(join(here, SECOND), { recursive: true, force: true })
for (const name of unlike)
  console.error(
    `FAILED: ${name} ${first.has(name) ? (second.has(name) ? 'differs' : 'is in dist/ only') : 'is new'}`,
  )
console.log(`${names.length} files, ${unlike.length} unlike between two builds`)
if (printed.length > 10)
  console.error(
    `FAILED: the build printed ${printed.length} lines, 10 at most are wanted:\n${printed.join('\n')}`,
  )
process.exit(unlike.length || names.length < 10 || printed.length > 10 ? 1 : 0)
