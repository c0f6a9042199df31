// Prints what a reader downloads, in brotli, and fails where it is over its bar. Usage: npm run size (after a build)
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const BARS = { firstViewKb: 40, totalKb: 450, embedScriptKb: 3 }

if (!existsSync(`${dist}index.html`)) {
  console.error('dist/index.html is missing: run `npm run build` first')
  process.exit(1)
}

const assets = readdirSync(`${dist}assets`)
const kb = (bytes) => bytes / 1000
const shown = (bytes) => `${kb(bytes).toFixed(1).padStart(7)} kB`

const wireBytes = new Map()

/** Bytes of a file over the wire; fonts and pictures are compressed already. */
function wire(file) {
  if (!wireBytes.has(file)) {
    const bytes = readFileSync(dist + file)
    const isCompressed = /\.(woff2|png)$/.test(file)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
    wireBytes.set(file, isCompressed ? bytes.length : brotliCompressSync(bytes, { params }).length)
  }
  return wireBytes.get(file)
}

function named(pattern) {
  const found = assets.filter((name) => pattern.test(name))
  if (found.length === 0) throw new Error(`dist/assets has no ${pattern}: has a chunk been renamed?`)
  return found.map((name) => `assets/${name}`)
}

/** The files that a document names itself: its scripts, preloads and style sheets; not what only paper waits for. */
function linked(file, kind) {
  const html = readFileSync(dist + file, 'utf8').replace(/<link [^>]*media="print"[^>]*>/g, '')
  return [...html.matchAll(/(?:src|href)="\.?\.?\/?(?:\.\.\/)?(assets\/[^"]+)"/g)]
    .map((found) => found[1])
    .filter((name) => name.endsWith(kind))
}

/** A script and all that it imports at once, by the file names that stand in it. */
function withImports(files) {
  const all = new Set()
  const open = [...files]
  for (let file = open.pop(); file; file = open.pop()) {
    if (all.has(file)) continue
    all.add(file)
    const text = readFileSync(dist + file, 'utf8')
    for (const found of text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;()]*?["']\.\/([\w.-]+\.js)["']/g))
      open.push(`assets/${found[1]}`)
  }
  return [...all]
}

function print(title, files) {
  const sizes = files.map((file) => [file, wire(file)])
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
  console.log(`${title}: ${kb(total).toFixed(1)} kB brotli in ${files.length} files`)
  for (const [file, bytes] of sizes) console.log(`  ${shown(bytes)}  ${file}`)
  return total
}

const failures = []
for (const file of ['index.html', 'embed.html', 'uk/index.html', 'ru/index.html']) {
  if (!existsSync(dist + file)) continue
  const first = [file, ...linked(file, '.css')]
  const total = print(`First view of ${file}`, first)
  if (kb(total) > BARS.firstViewKb)
    failures.push(`the first view of ${file} is ${kb(total).toFixed(1)} kB, over ${BARS.firstViewKb}`)
  if (first.length > 3) failures.push(`the first view of ${file} takes ${first.length} requests, over 3`)
}

// what the English page loads until its map is ready
const whole = [
  ...new Set([
    'index.html',
    ...linked('index.html', '.css'),
    ...withImports([...linked('index.html', '.js'), ...named(/^live-.*\.js$/)]),
    ...named(/^live-.*\.css$/),
    ...withImports(named(/^map-worker-.*\.js$/)),
    ...named(/^noto-sans-.*-latin-.*\.woff2$/),
    ...named(/^(basemap|layers|route)-.*\.json$/),
  ]),
]
const total = print('Whole interactive page in English', whole)
const panel = [/^ExplorePanel-/, /^answer-.*\.js$/, /^worker-.*\.js$/, /^land-.*\.json$/].flatMap(named)
const ofPanel = whole.filter((file) => panel.includes(file))
if (ofPanel.length) failures.push(`the corridor panel comes with the page: ${ofPanel.join(', ')}`)
const parts = { 'MapLibre and its worker': /live-|map-(worker|shared)/, fonts: /woff2$/, data: /json$/ }
for (const [name, pattern] of Object.entries(parts)) {
  const bytes = whole.filter((file) => pattern.test(file)).reduce((sum, file) => sum + wire(file), 0)
  console.log(`  ${shown(bytes)}  ${name}`)
}
console.log(
  `Bars: first view ${BARS.firstViewKb} kB, whole page ${BARS.totalKb} kB ` + `(now ${kb(total).toFixed(1)})`,
)
if (kb(total) > BARS.totalKb)
  failures.push(`the whole page is ${kb(total).toFixed(1)} kB, over ${BARS.totalKb}`)
const script = print('Script for host pages', ['embed.js'])
if (kb(script) > BARS.embedScriptKb)
  failures.push(`embed.js is ${kb(script).toFixed(1)} kB, over ${BARS.embedScriptKb}`)
for (const failure of failures) console.error(`FAILED: ${failure}`)
process.exit(failures.length ? 1 : 0)
