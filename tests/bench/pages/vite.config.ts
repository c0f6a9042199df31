import { fileURLToPath, pathToFileURL } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { makeGiven } from './made'

/** The comparison pages of the benchmark; `npm run build` has to come first, for the packs and fonts that it makes. */
const root = fileURLToPath(new URL('./', import.meta.url))
const made = fileURLToPath(new URL('../../../.cache/bench/made/', import.meta.url))

const given: Plugin = {
  name: 'given',
  config() {
    makeGiven(pathToFileURL(made))
  },
}

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [given],
  resolve: {
    alias: {
      '#made': fileURLToPath(new URL('../../../.cache/made', import.meta.url)),
      '#bench': made.replace(/[\\/]$/, ''),
    },
  },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    outDir: fileURLToPath(new URL('../../../.cache/bench/pages/', import.meta.url)),
    emptyOutDir: true,
    rollupOptions: {
      input: ['bare', 'leaflet', 'openlayers'].map((name) => `${root}${name}.html`),
    },
  },
  worker: { format: 'es' },
})
