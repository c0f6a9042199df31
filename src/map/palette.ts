import { COLOURS } from '../story/colours'

/**
 * The colours of the map, its legend and its pages, in one place: the style reads them as values, the page as
 * custom properties (`--land`, `--moss`, ...). Those that a story gives to its layers by name (story/colours.ts) keep
 * 3:1 against land, sea and panel in either theme (WCAG 2.2, 1.4.11), and any two of them are at least 9 apart by
 * CIEDE2000 (ISO/CIE 11664-6), where 1 is just seen: to normal sight, and to sight without long, middle or short wave
 * cones as Machado, Oliveira and Fernandes model it (2009). Layers nearer than 12 to some sight are to have another
 * kind of symbol as well. None is the plain red, blue or yellow of flags and parties.
 */
const LIGHT = {
  paper: '#fbf9f5',
  raised: '#ffffff',
  land: '#f3eee4',
  sea: '#d3dee2',
  shore: '#a9b8be',
  river: '#bccbd1',
  border: '#8b8376',
  admin: '#c5bcae',
  halo: '#faf7f1',
  ink: '#24221f',
  muted: '#625c53',
  faint: '#d9d2c5',
  'sea-ink': '#4c6a76',
  accent: '#7a3b12',
  mark: '#f6e4bd',
  violet: '#594a7e',
  teal: '#206a5b',
  rust: '#9c4318',
  ochre: '#8f6f18',
  moss: '#596444',
  blue: '#467b99',
  slate: '#333940',
  plum: '#6b1d58',
}

export type ColourName = keyof typeof LIGHT
export type Palette = Record<ColourName, string>

const DARK: Palette = {
  paper: '#191a1b',
  raised: '#222425',
  land: '#2b2d2d',
  sea: '#191f22',
  shore: '#48545a',
  river: '#41545d',
  border: '#8f897d',
  admin: '#4d4c48',
  halo: '#212323',
  ink: '#ece7dd',
  muted: '#aea79b',
  faint: '#3d3e3d',
  'sea-ink': '#8fb0bd',
  accent: '#e8b07e',
  mark: '#54431f',
  violet: '#ac9de8',
  teal: '#70bba4',
  rust: '#e88f6c',
  ochre: '#b78e29',
  moss: '#bdd170',
  blue: '#9ed5f4',
  slate: '#c0c7d0',
  plum: '#d085b4',
}

/** Red, green and blue of a colour `#rrggbb`, 0 to 255. */
export const rgbOf = (colour: string) =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]

export const PALETTES: Record<'light' | 'dark', Palette> = { light: LIGHT, dark: DARK }

/** The palette as CSS: light by default, dark by the reader's system or choice, ink on white for print. */
export function paletteCss(): string {
  const block = (p: Palette) =>
    Object.entries(p)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  return [
    `:root{color-scheme:light;${block(LIGHT)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${block(DARK)}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${block(DARK)}}}`,
    // what is drawn in a layer's colour has one of these classes
    ...COLOURS.map((name) => `.c-${name}{--layer:var(--${name})}`),
    // a frame is see-through only while its scheme is that of the host page, which the media query follows
    `:root[data-transparent][data-transparent]{color-scheme:light dark}`,
  ].join('\n')
}
