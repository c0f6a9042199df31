import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { appManifest } from './src/build/app/app-manifest'
import { mapChunks, startChunks } from './src/build/app/chunks'
import { fallback } from './src/build/app/fallback'
import { mapCss } from './src/build/app/map-css'
import { MAP_WORKER, mapChunkName, mapLibrary } from './src/build/app/map-library'
import { palette } from './src/build/app/palette-css'
import { startPages } from './src/build/app/start-pages'
import { storyServer } from './src/build/app/story-server'
import { trustedTypes } from './src/build/app/trusted-types'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The app: what is the same for every story. Stories' pages are built against it by Node alone. */
export default defineConfig({
  base: './',
  plugins: [
    appManifest(),
    storyServer(),
    palette(),
    mapLibrary(),
    mapCss(),
    startPages(),
    trustedTypes(),
    fallback(),
    svelte(),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // the format's rules are for the checker; a page takes from their files what it names alone
      treeshake: { moduleSideEffects: (id) => !id.includes('/src/story/') },
      input: { index: at('./index.html'), embed: at('./embed.html') },
      output: {
        chunkFileNames: mapChunkName,
        codeSplitting: {
          groups: [
            ...startChunks(at('./src/panels/start/start.ts'), at('./src/frame.ts')),
            ...mapChunks(at('./src/map/live.ts'), MAP_WORKER),
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
})
