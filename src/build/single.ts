import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { DEFAULT_STORY, make } from './made'
import { mapLibrary } from './map-library'
import { writePages } from './pages'
import { trustedTypes } from './trusted-types'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const PARTS = at('.cache/single')
const OUT = at('dist-single')

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The content security policy of the file: nothing is fetched from outside it. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; " +
  'font-src data:; connect-src data:; worker-src data: blob:'

/** The map, the story and its data as one HTML file that works from disk. Same bytes for the same input. */
async function buildSingle() {
  rmSync(PARTS, { recursive: true, force: true })
  const made = await make()
  await build({
    configFile: false,
    root: at('.'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [mapLibrary({ worker: 'apart' }), trustedTypes(), svelte()],
    resolve: { alias: { '#made': at('.cache/made') } },
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: PARTS,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: at('index.html'), output: { codeSplitting: false } },
    },
  })
  await writePages(PARTS, made, { site: '', pictures: false, files: ['index.html'] })
  const assets = existsSync(`${PARTS}/assets`) ? readdirSync(`${PARTS}/assets`) : []
  const read = (name: string) => readFileSync(`${PARTS}/assets/${name}`)
  let html = readFileSync(`${PARTS}/index.html`, 'utf8')
  const taken = new Set<string>()

  // the bundler leaves a style sheet as a file, or inlines it as a data: address
  html = html.replace(
    /<link rel="stylesheet"([^>]*)href="(?:\.\/assets\/([^"]+)|data:text\/css;base64,([^"]+))"[^>]*>/g,
    (_, attributes: string, name: string | undefined, data: string | undefined) => {
      if (name) taken.add(name)
      const css = (name ? read(name) : Buffer.from(data!, 'base64')).toString('utf8')
      const media = /media="[^"]*"/.exec(attributes)?.[0]
      return `<style${media ? ` ${media}` : ''}>${css.replaceAll('</style', '<\\/style')}</style>`
    },
  )
  html = html.replace(
    /<script type="module"[^>]*src="\.\/assets\/([^"]+)"[^>]*><\/script>/g,
    (_, name: string) => {
      taken.add(name)
      const code = inlineFiles(
        read(name).toString('utf8'),
        assets.filter((a) => !taken.has(a)),
        read,
        taken,
      )
      // `</script` and `<!--` would end or change the script element
      return `<script type="module">${code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--')}</script>`
    },
  )
  html = html
    .replace('href="./icon.svg"', () => `href="${dataUrl('icon.svg', readFileSync(at('public/icon.svg')))}"`)
    .replace(/(<meta http-equiv="Content-Security-Policy" content=)"[^"]*"/, `$1"${POLICY}"`)
    // the other languages are in this file too, and not beside it
    .replace(/\s*<link rel="alternate"[^>]*>/g, '')

  const left = assets.filter((name) => !taken.has(name))
  const outside = html.match(/(?:src|href)="\.\/[^"]*"/g)
  if (left.length || outside)
    throw new Error(`not in the one file: ${[...left, ...(outside ?? [])].join(', ')}`)
  mkdirSync(OUT, { recursive: true })
  writeFileSync(`${OUT}/${DEFAULT_STORY}.html`, html)
  console.log(`dist-single/${DEFAULT_STORY}.html  ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB`)
}

/** Replaces `new URL(file, import.meta.url)` in the code by data: addresses of the files. */
function inlineFiles(code: string, names: string[], read: (name: string) => Buffer, taken: Set<string>) {
  for (const name of names) {
    const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const reference = new RegExp(
      `new URL\\(\\s*(?:\`|"|')[^\`"']*${quoted}(?:\`|"|')\\s*,\\s*(?:""\\s*\\+\\s*)?import\\.meta\\.url\\s*\\)`,
      'g',
    )
    code = code.replace(reference, () => {
      taken.add(name)
      return `new URL("${dataUrl(name, read(name))}")`
    })
  }
  return code
}

function dataUrl(name: string, bytes: Buffer) {
  return `data:${TYPES[extname(name)] ?? 'application/octet-stream'};base64,${bytes.toString('base64')}`
}

await buildSingle()
