import type { Position } from 'geojson'
import { lngNear } from './mercator'

/** How far an arc leaves the straight line, as a share of its length. */
const BEND = 0.16
const STEPS = 48

/**
 * A schematic arc between two places: a quadratic curve in Web Mercator that bends to the left of travel,
 * so that a way out and back never lie on each other. It goes the short way round the world.
 *
 * @returns positions in degrees, 5 decimals, ends included; where it crosses the antimeridian it goes on beyond 180,
 * so that a map draws it in one piece (a file of GeoJSON would cut it there, RFC 7946, 3.1.9)
 */
export function arc(from: Position, to: Position): Position[] {
  const [x0, y0] = project(from)
  const [x2, y2] = project([lngNear(to[0]!, from[0]!), to[1]!])
  const [dx, dy] = [x2 - x0, y2 - y0]
  const [x1, y1] = [(x0 + x2) / 2 + dy * BEND * 2 * -1, (y0 + y2) / 2 + dx * BEND * 2]
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return unproject([a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2])
  })
}

function project([lng = 0, lat = 0]: Position): [number, number] {
  return [(lng * Math.PI) / 180, Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))]
}

function unproject([x, y]: [number, number]): Position {
  const lat = (360 / Math.PI) * (Math.atan(Math.exp(y)) - Math.PI / 4)
  return [Number(((x * 180) / Math.PI).toFixed(5)), Number(lat.toFixed(5))]
}
