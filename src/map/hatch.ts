import type { Colour } from '../story'
import { rgbOf } from './palette'

/** Side of the hatch tile in CSS px; one line crosses it corner to corner, so that it tiles without a seam. */
export const HATCH_SIDE_PX = 6
export const HATCH_WIDTH_PX = 1

const NAME = 'hatch-'

/** The name of the image of a hatch in a colour of the palette; the static map's patterns go by it too. */
export const hatchName = (colour: Colour) => NAME + colour

/** The colour of the hatch that an image is; `null` for another image. */
export const hatchColour = (image: string) =>
  image.startsWith(NAME) ? (image.slice(NAME.length) as Colour) : null

/**
 * A diagonal hatch as RGBA pixels for `map.addImage`.
 * @param colour `#rrggbb`
 * @param pixelRatio device pixels to a CSS px, a whole number
 */
export function hatchImage(
  colour: string,
  pixelRatio = 2,
): { width: number; height: number; data: Uint8ClampedArray } {
  const side = HATCH_SIDE_PX * pixelRatio
  const data = new Uint8ClampedArray(side * side * 4)
  const rgb = rgbOf(colour)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      // distance to the nearest of the parallel lines x + y = k * side
      const along = (x + y + 1) % side
      const distance = Math.min(along, side - along) / Math.SQRT2
      const cover = Math.max(0, Math.min(1, (HATCH_WIDTH_PX * pixelRatio) / 2 - distance + 0.5))
      data.set([...rgb, Math.round(cover * 255)], (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data }
}
