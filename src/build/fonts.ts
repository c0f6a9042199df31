import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)

/** The faces of the page and of the map's labels: Noto Sans (OFL), by script, so that Cyrillic comes only when used. */
export const FACES = [
  { name: 'regular', weight: 400, style: 'normal', mapName: 'Noto Sans Regular' },
  { name: 'semibold', weight: 600, style: 'normal', mapName: 'Noto Sans SemiBold' },
  { name: 'italic', weight: 400, style: 'italic', mapName: 'Noto Sans Italic' },
] as const

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')

export const SCRIPTS = {
  // Basic Latin, Latin-1, and the punctuation of all three languages; ğ, ı, ş, Ł and the like for names
  latin: {
    file: 'latin',
    unicode: 'U+20-24F, U+2000-206F, U+20AC, U+2116, U+2122, U+2212',
    text: range(0x20, 0x7e) + range(0xa0, 0xff) + 'ıŁłšŠžŽčČćĆ–—‘’“”„•…′″€−‹› ',
  },
  cyrillic: { file: 'cyrillic', unicode: 'U+400-45F, U+490-491', text: range(0x400, 0x45f) + 'Ґґ' },
} as const

/** What a picture needs besides: it has no reader's fonts to fall back on for the letters of a name such as Chișinău. */
export const PICTURE_SCRIPTS = {
  ...SCRIPTS,
  more: { file: 'latin-ext', text: range(0x100, 0x17f) + range(0x218, 0x21b) },
} as const

/** One face of one script, cut to the characters that the page can show. Same bytes for the same input. */
export async function subsetFace(
  face: (typeof FACES)[number],
  script: keyof typeof PICTURE_SCRIPTS,
  targetFormat: 'woff2' | 'truetype' = 'woff2',
): Promise<Buffer> {
  const { file, text } = PICTURE_SCRIPTS[script]
  const source = require.resolve(
    `@fontsource/noto-sans/files/noto-sans-${file}-${face.weight}-${face.style}.woff2`,
  )
  return subsetFont(readFileSync(source), text, { targetFormat })
}
