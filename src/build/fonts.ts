import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FACES, fontFile, RANGES, type ScriptName } from '../map/font-faces'
import type { Asset } from './assets'
import { APP } from './root'
import { subset } from './subset'

const require = createRequire(import.meta.url)

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')

interface Script {
  /** The package of Fontsource, and the part of it. */
  package: string
  file: string
  text: string
}

/** Scripts that a font can be cut for, by name. */
const SCRIPTS: Record<ScriptName, Script> = {
  latin: {
    package: 'noto-sans',
    file: 'latin',
    text: range(0x20, 0x7e) + range(0xa0, 0xff) + 'ıŁłšŠžŽčČćĆ–—‘’“”„•…′″€−‹› ',
  },
  cyrillic: {
    package: 'noto-sans',
    file: 'cyrillic',
    text: range(0x400, 0x45f) + 'Ґґ',
  },
  greek: { package: 'noto-sans', file: 'greek', text: range(0x370, 0x3ff) },
  devanagari: {
    package: 'noto-sans',
    file: 'devanagari',
    text: range(0x900, 0x97f) + '\u200c\u200d',
  },
  arabic: {
    package: 'noto-sans-arabic',
    file: 'arabic',
    // with the space: a renderer takes a run of words from one font
    text: range(0x600, 0x6ff) + range(0x750, 0x77f) + range(0x8a0, 0x8ff) + ' \u200c\u200d\u200e\u200f',
  },
}

/** What any name may be spelt with; letters beyond these come from the names that the map really shows. */
const PLAIN: Partial<Record<ScriptName, string>> = {
  latin: range(0x20, 0x7e) + '\u00a0–—’',
  cyrillic: range(0x410, 0x44f) + 'ЁёЄєІіЇїҐґ',
}

/** The scripts that texts are written in, of those that a font can be cut for; Latin with its digits and marks always. */
export function scriptsOf(texts: Iterable<string>): ScriptName[] {
  const letters = new Set([...texts].join(''))
  return (Object.keys(SCRIPTS) as ScriptName[]).filter(
    (name) => name === 'latin' || [...SCRIPTS[name].text].some((c) => /\p{L}/u.test(c) && letters.has(c)),
  )
}

/**
 * One face of one script for the map, cut to the letters of its names. Same bytes for the same input.
 * @param names every name that the map can show, in any order
 */
export function mapFace(face: (typeof FACES)[number], script: ScriptName, names: string[]): Promise<Buffer> {
  return cut(face, SCRIPTS[script], lettersOf(script, names), 'woff2')
}

/** The characters that the font of a script needs for names. */
export function lettersOf(script: ScriptName, names: string[]): string {
  const { text } = SCRIPTS[script]
  const letters = [...new Set(names.join(''))].filter((letter) => text.includes(letter)).sort()
  return (PLAIN[script] ?? '') + letters.join('') + (script === 'arabic' ? shapesOf(letters) : '')
}

/** The shapes of Arabic letters as characters of their own, which MapLibre writes a label with. */
function shapesOf(letters: string[]): string {
  const own = new Set(letters)
  return [...(range(0xfb50, 0xfdff) + range(0xfe70, 0xfefc))]
    .filter((shape) => {
      const plain = shape.normalize('NFKC')
      return plain !== shape && [...plain].every((letter) => own.has(letter))
    })
    .join('')
}

/** One face of one script with all its letters, for a picture that is drawn at build time. */
export function pictureFace(face: (typeof FACES)[number], script: ScriptName): Promise<Buffer> {
  return cut(face, SCRIPTS[script], SCRIPTS[script].text, 'truetype')
}

const LATIN_MORE = 'latin-ext'

/** What a picture needs besides: it has no reader's fonts to fall back on for the letters of a name such as Chișinău. */
export function moreLatin(face: (typeof FACES)[number]): Promise<Buffer> {
  const text = range(0x100, 0x17f) + range(0x218, 0x21b)
  return cut(face, { ...SCRIPTS.latin, file: LATIN_MORE }, text, 'truetype')
}

/** The folder of the app with the fonts that stories are cut from; the command's package has no others. */
const FONTS = new URL('fonts/', APP)

/** The whole font of a face and a script; upright for a script that knows no italics. */
function fontSource(face: (typeof FACES)[number], script: Pick<Script, 'package' | 'file'>): string {
  const named = (style: string) => `${script.package}-${script.file}-${face.weight}-${style}.woff2`
  const folders = [
    () => fileURLToPath(FONTS),
    () => join(dirname(require.resolve(`@fontsource/${script.package}/package.json`)), 'files'),
  ]
  for (const folder of folders)
    for (const file of [named(face.style), named('normal')].map((name) => join(folder(), name)))
      if (existsSync(file)) return file
  throw new Error(`no font for ${script.file}: npm run build:app`)
}

/** Every font that a story may be cut from, by its path in the packages that the app is built with. */
export function allFonts(): string[] {
  const parts = [...Object.values(SCRIPTS), { ...SCRIPTS.latin, file: LATIN_MORE }]
  return [...new Set(FACES.flatMap((face) => parts.map((part) => fontSource(face, part))))]
}

function cut(
  face: (typeof FACES)[number],
  script: Pick<Script, 'package' | 'file'>,
  text: string,
  targetFormat: 'woff2' | 'truetype',
): Promise<Buffer> {
  return subset({ file: fontSource(face, script), text, targetFormat })
}

/** The fonts of a map's names in each script that they are in, for the page and its map alike. */
export function fontAssets(names: string[]): Promise<Asset[]> {
  return Promise.all(
    FACES.flatMap((face) =>
      scriptsOf(names).map(async (script) => ({
        name: fontFile(face.name, script),
        ending: 'woff2',
        content: await mapFace(face, script, names),
      })),
    ),
  )
}

/** Rules that name the fonts of a story to its pages, which fetch each when a text needs it. */
export const fontRules = (assets: Asset[], at: (asset: Asset) => string): string =>
  FACES.flatMap(({ name, family, weight, style }) =>
    (Object.keys(RANGES) as ScriptName[]).flatMap((script) => {
      const file = assets.find((asset) => asset.name === fontFile(name, script))
      return file
        ? `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;` +
            `unicode-range:${RANGES[script].join(',')};src:url("${at(file)}")}`
        : []
    }),
  ).join('\n')
