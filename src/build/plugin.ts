import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { preloadOf } from './preload'
import { make, type Made } from './made'
import { publicBase } from './oembed'
import { writePages } from './pages'
import { writePictures } from './pictures'

/** Makes what the bundler reads, before it starts; fills the pages with the story, after it has ended. */
export function placeline(): Plugin {
  let made: Made
  return {
    name: 'placeline',
    async config() {
      made = await make()
    },
    buildStart() {
      const id = fileURLToPath(new URL('../panels/start/preload.ts', import.meta.url))
      if (this.environment.config.command === 'build') this.emitFile({ type: 'chunk', id, name: 'preload' })
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }, bundle) {
        if (this.environment.config.build.ssr || !dir) return
        const pictures = await writePictures(dir, made)
        const site = process.env.PLACELINE_BASE_URL ? publicBase() : ''
        await writePages(dir, made, { site, pictures, preload: preloadOf(bundle, made.story) })
      },
    },
  }
}
