import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawPreview, PREVIEW_PX } from '../poster/preview'
import { FACES, moreLatin, pictureFace, scriptsOf, type ScriptName } from './fonts'
import type { StoryFile } from '../story'
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
  const fontFiles = await fonts(scriptsOf(written(story)))
  for (const lang of story.langs) {
    const image = new renderer.Resvg(drawPreview(story, lang, data, credit), {
      fitTo: { mode: 'width', value: PREVIEW_PX.width },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
    })
    writeFileSync(join(dist, `og-${lang}.png`), image.render().asPng())
  }
  return true
}

/** What a picture of the story may have written on it, or at least the letters of it. */
function* written({ title, places }: StoryFile): Iterable<string> {
  yield* typeof title === 'string' ? [title] : Object.values(title)
  for (const { names } of places.features) for (const { toponym } of names) yield toponym
}

/** The page's own letters as files that the renderer reads. */
async function fonts(scripts: ScriptName[]): Promise<string[]> {
  mkdirSync(FONTS, { recursive: true })
  const files: string[] = []
  for (const face of FACES)
    for (const script of [...scripts, 'more'] as const) {
      const file = fileURLToPath(new URL(`${face.name}-${script}.ttf`, FONTS))
      writeFileSync(file, await (script === 'more' ? moreLatin(face) : pictureFace(face, script)))
      files.push(file)
    }
  return files
}
