import type { Mesh } from './mesh'
import { pointOf } from './necks'
import type { PlanePoint } from './plane'
import { clearance, onLand, type Shore } from './shore'

/**
 * The largest disc (cm of the plane) in the land around a triangle, tried at the centres of the triangles' circles;
 * `groupOf` tells which triangles are joined.
 */
export function widestDisc(
  mesh: Mesh,
  shore: Shore,
  groupOf: (t: number) => number,
  start: number,
): PlanePoint & { radius: number } {
  const { from, piece } = mesh
  let best = { x: 0, y: 0, radius: 0 }
  for (let t = 0; t < piece.length; t++) {
    if (piece[t]! < 0 || groupOf(t) !== groupOf(start)) continue
    const [a, b, c] = [
      pointOf(mesh, from[3 * t]!),
      pointOf(mesh, from[3 * t + 1]!),
      pointOf(mesh, from[3 * t + 2]!),
    ]
    const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y]
    const twice = 2 * (bx * cy - by * cx)
    const x = a.x + (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / twice
    const y = a.y + (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / twice
    if (!onLand(shore, x, y)) continue
    const radius = clearance(shore, x, y, 1e8, true)
    if (radius > best.radius) best = { x, y, radius }
  }
  return best
}
