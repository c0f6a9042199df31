import type { Position } from 'geojson'

/** [west, south, east, north], in degrees or in steps of a grid. */
export type Bounds = [west: number, south: number, east: number, north: number]

/** The smallest box around some points. */
export function boundsOf(points: Position[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of points) {
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return [west, south, east, north]
}

/** Whether a point lies in a box or on its edge. */
export const isInBox = ([x = 0, y = 0]: Position, [west = 0, south = 0, east = 0, north = 0]: number[]) =>
  x >= west && x <= east && y >= south && y <= north
