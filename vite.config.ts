import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { startChunk } from './src/build/chunks'
import { framePage } from './src/build/frame-page'
import { mapCss } from './src/build/map-css'
import { oembedFiles } from './src/build/oembed'
import { placeline } from './src/build/plugin'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  base: './',
  plugins: [placeline(), mapCss(), oembedFiles(), framePage(), svelte()],
  resolve: { alias: { '#made': at('./.cache/made') } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: at('./index.html'), embed: at('./embed.html') },
      output: { codeSplitting: { groups: [startChunk(at('./src/panels/start.ts'))] } },
    },
  },
  worker: { format: 'es' },
})
