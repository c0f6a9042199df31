import { copyFileSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import pages from '../../../vite.config'
import embedScript from '../../../vite.embed.config'
import { APP_FILES } from '../app-files'
import { allFonts } from '../fonts'
import { APP, inPackage } from '../root'
import { buildQuietly } from './build-quietly'
import { mapLibrary } from './map-library'
import { palette } from './palette-css'
import { singleShell } from './single-shell'
import { trustedTypes } from './trusted-types'

/*
 * `npm run build:app`: all that is the same for every story, into `app/`. The configurations are imported here rather than
 * found by Vite, whose own loader lists every import without a file extension at each build.
 */
const ROOT = fileURLToPath(inPackage(''))
const app = (file: string) => fileURLToPath(new URL(file, APP))
const PARTS = join(ROOT, '.cache/single')
/** What stays a package of its own beside the command: native code, WebAssembly, and files that it reads. */
const PACKAGES = ['sharp', 'subset-font']

await buildSite()
await buildRenderer()
await buildSingle()
await buildCommand()
console.log(`Built the app (${readdirSync(app(`${APP_FILES.site}assets`)).length} assets) in app/`)

/** What every site has: code, styles, the embed script; the two pages without a story go beside it. */
async function buildSite() {
  rmSync(app(''), { recursive: true, force: true })
  const outDir = app(APP_FILES.site)
  await buildQuietly({ ...pages, publicDir: false, build: { ...pages.build, outDir, emptyOutDir: true } })
  await buildQuietly({ ...embedScript, build: { ...embedScript.build, outDir } })
  mkdirSync(app('shells'))
  for (const [from, to] of [
    ['index.html', APP_FILES.page],
    ['embed.html', APP_FILES.frame],
    [APP_FILES.facts, APP_FILES.facts],
  ] as const)
    renameSync(join(outDir, from), app(to))
  cpSync(join(ROOT, 'public/icon.svg'), join(outDir, 'icon.svg'))
  cpSync(join(ROOT, 'public/schema'), join(outDir, 'schema'), { recursive: true })
  copyFileSync(join(ROOT, 'src/poster/gallery.css'), app(APP_FILES.gallerySheet))
  copyFileSync(join(ROOT, 'src/panels/reading/picture/picture.css'), app(APP_FILES.pictureSheet))
}

/** The page's components, compiled for rendering without a browser. */
async function buildRenderer() {
  await buildQuietly({
    plugins: [svelte()],
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'src/poster/page.ts'),
      outDir: app('renderer'),
      target: 'node20',
      // the live map is never imported here
      rolldownOptions: {
        external: [/^virtual:/, /^maplibre-gl/],
        // what a page fetches when it is asked for, the build renders at once
        checks: { ineffectiveDynamicImport: false },
      },
    },
  })
}

async function buildSingle() {
  rmSync(PARTS, { recursive: true, force: true })
  await buildQuietly({
    base: './',
    publicDir: false,
    plugins: [mapLibrary({ worker: 'apart' }), palette(), trustedTypes(), svelte()],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: PARTS,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: join(ROOT, 'index.html'),
        output: { codeSplitting: false },
      },
    },
  })
  writeFileSync(app(APP_FILES.single), gzipSync(singleShell(PARTS), { level: 9 }))
}

/** The command with the code that builds stories, for Node without a bundler. */
async function buildCommand() {
  await buildQuietly({
    publicDir: false,
    ssr: { noExternal: true, external: PACKAGES },
    build: {
      ssr: true,
      license: { fileName: 'licenses.md' },
      outDir: app('command'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { placeline: join(ROOT, 'src/cli/placeline.ts'), thread: join(ROOT, 'src/build/thread.js') },
        external: [/^virtual:/],
        output: {
          banner: (chunk) => (chunk.name === 'placeline' ? '#!/usr/bin/env node' : ''),
          // names stay, so that a trace of calls can be read
          minify: { compress: false, mangle: false, codegen: true },
        },
      },
    },
  })
  mkdirSync(app('fonts'))
  for (const font of allFonts()) {
    copyFileSync(font, join(app('fonts'), basename(font)))
    const own = basename(dirname(dirname(font)))
    copyFileSync(join(dirname(font), '../LICENSE'), join(app('fonts'), `LICENSE-${own}.txt`))
  }
}
