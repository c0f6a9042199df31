import type { MultiPolygon, Polygon } from 'geojson'
import type { LngLat, Plane } from '../../../src/corridor/plane'
import { geodesicKm } from './real-land'

/**
 * A second way to the shortest line, written apart from src/corridor: a visibility graph by brute force in
 * floating point. Shares only the projection. The length is that of geodesics between the corners
 * of the line found, in km.
 */
export interface Oracle {
  lengthKm(a: LngLat, b: LngLat): number | null
}

type Side = [ax: number, ay: number, bx: number, by: number]
const EPS = 1e-7 // km

export function oracle(area: Polygon | MultiPolygon, { project, unproject }: Plane): Oracle {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const km = (position: number[]): [number, number] => {
    const { x, y } = project(position as LngLat)
    return [x / 1e5, y / 1e5]
  }
  const rings = polygons.flat().map((ring) => ring.slice(0, -1).map(km))
  const sides: Side[] = rings.flatMap((ring) =>
    ring.map((p, i): Side => [...p, ...ring[(i + 1) % ring.length]!] as Side),
  )
  const grid = bucket(sides)
  const inside = insideOf(sides)
  const corners = rings.flatMap((ring) =>
    ring.flatMap((p, i) => {
      const before = ring[(i + ring.length - 1) % ring.length]!
      const after = ring[(i + 1) % ring.length]!
      // rings may run either way: keep a corner when the middle of its small angle is not land
      const u = unit(before[0] - p[0], before[1] - p[1])
      const v = unit(after[0] - p[0], after[1] - p[1])
      const probe: [number, number] = [p[0] + (u[0] + v[0]) * 1e-5, p[1] + (u[1] + v[1]) * 1e-5]
      const straight = Math.abs(u[0] * v[1] - u[1] * v[0]) < 1e-9
      return straight || !inside(probe) ? [p] : []
    }),
  )

  const sees = (p: [number, number], q: [number, number]): boolean => {
    const touches = [0, 1]
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]]
    const length = Math.hypot(dx, dy)
    if (length < EPS) return true
    for (const [ax, ay, bx, by] of grid(p, q)) {
      const da = (dx * (ay - p[1]) - dy * (ax - p[0])) / length
      const db = (dx * (by - p[1]) - dy * (bx - p[0])) / length
      if (Math.abs(da) < EPS) touches.push((dx * (ax - p[0]) + dy * (ay - p[1])) / length / length)
      if (Math.abs(db) < EPS) touches.push((dx * (bx - p[0]) + dy * (by - p[1])) / length / length)
      if (Math.abs(da) < EPS || Math.abs(db) < EPS || da > 0 === db > 0) continue
      const t = da / (da - db)
      const at = (dx * (ax + t * (bx - ax) - p[0]) + dy * (ay + t * (by - ay) - p[1])) / length
      if (at > EPS && at < length - EPS) return false
      touches.push(at / length)
    }
    touches.sort((a, b) => a - b)
    for (let i = 1; i < touches.length; i++) {
      const [from, to] = [Math.max(0, touches[i - 1]!), Math.min(1, touches[i]!)]
      if ((to - from) * length < 1e-5) continue
      const t = (from + to) / 2
      if (!insideOrOn(inside, grid, [p[0] + t * dx, p[1] + t * dy])) return false
    }
    return true
  }
  const known = new Map<number, boolean>()
  const cornersSee = (i: number, j: number) => {
    const key = Math.min(i, j) * corners.length + Math.max(i, j)
    let answer = known.get(key)
    if (answer === undefined) known.set(key, (answer = sees(corners[i]!, corners[j]!)))
    return answer
  }

  return {
    lengthKm(a, b) {
      const [start, goal] = [km(a), km(b)]
      if (sees(start, goal)) return geodesicKm(a, b)
      const fromGoal = corners.map((q) => (sees(goal, q) ? distance(goal, q) : Infinity))
      const best = corners.map((q) => (sees(start, q) ? distance(start, q) : Infinity))
      const before = corners.map(() => -1)
      const done = new Set<number>()
      let [answer, last] = [Infinity, -1]
      for (;;) {
        let i = -1
        let least = answer
        best.forEach((length, j) => {
          const bound = length + distance(corners[j]!, goal)
          if (!done.has(j) && bound < least) [i, least] = [j, bound]
        })
        if (i < 0) break
        done.add(i)
        if (best[i]! + fromGoal[i]! < answer) [answer, last] = [best[i]! + fromGoal[i]!, i]
        for (let j = 0; j < corners.length; j++) {
          const length = best[i]! + distance(corners[i]!, corners[j]!)
          if (length >= best[j]! || length + distance(corners[j]!, goal) >= answer) continue
          if (cornersSee(i, j)) [best[j], before[j]] = [length, i]
        }
      }
      if (last < 0) return null
      const line = [b]
      for (let i = last; i >= 0; i = before[i]!)
        line.push(unproject({ x: corners[i]![0] * 1e5, y: corners[i]![1] * 1e5 }))
      line.push(a)
      return line.slice(1).reduce((sum, p, i) => sum + geodesicKm(line[i]!, p), 0)
    },
  }
}

