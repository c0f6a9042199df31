import type { Position } from 'geojson'

/**
 * OpenStreetMap's lakes in @geo-maps are what its reduced data for zoom 5 has: how much of each pixel of a web map is
 * water, drawn as a wedge of that size in the pixel. So many pixels go around the globe.
 */
export const PIXELS = 8192
/** Parallels a pixel on which a ring is measured. */
const ROWS = 8

/** Share of a pixel that is covered, by its number: row from the north times `PIXELS`, plus column from the west. */
export type Coverage = Map<number, number>

export function toPixels([lng = 0, lat = 0]: Position): [number, number] {
  const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI
  return [((lng + 180) / 360) * PIXELS, ((1 - y) / 2) * PIXELS]
}

export function fromPixels(x: number, y: number): Position {
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / PIXELS)))
  return [(x / PIXELS) * 360 - 180, (lat * 180) / Math.PI]
}

/** Adds what a ring covers of each pixel, or with a `sign` of -1 takes it away. */
export function addRing(coverage: Coverage, ring: Position[], sign: 1 | -1) {
  for (const [row, crossings] of crossingsByRow(ring)) {
    const first = Math.floor(row / ROWS) * PIXELS
    crossings.sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i]!, crossings[i + 1]!]
      for (let x = Math.floor(from); x < to; x++) {
        const share = (Math.min(to, x + 1) - Math.max(from, x)) / ROWS
        coverage.set(first + x, (coverage.get(first + x) ?? 0) + sign * share)
      }
    }
  }
}

function crossingsByRow(ring: Position[]): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  let [x1, y1] = toPixels(ring[0]!)
  for (const at of ring) {
    const [x2, y2] = toPixels(at)
    const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)]
    for (let row = Math.ceil(low * ROWS - 0.5); row < high * ROWS - 0.5; row++) {
      const x = x1 + ((x2 - x1) * ((row + 0.5) / ROWS - y1)) / (y2 - y1)
      const crossings = rows.get(row)
      if (crossings) crossings.push(x)
      else rows.set(row, [x])
    }
    ;[x1, y1] = [x2, y2]
  }
  return rows
}
