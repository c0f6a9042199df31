import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { rgbOf, type Palette } from './palette'

/** A town's dot by its rank, in CSS px: its radius, and the ring around it. */
const SIZES = [
  { radius: 2.4, ring: 1.6 },
  { radius: 2.4, ring: 1.1 },
  { radius: 1.9, ring: 1.1 },
]
const NAME = 'dot-'
const SIDE_PX = 10

const sizeOf = (image: string) =>
  image.startsWith(NAME) ? SIZES[Number(image.slice(NAME.length)) - 1] : undefined

/** The name of the image of a town's dot: a dot that belongs to its name, and is not drawn where that finds no room. */
export const dotName = (rank: number) => `${NAME}${Math.min(rank, SIZES.length)}`

/** A dot as RGBA pixels for `map.addImage`; nothing for the name of another image. */
export function dotImage(
  image: string,
  { paper, muted }: Palette,
  pixelRatio: number,
): { width: number; height: number; data: Uint8ClampedArray } | undefined {
  const size = sizeOf(image)
  if (!size) return undefined
  const side = SIDE_PX * pixelRatio
  const data = new Uint8ClampedArray(side * side * 4)
  const [inner, outer] = [size.radius, size.radius + size.ring]
  const [fill, stroke] = [rgbOf(paper), rgbOf(muted)]
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [(i % side) + 0.5 - side / 2, Math.floor(i / side) + 0.5 - side / 2]
    const within = (radius: number) => Math.max(0, Math.min(1, radius * pixelRatio - Math.hypot(x, y) + 0.5))
    const share = within(inner)
    data.set(
      [...fill.map((value, n) => share * value + (1 - share) * stroke[n]!), within(outer) * 255],
      4 * i,
    )
  }
  return { width: side, height: side, data }
}

/** For the static map: the dot that each name of a layer has, in CSS px; nothing for a layer of names without one. */
export function dotBeside(layer: LayerSpecification): { radius: number; ring: number } | undefined {
  const image = layer.type === 'symbol' && layer.layout?.['icon-image']
  return typeof image === 'string' ? sizeOf(image) : undefined
}
