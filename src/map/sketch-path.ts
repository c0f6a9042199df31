import type { Geometry, Position } from 'geojson'
import { worldPx } from './mercator'

/** Detail finer than this is not drawn. */
const STEP_PX = 0.5

const paths = new WeakMap<Geometry, { at: string; d: string }>()

/** Path data; that of the last zoom and origin of each geometry is kept, because most of a map stays as it is. */
export function pathOf(geometry: Geometry, zoom: number, origin: [number, number]): string {
  const at = [zoom, ...origin].join()
  const kept = paths.get(geometry)
  if (kept?.at === at) return kept.d
  const d = linesOf(geometry)
    .map(({ line, closed }) => thread(line, closed, zoom, origin))
    .join('')
  paths.set(geometry, { at, d })
  return d
}

function thread(line: Position[], closed: boolean, zoom: number, [left, top]: [number, number]): string {
  let [d, lastX, lastY] = ['', Infinity, Infinity]
  line.forEach((position, i) => {
    const [worldX, worldY] = worldPx(position as [number, number], zoom)
    const [x, y] = [worldX - left, worldY - top]
    if (i && i < line.length - 1 && Math.abs(x - lastX) < STEP_PX && Math.abs(y - lastY) < STEP_PX) return
    d += `${d ? 'L' : 'M'}${round(x)} ${round(y)}`
    ;[lastX, lastY] = [x, y]
  })
  return closed ? `${d}Z` : d
}

function linesOf(geometry: Geometry): { line: Position[]; closed: boolean }[] {
  const each = (lines: Position[][], closed: boolean) => lines.map((line) => ({ line, closed }))
  switch (geometry.type) {
    case 'LineString':
      return each([geometry.coordinates], false)
    case 'MultiLineString':
      return each(geometry.coordinates, false)
    case 'Polygon':
      return each(geometry.coordinates, true)
    case 'MultiPolygon':
      return each(geometry.coordinates.flat(), true)
    default:
      return []
  }
}

export const round = (px: number) => Math.round(px * 10) / 10
