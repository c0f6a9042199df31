import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { APP_FILES } from '../app-files'
import { preloadOf } from './preload'

/** Builds the script that preloads, and writes beside the app what stories' pages have to name of its files. */
export function appManifest(): Plugin {
  return {
    name: 'placeline-app-manifest',
    apply: 'build',
    buildStart() {
      const id = fileURLToPath(new URL('../../panels/start/preload.ts', import.meta.url))
      this.emitFile({ type: 'chunk', id, name: 'preload' })
    },
    generateBundle(_, bundle) {
      const source = `${JSON.stringify(preloadOf(bundle), null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: APP_FILES.facts, source })
    },
  }
}
