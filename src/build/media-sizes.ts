import { imageFault } from '../folder/image-file'
import type { Finding } from '../story/rules/rule'

/** Widths in px: a card's, and one for dense screens and for a picture that has the window to itself. */
const WIDTHS = { small: 400, large: 960 }
const HEIGHT_MOST = 1600
/** A second size that is hardly smaller would be bytes for nothing. */
const APART = 1.3
/** More than a camera makes; decoded it is a quarter of a gigabyte. */
const PIXELS_MOST = 64e6
/** Narrower, it is unsharp even in a card. */
const WIDTH_LEAST = 320

export interface Sizes {
  /** From the smallest to the largest, in px; none where the picture has a fault. */
  sizes: { bytes: Buffer; width: number; height: number }[]
  findings: Omit<Finding, 'path'>[]
}

/** The sizes of a picture as WebP, never larger than it is; or what is wrong with it. Does not throw. */
export async function makeImage(bytes: Buffer, file: string): Promise<Sizes> {
  // only what begins as a picture goes to a decoder
  const seen = imageFault(bytes, file)
  if (seen && !seen.warning) return { sizes: [], findings: [seen] }
  const { default: sharp } = await import('sharp')
  try {
    const { width, height, pages, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > PIXELS_MOST) return { sizes: [], findings: [tooLarge(width, height)] }
    const input = { limitInputPixels: PIXELS_MOST, failOn: 'error' } as const
    const large = await sharp(bytes, input)
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize({ width: WIDTHS.large, height: HEIGHT_MOST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const widths =
      large.info.width > WIDTHS.small * APART ? [WIDTHS.small, large.info.width] : [large.info.width]
    const sizes: Sizes['sizes'] = []
    for (const wanted of widths) {
      const { data, info } = await sharp(large.data, { raw: large.info })
        .resize({ width: wanted })
        .webp({ quality: 78, smartSubsample: true })
        .toBuffer({ resolveWithObject: true })
      sizes.push({ bytes: data, width: info.width, height: info.height })
    }
    return { sizes, findings: [...(seen ? [seen] : []), ...warningsOf(autoOrient.width, pages)] }
  } catch (error) {
    return { sizes: [], findings: [broken(error)] }
  }
}

const count = (n: number) => n.toLocaleString('en')

function tooLarge(width: number, height: number) {
  return {
    wrong: `${count(width)} by ${count(height)} pixels, and at most ${PIXELS_MOST / 1e6} million are decoded`,
    right: 'a smaller one, 2,000 pixels wide',
  }
}

function broken(error: unknown) {
  const [said = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n')
  return {
    wrong: `it can't be decoded (${said})`,
    right: 'the file copied anew, or saved once more by a program that still opens it',
  }
}

function warningsOf(width: number, pages = 1): Sizes['findings'] {
  const warning = true as const
  return [
    ...(width < WIDTH_LEAST
      ? [{ wrong: `only ${count(width)} pixels wide`, right: `${WIDTH_LEAST} or more`, warning }]
      : []),
    ...(pages > 1
      ? [{ wrong: `${pages} pictures in one, of which the first is shown`, right: 'one picture', warning }]
      : []),
  ]
}
