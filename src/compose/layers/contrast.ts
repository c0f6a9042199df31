import { PALETTES, rgbOf, type ColourName } from '../../map/palette'

/** The contrast of two colours (WCAG 2.2, "contrast ratio"), each as #rrggbb. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The least contrast that a layer's colour has to land and sea, in light and dark. */
export function leastContrast(colour: string): number {
  const all = Object.values(PALETTES).flatMap((palette) =>
    [palette.land, palette.sea].map((ground) => contrast(palette[colour as ColourName] ?? ground, ground)),
  )
  return Math.min(...all)
}
