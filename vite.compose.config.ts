import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { composeGazetteer } from './src/build/app/compose-gazetteer'
import { composeGround } from './src/build/app/compose-ground'
import { contentPolicy } from './src/build/app/content-policy'
import { mapCss } from './src/build/app/map-css'
import { mapLibrary } from './src/build/app/map-library'
import { nodeInPage } from './src/build/app/node-in-page'
import { palette } from './src/build/app/palette-css'
import { trustedTypes } from './src/build/app/trusted-types'

const FOLDER = 'assets/compose'

/** MapLibre's worker in one file, for frames without an origin of their own: the composer is no frame. */
const WHOLE_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
const noFrameWorker: Plugin = {
  name: 'placeline-no-frame-worker',
  enforce: 'pre',
  resolveId: (id) => (id === WHOLE_WORKER ? '\0no-frame-worker' : null),
  load: (id) => (id === '\0no-frame-worker' ? `export default ''` : null),
}

/** The composer: a build of its own, so that no code of it can come into the pages that readers open. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    noFrameWorker,
    palette(),
    mapLibrary(),
    mapCss(),
    trustedTypes(),
    composeGround(),
    composeGazetteer(FOLDER),
    contentPolicy(),
    svelte(),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    assetsDir: FOLDER,
    emptyOutDir: false,
    license: { fileName: `${FOLDER}/licenses.md` },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { compose: fileURLToPath(new URL('./compose.html', import.meta.url)) },
      output: { chunkFileNames: `${FOLDER}/[name]-[hash].js` },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [nodeInPage()],
    rolldownOptions: { output: { chunkFileNames: `${FOLDER}/[name]-[hash].js` } },
  },
})
