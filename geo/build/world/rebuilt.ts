import { contours } from 'd3-contour'
import type { Position } from 'geojson'
import { doubleArea } from './coast'
import { PIXELS, fromPixels, type Coverage } from './coverage'

/** Samples along a pixel's side of the smoothed coverage. */
const FINER = 4
/** Pixels of land around a lake's, so that its shore closes. */
const MARGIN = 2
/** Steps in which the level is found at which a lake has its size. */
const STEPS = 24

/**
 * A lake's shore out of what it covers of its pixels: the level line of the smoothed coverage that encloses as much as
 * they hold. Rings with the water on their left.
 */
export function rebuilt(pixels: number[], coverage: Coverage): Position[][] {
  const columns = pixels.map((pixel) => pixel % PIXELS)
  const rows = pixels.map((pixel) => Math.floor(pixel / PIXELS))
  const [west, north] = [least(columns) - MARGIN, least(rows) - MARGIN]
  const width = most(columns) + MARGIN + 1 - west
  const height = most(rows) + MARGIN + 1 - north
  const shares = new Float64Array(width * height)
  pixels.forEach((pixel, i) => {
    shares[(rows[i]! - north) * width + columns[i]! - west] = Math.min(1, coverage.get(pixel)!)
  })
  const size: [number, number] = [width * FINER, height * FINER]
  const samples = smoothed(shares, width, height)
  const wanted = shares.reduce((sum, share) => sum + share, 0) * FINER ** 2
  const at = contours().size(size)
  let [low, high] = [0, Math.max(...shares)]
  for (let step = 0; step < STEPS; step++) {
    const level = (low + high) / 2
    if (enclosed(at.contour(samples, level).coordinates) > wanted) low = level
    else high = level
  }
  return at.contour(samples, (low + high) / 2).coordinates.flatMap((rings) =>
    rings.map((ring, i) => {
      const shore = ring.map(([x = 0, y = 0]) => fromPixels(west + x / FINER, north + y / FINER))
      return doubleArea(shore) > 0 === (i === 0) ? shore : shore.reverse()
    }),
  )
}

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b))

/** The area in polygons without their holes, in squares of the samples. */
function enclosed(polygons: Position[][][]): number {
  const area = (ring: Position[]) => Math.abs(doubleArea(ring)) / 2
  return polygons.reduce(
    (sum, [outer, ...holes]) => sum + area(outer!) - holes.reduce((all, hole) => all + area(hole), 0),
    0,
  )
}

/** Quadratic B-splines through the pixels along both axes, `FINER` samples a pixel: their sum stays. */
function smoothed(shares: Float64Array, width: number, height: number): number[] {
  const samples: number[] = []
  for (let sy = 0; sy < height * FINER; sy++)
    for (let sx = 0; sx < width * FINER; sx++) {
      const [x, wx] = spline(sx)
      const [y, wy] = spline(sy)
      let sum = 0
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++) {
          const isIn = x + i >= 0 && x + i < width && y + j >= 0 && y + j < height
          if (isIn) sum += wx[i + 1]! * wy[j + 1]! * shares[(y + j) * width + x + i]!
        }
      samples.push(sum)
    }
  return samples
}

/** The pixel of a sample, and how much its neighbour before, itself and the one after count there. */
function spline(sample: number): [number, [number, number, number]] {
  const pixel = Math.floor(sample / FINER)
  const t = (sample + 0.5) / FINER - pixel
  return [pixel, [(1 - t) ** 2 / 2, 0.5 + t * (1 - t), t ** 2 / 2]]
}
