// Prints what a reader downloads, in brotli, and fails where it is over its bar. Usage: npm run size (after a build)
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { filesOf } from '../built.mjs'

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
  return [...html.matchAll(/(?:src|href)="(?:\.\.?\/)*(assets\/[^"]+)"/g)]
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
const stories = JSON.parse(readFileSync(`${dist}stories.json`, 'utf8'))
const pages = stories.flatMap(({ id, lang, langs }) =>
  langs.flatMap((one) =>
    ['index.html', 'embed.html'].map((name) => `stories/${id}/${one === lang ? '' : `${one}/`}${name}`),
  ),
)
for (const file of ['index.html', ...pages]) {
  const first = [file, ...linked(file, '.css')]
  const kbs = kb(first.reduce((sum, one) => sum + wire(one), 0))
  if (file === 'index.html') print(`First view of ${file}`, first)
  else console.log(`First view of ${file}: ${kbs.toFixed(1)} kB in ${first.length} files`)
  if (kbs > BARS.firstViewKb)
    failures.push(`the first view of ${file} is ${kbs.toFixed(1)} kB, over ${BARS.firstViewKb}`)
  if (first.length > 3) failures.push(`the first view of ${file} takes ${first.length} requests, over 3`)
}

/** What a page loads until its map is ready, with the fonts of Latin letters only. */
function wholeOf(page) {
  const { assets } = filesOf(dist, page)
  const ofStory = ['basemap', 'layers', 'route']
  const sheet = linked(page, '.css').find((file) => /map-\w+\.css$/.test(file))
  const fonts = readFileSync(dist + sheet, 'utf8').match(/font-\w+-latin-\w+\.woff2/g)
  return [
    ...new Set([
      page,
      ...linked(page, '.css'),
      ...withImports([...linked(page, '.js'), ...named(/^live-.*\.js$/)]),
      ...withImports(named(/^map-worker-.*\.js$/)),
      ...ofStory.flatMap((name) => assets[name] ?? []),
      ...fonts.map((name) => `assets/${name}`),
    ]),
  ]
}
for (const { id } of stories) {
  const page = `stories/${id}/index.html`
  const kbs = kb(wholeOf(page).reduce((sum, file) => sum + wire(file), 0))
  console.log(`Whole page of ${id}: ${kbs.toFixed(1)} kB`)
  if (kbs > BARS.totalKb)
    failures.push(`the whole page of ${id} is ${kbs.toFixed(1)} kB, over ${BARS.totalKb}`)
}
const whole = wholeOf('index.html')
const total = print('Whole interactive page in its own language', whole)
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
const script = print('Script for host pages', ['embed.js'])
if (kb(script) > BARS.embedScriptKb)
  failures.push(`embed.js is ${kb(script).toFixed(1)} kB, over ${BARS.embedScriptKb}`)
for (const failure of failures) console.error(`FAILED: ${failure}`)
process.exit(failures.length ? 1 : 0)
