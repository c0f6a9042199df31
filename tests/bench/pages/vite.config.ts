import { fileURLToPath, pathToFileURL } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { readdirSync } from 'node:fs'
import { makeGiven, takeFiles } from './made'

/** The comparison pages of the benchmark; `npm run build` has to come first, for the packs and fonts that it makes. */
const root = fileURLToPath(new URL('./', import.meta.url))
const made = fileURLToPath(new URL('../../../.cache/bench/made/', import.meta.url))

/** What the pages share with our own: its data and fonts. */
const shared = fileURLToPath(new URL('../../../.cache/bench/shared', import.meta.url))
const files = takeFiles(shared)

const given: Plugin = {
  name: 'given',
  config() {
    makeGiven(pathToFileURL(made))
  },
  transformIndexHtml: {
    order: 'post',
    handler() {
      const sheet = readdirSync(`${shared}/assets`).find((name) => /^map-[0-9a-f]{8}\.css$/.test(name))
      return [
        { tag: 'script', attrs: { type: 'application/json', id: 'files' }, children: JSON.stringify(files) },
        { tag: 'link', attrs: { rel: 'stylesheet', href: `./assets/${sheet}` } },
      ]
    },
  },
}

export default defineConfig({
  root,
  base: './',
  publicDir: shared,
  plugins: [given],
  resolve: {
    alias: {
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
