/**
 * The colours of the map, its legend and its pages, in one place: the style reads them as values, the page as
 * custom properties (`--land`, `--layer-crimea`, ...). Layer colours keep 3:1 against land and sea in either
 * theme and stay apart for deuteranopes and protanopes; none is a colour of a party to the war.
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
  'layer-moscow': '#5a4a78',
  'layer-kyiv': '#1d6a5c',
  'layer-mariupol': '#a8441c',
  'layer-donbass': '#85600f',
  'layer-crimea': '#55672a',
  'layer-sea-of-azov': '#2f6c86',
  'layer-journey': '#3f4650',
  'layer-corridor': '#7c2f63',
}

export type ColourName = keyof typeof LIGHT
export type Palette = Record<ColourName, string>

const DARK: Palette = {
  paper: '#191a1b',
  raised: '#222425',
  land: '#2b2d2d',
  sea: '#191f22',
  shore: '#48545a',
  river: '#36444a',
  border: '#8f897d',
  admin: '#4d4c48',
  halo: '#212323',
  ink: '#ece7dd',
  muted: '#aea79b',
  faint: '#3d3e3d',
  'sea-ink': '#8fb0bd',
  accent: '#e8b07e',
  mark: '#54431f',
  'layer-moscow': '#b7a5dc',
  'layer-kyiv': '#63bda9',
  'layer-mariupol': '#ee9068',
  'layer-donbass': '#d8ac4e',
  'layer-crimea': '#a9c06d',
  'layer-sea-of-azov': '#78b6d2',
  'layer-journey': '#c3c9d1',
  'layer-corridor': '#dd8fc2',
}

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
    // a frame is see-through only while its scheme is that of the host page, which the media query follows
    `:root[data-transparent][data-transparent]{color-scheme:light dark}`,
  ].join('\n')
}
