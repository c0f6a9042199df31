import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { startChunks } from './src/build/chunks'
import { fallback } from './src/build/fallback'
import { mapCss } from './src/build/map-css'
import { mapChunkName, mapLibrary } from './src/build/map-library'
import { oembedFiles } from './src/build/oembed'
import { placeline } from './src/build/plugin'
import { startPages } from './src/build/start-pages'
import { trustedTypes } from './src/build/trusted-types'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  base: './',
  plugins: [
    placeline(),
    mapLibrary(),
    mapCss(),
    oembedFiles(),
    startPages(),
    trustedTypes(),
    fallback(),
    svelte(),
  ],
  resolve: { alias: { '#made': at('./.cache/made') } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: { index: at('./index.html'), embed: at('./embed.html') },
      output: {
        chunkFileNames: mapChunkName,
        codeSplitting: { groups: startChunks(at('./src/panels/start/start.ts'), at('./src/frame.ts')) },
      },
    },
  },
  worker: { format: 'es' },
})
