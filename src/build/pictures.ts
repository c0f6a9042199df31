import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FACES, type ScriptName } from '../map/font-faces'
import { drawPreviews, PREVIEW_PX } from '../poster/preview'
import type { Lang, StoryFile } from '../story'
import { moreLatin, pictureFace, scriptsOf } from './fonts'
import type { BuiltStory } from './story-build'

/**
 * The picture that other sites show with a link, as PNG, for each language; none where the renderer is not there: it is
 * a native package, and the page does without the picture.
 */
export async function previewPictures({
  story,
  data,
  facts,
}: BuiltStory): Promise<Map<Lang, Promise<Buffer>>> {
  const renderer = await import('@resvg/resvg-js').catch(() => null)
  if (!renderer) {
    console.warn('No preview pictures: @resvg/resvg-js does not load on this platform.')
    return new Map()
  }
  const fonts = await fontFiles(scriptsOf(written(story)))
  // on threads of their own, in which the pages can be written
  const render = async (svg: string) => {
    const image = await renderer.renderAsync(svg, {
      fitTo: { mode: 'width', value: PREVIEW_PX.width },
      font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
    })
    return image.asPng()
  }
  const drawn = drawPreviews(story, data, facts.credit)
  return new Map([...drawn].map(([lang, svg]) => [lang, render(svg)]))
}

/** What a picture of the story may have written on it, or at least the letters of it. */
function* written({ title, places }: StoryFile): Iterable<string> {
  yield* typeof title === 'string' ? [title] : Object.values(title)
  for (const { names } of places.features) for (const { toponym } of names) yield toponym
}

let folder: string | undefined
const files = new Map<string, Promise<string>>()

/** The page's own letters as files, which the renderer reads; made once for all stories. */
function fontFiles(scripts: ScriptName[]): Promise<string[]> {
  if (!folder) {
    const made = mkdtempSync(join(tmpdir(), 'placeline-fonts-'))
    folder = made
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  }
  return Promise.all(
    FACES.flatMap((face) =>
      [...scripts, 'more' as const].map((script) => {
        const name = `${face.name}-${script}.ttf`
        const file = files.get(name) ?? fontFile(join(folder!, name), face, script)
        files.set(name, file)
        return file
      }),
    ),
  )
}

async function fontFile(path: string, face: (typeof FACES)[number], script: ScriptName | 'more') {
  writeFileSync(path, await (script === 'more' ? moreLatin(face) : pictureFace(face, script)))
  return path
}
