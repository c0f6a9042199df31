import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, preview, type InlineConfig } from 'vite'
import pages from '../../vite.config'
import embedScript from '../../vite.embed.config'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PORT = 4173

/*
 * `npm run build` and `npm start`. The configurations are imported here rather than found by Vite, whose own loader
 * lists every import without a file extension at each build.
 */
const { values } = parseArgs({
  options: { outDir: { type: 'string', default: 'dist' }, serve: { type: 'boolean', default: false } },
})
const outDir = join(ROOT, values.outDir)
const quiet: InlineConfig = { root: ROOT, configFile: false, logLevel: 'warn' }

await build({ ...quiet, ...pages, build: { ...pages.build, outDir, emptyOutDir: true } })
await build({ ...quiet, ...embedScript, build: { ...embedScript.build, outDir } })
console.log(summary())

if (values.serve) {
  const server = await preview({
    ...quiet,
    build: { outDir },
    preview: { host: '127.0.0.1', port: PORT },
  })
  console.log(`Serving it on ${server.resolvedUrls?.local[0]} (Ctrl+C ends it)`)
}

/** What was built, in a line each: the pages with their sizes, and the whole. */
function summary(): string {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const sizeOf = (path: string) => statSync(path).size / 1000
  const paths = files.map((file) => join(file.parentPath, file.name))
  const html = paths.filter((path) => path.endsWith('.html')).sort()
  const total = paths.reduce((sum, path) => sum + sizeOf(path), 0)
  return [
    `Built ${paths.length} files (${(total / 1000).toFixed(1)} MB) in ${relative(process.cwd(), outDir) || '.'}/`,
    `  pages: ${html.map((path) => relative(outDir, path)).join(', ')}`,
  ].join('\n')
}
