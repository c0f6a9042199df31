import type { Position } from 'geojson'
import { allProvinces, type Province } from './provinces'

/** A line between two provinces, as Natural Earth has it, from where three meet or a coast is reached to the next. */
export type Limit = { sides: [Province, Province]; points: Position[] }

const GRID = 1e5 // steps a degree, about a metre: what falls together there is one point
const SPAN = 360 * GRID

/** Every limit between two provinces. Natural Earth's neighbours share each point of their limit. */
export function limits(): Limit[] {
  const provinces = allProvinces()
  const points: Position[] = []
  const ids = new Map<number, number>()
  const idOf = (at: Position) => {
    const key = Math.round((at[1]! + 90) * GRID) * (SPAN + 1) + Math.round((at[0]! + 180) * GRID)
    let id = ids.get(key)
    if (id === undefined) {
      id = points.push(at) - 1
      ids.set(key, id)
    }
    return id
  }
  // edge -> the one province seen on it so far; a second one makes it a limit
  const seen = new Map<number, number>()
  const shared = new Map<number, number[]>()
  const most = 2 ** 22
  provinces.forEach(({ rings }, province) => {
    for (const ring of rings) {
      let before = idOf(ring[0]!)
      for (let i = 1; i < ring.length; i++) {
        const id = idOf(ring[i]!)
        if (id === before) continue
        const edge = Math.min(id, before) * most + Math.max(id, before)
        const other = seen.get(edge)
        if (other === undefined) seen.set(edge, province)
        else if (other !== province) {
          const pair = Math.min(other, province) * 8192 + Math.max(other, province)
          const edges = shared.get(pair)
          if (edges) edges.push(before, id)
          else shared.set(pair, [before, id])
        }
        before = id
      }
    }
  })
  if (points.length >= most) throw new Error('more points than an edge has room for')
  return [...shared].flatMap(([pair, edges]) => {
    const sides: [Province, Province] = [provinces[Math.floor(pair / 8192)]!, provinces[pair % 8192]!]
    return chains(edges).map((chain) => ({ sides, points: chain.map((id) => points[id]!) }))
  })
}

/** Edges, given as pairs of ends, joined into lines. */
export function chains(edges: number[]): number[][] {
  const at = new Map<number, number[]>()
  for (let i = 0; i < edges.length; i += 2) {
    for (const end of [edges[i]!, edges[i + 1]!]) at.set(end, [...(at.get(end) ?? []), i / 2])
  }
  const used = new Set<number>()
  const walk = (start: number): number[] => {
    const line = [start]
    for (let here = start; ;) {
      const next = at.get(here)!.find((edge) => !used.has(edge))
      if (next === undefined) return line
      used.add(next)
      here = edges[2 * next] === here ? edges[2 * next + 1]! : edges[2 * next]!
      line.push(here)
      if (at.get(here)!.length !== 2) return line
    }
  }
  const lines: number[][] = []
  for (const [end, meeting] of at)
    if (meeting.length !== 2) for (const edge of meeting) if (!used.has(edge)) lines.push(walk(end))
  for (const end of at.keys()) if (at.get(end)!.some((edge) => !used.has(edge))) lines.push(walk(end))
  return lines.filter((line) => line.length > 1)
}
