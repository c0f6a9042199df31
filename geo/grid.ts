import type { BBox } from 'geojson'

/**
 * The grids of geo/world: each scale is cut into cells, every cell a quantised TopoJSON file of its own. Coordinates are
 * whole steps of `unit` degrees on one grid for the whole scale, so that lines of neighbouring cells meet exactly.
 */
export const SCALES = {
  /** Lines within about 120 m of their sources, for zoom 6 to 10. */
  detail: { cellDeg: 10, unit: 1e-4 },
  /** Within about 1.2 km, for zoom 3 to 6. */
  region: { cellDeg: 30, unit: 1e-3 },
  /** Within about 5 km, for zoom 4 and below; one file. */
  world: { cellDeg: 360, unit: 1e-2 },
} as const

export type Scale = keyof typeof SCALES

/** Kilometres of a degree of latitude. */
export const KM_PER_DEG = 111.2

/** The kinds of lines in a cell. `coast` has land on its left, `lake` has water on its left. */
export const LINE_KINDS = [
  'coast',
  'lake',
  'river',
  'border',
  'undetermined',
  'admin',
  'admin-contested',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** A cell's name by its south-west corner, such as `e030n20`. */
export function cellName(west: number, south: number): string {
  const lng = `${west < 0 ? 'w' : 'e'}${String(Math.abs(west)).padStart(3, '0')}`
  return `${lng}${south < 0 ? 's' : 'n'}${String(Math.abs(south)).padStart(2, '0')}`
}

/** The cells of a scale that a box touches, each with the turns around the globe that lead to it. */
export function cellsIn(scale: Scale, [west, south, east, north]: BBox): { name: string; turn: number }[] {
  if (scale === 'world') {
    const turns = range(Math.floor((west + 180) / 360), Math.ceil((east + 180) / 360))
    return turns.map((turn) => ({ name: 'world', turn }))
  }
  const { cellDeg } = SCALES[scale]
  const columns = range(Math.floor(west / cellDeg), Math.ceil(east / cellDeg))
  const rows = range(
    Math.max(-90 / cellDeg, Math.floor(south / cellDeg)),
    Math.min(90 / cellDeg, Math.ceil(north / cellDeg)),
  )
  return columns.flatMap((column) => {
    const turn = Math.floor((column * cellDeg + 180) / 360)
    return rows.map((row) => ({ name: cellName(column * cellDeg - turn * 360, row * cellDeg), turn }))
  })
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
