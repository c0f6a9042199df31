import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec'
import { storyFile, storyFileNames } from '../view/page-files'

/** The faces of the page's map and its labels: Noto Sans (OFL). */
export const FACES = [
  { name: 'regular', weight: 400, style: 'normal', mapName: 'Noto Sans Regular' },
  { name: 'semibold', weight: 600, style: 'normal', mapName: 'Noto Sans SemiBold' },
  { name: 'italic', weight: 400, style: 'italic', mapName: 'Noto Sans Italic' },
] as const

/** The characters that a text takes from the font of a script; each script's file comes only when used. */
export const RANGES = {
  // with the punctuation that all languages here share; ğ, ı, ş, Ł and the like for names
  latin: ['U+0000-024F', 'U+2000-22FF'],
  cyrillic: ['U+0400-052F'],
  greek: ['U+0370-03FF'],
  devanagari: ['U+0900-097F'],
  arabic: ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC'],
} as const
export type ScriptName = keyof typeof RANGES

/** The name of a font file among the files of a story. */
export const fontFile = (face: string, script: ScriptName) => `font-${face}-${script}`

interface Font {
  face: (typeof FACES)[number]
  script: ScriptName
  url: string
}

/** The fonts of this page's story: each face in the scripts that the story's names are in. */
function storyFonts(): Font[] {
  const there = new Set(storyFileNames())
  return FACES.flatMap((face) =>
    (Object.keys(RANGES) as ScriptName[])
      .filter((script) => there.has(fontFile(face.name, script)))
      .map((script) => ({ face, script, url: storyFile(fontFile(face.name, script)) })),
  )
}

/** The label fonts for MapLibre: the same files as the page's own. */
export function fontFaces(): FontFacesSpecification {
  const fonts = storyFonts()
  return Object.fromEntries(
    FACES.map((one) => [
      one.mapName,
      fonts
        .filter(({ face }) => face === one)
        .map(({ script, url }) => ({ url, 'unicode-range': [...RANGES[script]] })),
    ]),
  )
}

/** Names the fonts to the page, which fetches each when a text needs it: the static map of the HTML needs none. */
export function addFontFaces(): void {
  for (const { face, script, url } of storyFonts())
    document.fonts.add(
      new FontFace('Placeline Noto Sans', `url("${url}")`, {
        weight: String(face.weight),
        style: face.style,
        display: 'swap',
        unicodeRange: RANGES[script].join(','),
      }),
    )
}
