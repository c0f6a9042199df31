import type { Plugin } from 'vite'
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
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (this.environment.config.build.ssr || !dir) return
        const pictures = await writePictures(dir, made)
        await writePages(dir, made, { site: process.env.PLACELINE_BASE_URL ? publicBase() : '', pictures })
      },
    },
  }
}