const distance = (p: [number, number], q: [number, number]) => Math.hypot(p[0] - q[0], p[1] - q[1])
const unit = (x: number, y: number): [number, number] => [x / Math.hypot(x, y), y / Math.hypot(x, y)]

type Inside = (p: [number, number]) => boolean

/** Even-odd test of a position; sides by bands of y, so that it looks only at those at its height. */
function insideOf(sides: Side[]): Inside {
  const bands = new Map<number, Side[]>()
  for (const side of sides)
    for (let i = Math.floor(Math.min(side[1], side[3])); i <= Math.max(side[1], side[3]); i++) {
      const band = bands.get(i)
      if (band) band.push(side)
      else bands.set(i, [side])
    }
  return ([x, y]) => {
    let odd = false
    for (const [ax, ay, bx, by] of bands.get(Math.floor(y)) ?? [])
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd
    return odd
  }
}

function insideOrOn(inside: Inside, grid: ReturnType<typeof bucket>, p: [number, number]): boolean {
  for (const [ax, ay, bx, by] of grid(p, p)) {
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2
    const t = Math.min(1, Math.max(0, ((p[0] - ax) * (bx - ax) + (p[1] - ay) * (by - ay)) / length2))
    if (Math.hypot(p[0] - ax - t * (bx - ax), p[1] - ay - t * (by - ay)) < EPS) return true
  }
  return inside(p)
}

/** Sides by squares of the plane, so that a line looks only at those near it. */
function bucket(sides: Side[]) {
  const all = sides.flat()
  const reach = all.reduce((most, v) => Math.max(most, Math.abs(v)), 1)
  const size = reach / 100
  const cells = new Map<number, number[]>()
  const cell = (v: number) => Math.floor(v / size)
  sides.forEach(([ax, ay, bx, by], number) => {
    for (let i = cell(Math.min(ax, bx) - EPS); i <= cell(Math.max(ax, bx) + EPS); i++)
      for (let j = cell(Math.min(ay, by) - EPS); j <= cell(Math.max(ay, by) + EPS); j++) {
        const key = i * 1000 + j
        const list = cells.get(key)
        if (list) list.push(number)
        else cells.set(key, [number])
      }
  })
  const seen = new Int32Array(sides.length)
  let round = 0
  return (p: [number, number], q: [number, number]): Side[] => {
    round++
    const found: Side[] = []
    const [left, right] = p[0] < q[0] ? [p, q] : [q, p]
    for (let i = cell(left[0] - EPS); i <= cell(right[0] + EPS); i++) {
      const slope = right[0] - left[0] < 1e-9 ? 0 : (right[1] - left[1]) / (right[0] - left[0])
      const steep = right[0] - left[0] < 1e-9
      const y1 = steep ? left[1] : left[1] + slope * (Math.max(i * size, left[0]) - left[0])
      const y2 = steep ? right[1] : left[1] + slope * (Math.min((i + 1) * size, right[0]) - left[0])
      for (let j = cell(Math.min(y1, y2) - 1e-3); j <= cell(Math.max(y1, y2) + 1e-3); j++)
        for (const number of cells.get(i * 1000 + j) ?? [])
          if (seen[number] !== round) {
            seen[number] = round
            found.push(sides[number]!)
          }
    }
    return found
  }
}
