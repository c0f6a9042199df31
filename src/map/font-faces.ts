import { scriptOf } from '../languages'

/** The faces of the map's names: Noto Sans (OFL). Each is a family, as MapLibre knows a font by one name. */
export const FACES = [
  { name: 'regular', weight: 400, style: 'normal', family: 'Placeline Noto Sans Regular' },
  { name: 'semibold', weight: 600, style: 'normal', family: 'Placeline Noto Sans SemiBold' },
  { name: 'italic', weight: 400, style: 'italic', family: 'Placeline Noto Sans Italic' },
] as const

/** The family of a face, as a style of MapLibre names it. */
export const familyOf = (name: (typeof FACES)[number]['name']): string =>
  FACES.find((face) => face.name === name)!.family

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

/** A letter of each script that has a font of its own, by its code of ISO 15924. */
const SAMPLES: Record<string, string> = { Cyrl: 'а', Grek: 'α', Deva: 'अ', Arab: 'ب' }

/**
 * Loads the fonts that names are written in, all faces; resolves when they are there, or can't come. The map draws a
 * letter once: one that it drew before its font came would stay in another font.
 * @param lang the language of the map's names, whose script some of them may be in
 */
export async function loadFonts(lang: string, names: readonly string[]): Promise<void> {
  const text = ` ${names.join('')}${SAMPLES[scriptOf(lang)] ?? ''}`
  await Promise.allSettled(
    FACES.map(({ family, style, weight }) => document.fonts.load(`${style} ${weight} 1em "${family}"`, text)),
  )
}
