import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const at = (name: string) => fileURLToPath(new URL(`../in-page/node/${name}.ts`, import.meta.url))

/** What stands for Node's own parts, with and without their prefix. */
const PARTS: Record<string, string> = {
  fs: 'fs',
  'fs/promises': 'fs',
  path: 'path',
  url: 'url',
  zlib: 'zlib',
  crypto: 'crypto',
  os: 'rest',
  module: 'rest',
}
/** Modules of src/build that need a machine, and what stands for them. */
const MODULES: Record<string, string> = {
  './root': 'root',
  '../root': 'root',
  './subset': 'subset',
  './png': 'png',
  './site-files': 'site-files',
  './media-sizes': 'media-sizes',
}
/** `import address from 'virtual:packed/<file of a package>'`: the file, compressed, by a name that no server unpacks. */
const PACKED = 'virtual:packed/'
const require = createRequire(import.meta.url)

const LIBRARY = `require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')`

/** Lets the build of a story run in a worker of the composer: Node's parts are those of src/build/in-page/node. */
export function nodeInPage(): Plugin {
  return {
    name: 'placeline-node-in-page',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id.startsWith(PACKED)) return `\0${id}`
      const part = PARTS[id.replace(/^node:/, '')]
      if (part && !importer.replaceAll('\\', '/').includes('/in-page/node/')) return at(part)
      const isBuild = /\/src\/build\/(?:[\w-]+\/)?[\w-]+\.ts$/.test(importer.replaceAll('\\', '/'))
      const module = isBuild ? MODULES[id] : undefined
      return module ? at(module) : null
    },
    load(id) {
      if (!id.startsWith(`\0${PACKED}`)) return null
      const file = require.resolve(id.slice(PACKED.length + 1))
      const source = gzipSync(readFileSync(file), { level: 9 })
      const asset = this.emitFile({ type: 'asset', name: `${basename(file)}.bin`, source })
      return `export default import.meta.ROLLUP_FILE_URL_${asset}`
    },
    transform(code, id) {
      // a font's packer gives what it exports to Node alone, and asks for its address without need
      if (/\/wawoff2\/build\/\w+\.js$/.test(id.replaceAll('\\', '/')))
        return { code: `${code.replaceAll('self.location.href', '""')};module.exports=Module`, map: null }
      if (!id.replaceAll('\\', '/').includes('/subset-font/index.js')) return null
      if (!code.includes(LIBRARY)) throw new Error('subset-font finds its library in another way: see node-in-page.ts')
      return { code: code.replace(LIBRARY, `'harfbuzz-subset.wasm'`), map: null }
    },
  }
}
