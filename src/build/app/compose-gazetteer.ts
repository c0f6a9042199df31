import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { inPackage } from '../root'

const ID = 'virtual:compose-gazetteer'
const FOLDER = inPackage('geo/gazetteer/')

/**
 * Gives the composer the gazetteer's files, in a folder beside its code that is named after what they hold, by names for
 * which no server unpacks them:
 * `import { base } from 'virtual:compose-gazetteer'` is the folder's address.
 */
export function composeGazetteer(into: string): Plugin {
  let built = false
  return {
    name: 'placeline-compose-gazetteer',
    config(_, { command }) {
      built = command === 'build'
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null
      if (!built) return `export const base = '/compose-gazetteer/'`
      const files = readdirSync(FOLDER)
        .filter((name) => name.endsWith('.txt.gz'))
        .map((name) => ({ name, source: readFileSync(new URL(name, FOLDER)) }))
      const hash = createHash('sha256')
      for (const { name, source } of files) hash.update(name).update(source)
      const folder = `gazetteer-${hash.digest('base64url').slice(0, 8)}`
      for (const { name, source } of files)
        this.emitFile({ type: 'asset', fileName: `${into}/${folder}/${name}.bin`, source })
      return `export const base = new URL(/* @vite-ignore */ './${folder}/', import.meta.url).href`
    },
    configureServer(server) {
      server.middlewares.use('/compose-gazetteer', (request, response, next) => {
        const name = /^\/(\w+\.txt\.gz)\.bin$/.exec(request.url ?? '')?.[1]
        if (!name || !readdirSync(FOLDER).includes(name)) return next()
        response.setHeader('content-type', 'application/gzip')
        response.end(readFileSync(new URL(name, FOLDER)))
      })
    },
  }
}
