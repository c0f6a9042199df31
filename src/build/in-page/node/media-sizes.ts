import { Buffer } from 'buffer/'
import type { Sizes } from '../../media-sizes'
import { imageFault } from '../../../folder/image-file'

const WIDTHS = { small: 400, large: 960 }
const HEIGHT_MOST = 1600
const APART = 1.3
const PIXELS_MOST = 64e6
const QUALITY = 0.78

/** As `src/build/media-sizes.ts`, by the browser's own decoders and its own WebP: the same widths, and other bytes. */
export async function makeImage(bytes: Uint8Array, file: string): Promise<Sizes> {
  const seen = imageFault(bytes, file)
  if (seen && !seen.warning) return { sizes: [], findings: [seen] }
  try {
    const whole = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]))
    if (whole.width * whole.height > PIXELS_MOST) return { sizes: [], findings: [tooLarge(whole)] }
    const scale = Math.min(1, WIDTHS.large / whole.width, HEIGHT_MOST / whole.height)
    const large = Math.round(whole.width * scale)
    const widths = large > WIDTHS.small * APART ? [WIDTHS.small, large] : [large]
    const sizes: Sizes['sizes'] = []
    for (const width of widths) {
      const height = Math.round((whole.height * width) / whole.width)
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')!
      context.fillStyle = '#fff'
      context.fillRect(0, 0, width, height)
      context.imageSmoothingQuality = 'high'
      context.drawImage(whole, 0, 0, width, height)
      const made = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
      if (made.type !== 'image/webp') return { sizes: [], findings: [NO_WEBP] }
      const bytes = Buffer.from(await made.arrayBuffer()) as unknown as Sizes['sizes'][number]['bytes']
      sizes.push({ bytes, width, height })
    }
    return { sizes, findings: seen ? [seen] : [] }
  } catch {
    const right = 'a JPEG or PNG, 2,000 pixels wide'
    return { sizes: [], findings: [{ wrong: 'this browser can not read it', right }] }
  }
}

const NO_WEBP = { wrong: 'this browser writes no WebP', right: 'another browser, or `npx placeline build`' }

const tooLarge = ({ width, height }: ImageBitmap) => ({
  wrong: `${width} by ${height} pixels, and at most ${PIXELS_MOST / 1e6} million are decoded`,
  right: 'a smaller one, 2,000 pixels wide',
})
