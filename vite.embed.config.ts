import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { embedFacts } from './src/build/app/embed'

/** The host page's side, dist/embed.js: one small script under a lasting name, for any page and any browser of 2022 on. */
export default defineConfig({
  publicDir: false,
  plugins: [embedFacts()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: {
      entry: fileURLToPath(new URL('./src/embed/embed.ts', import.meta.url)),
      formats: ['iife'],
      name: 'placelineEmbedScript',
      fileName: () => 'embed.js',
    },
  },
})
