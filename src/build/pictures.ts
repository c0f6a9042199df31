import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawPreview, PREVIEW_PX } from '../poster/preview'
import { FACES, PICTURE_SCRIPTS, pictureFace } from './fonts'
import type { Made } from './made'

const FONTS = new URL('../../.cache/fonts/', import.meta.url)

/**
 * Writes the picture that other sites show with a link, one for each language, to `og-<lang>.png`.
 * @returns false where the renderer is not there: it is a native package, and the page does without the picture
 */
export async function writePictures(dist: string, { story, data, credit }: Made): Promise<boolean> {
  const renderer = await import('@resvg/resvg-js').catch(() => null)
  if (!renderer) {
    console.warn('No preview pictures: @resvg/resvg-js does not load on this platform.')
    return false
  }
  const fontFiles = await fonts()
  for (const lang of story.langs) {
    const image = new renderer.Resvg(drawPreview(story, lang, data, credit), {
      fitTo: { mode: 'width', value: PREVIEW_PX.width },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
    })
    writeFileSync(join(dist, `og-${lang}.png`), image.render().asPng())
  }
  return true
}

/** The page's own letters as files that the renderer reads. */
async function fonts(): Promise<string[]> {
  mkdirSync(FONTS, { recursive: true })
  const files: string[] = []
  for (const face of FACES)
    for (const script of Object.keys(PICTURE_SCRIPTS) as (keyof typeof PICTURE_SCRIPTS)[]) {
      const file = fileURLToPath(new URL(`${face.name}-${script}.ttf`, FONTS))
      writeFileSync(file, await pictureFace(face, script))
      files.push(file)
    }
  return files
}
