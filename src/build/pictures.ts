import { FACES, type ScriptName } from '../map/font-faces'
import { drawPreviews, PREVIEW_PX } from '../poster/preview'
import type { Lang, StoryFile } from '../story'
import { moreLatin, pictureFace, scriptsOf } from './fonts'
import { pngOf } from './png'
import type { BuiltStory } from './story-build'

/** The picture that other sites show with a link, as PNG, for each language. */
export async function previewPictures({
  story,
  data,
  facts,
}: BuiltStory): Promise<Map<Lang, Promise<Buffer>>> {
  const fontBuffers = await facesFor(scriptsOf(written(story)))
  // on threads of their own, in which the pages can be written
  const render = (svg: string) =>
    pngOf({ svg, width: PREVIEW_PX.width, fontBuffers, defaultFontFamily: 'Noto Sans' })
  const drawn = drawPreviews(story, data, facts.credit)
  return new Map([...drawn].map(([lang, svg]) => [lang, render(svg)]))
}

/** What a picture of the story may have written on it, or at least the letters of it. */
function* written({ title, places }: StoryFile): Iterable<string> {
  yield* typeof title === 'string' ? [title] : Object.values(title)
  for (const { names } of places.features) for (const { toponym } of names) yield toponym
}

const faces = new Map<string, Promise<Buffer>>()

/** The page's own letters for the renderer; cut once for all stories. */
const facesFor = (scripts: ScriptName[]): Promise<Buffer[]> =>
  Promise.all(
    FACES.flatMap((face) =>
      [...scripts, 'more' as const].map((script) => {
        const name = `${face.name}-${script}`
        const cut = faces.get(name) ?? (script === 'more' ? moreLatin(face) : pictureFace(face, script))
        faces.set(name, cut)
        return cut
      }),
    ),
  )
