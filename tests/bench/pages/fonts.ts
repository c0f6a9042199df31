import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec'
import { FACES, fontFile, RANGES, type ScriptName } from '../../../src/map/font-faces'
import { pageFiles, storyFile } from '../../../src/view/page-files'

const SCRIPTS = Object.keys(RANGES) as ScriptName[]

/** The fonts of our page in each script that there is one for: `[family, script, address]`. */
const fonts = FACES.flatMap(({ name, family }) =>
  SCRIPTS.filter((script) => pageFiles()!.assets[fontFile(name, script)]).map(
    (script) => [family, script, storyFile(fontFile(name, script))] as const,
  ),
)

/** The fonts as a style of MapLibre names them. */
export const fontFaces = (): FontFacesSpecification =>
  Object.fromEntries(
    FACES.map(({ family }) => [
      family,
      fonts
        .filter(([of]) => of === family)
        .map(([, script, url]) => ({ url, 'unicode-range': [...RANGES[script]] })),
    ]),
  )

/** Names the fonts to a page whose library draws with the browser's own. */
export function addFontFaces(): void {
  for (const [family, script, url] of fonts)
    document.fonts.add(
      new FontFace(family, `url("${url}")`, { display: 'swap', unicodeRange: RANGES[script].join(',') }),
    )
}
