import type { Feature, LineString, Point, Polygon, Position } from 'geojson'
import { worldPx } from '../../map/mercator'
import { ringArea } from '../../poster/simplify'

/** A feature of one part, which is what thinning weighs. */
export type Part = Feature<Point | LineString | Polygon>

type Px = [x: number, y: number]

/** Areas too small to be seen are summed up within cells of so many spacings. */
const GATHERED = 8

/** Multi-part features as one feature a part, each with the properties and the id of the whole. */
export function partsOf(features: Feature[]): Part[] {
  return features.flatMap((feature): Part[] => {
    const { geometry } = feature
    const one = (geometry: Part['geometry']): Part => ({ ...feature, geometry })
    switch (geometry.type) {
      case 'Point':
      case 'LineString':
      case 'Polygon':
        return [feature as Part]
      case 'MultiPoint':
        return geometry.coordinates.map((coordinates) => one({ type: 'Point', coordinates }))
      case 'MultiLineString':
        return geometry.coordinates.map((coordinates) => one({ type: 'LineString', coordinates }))
      case 'MultiPolygon':
        return geometry.coordinates.map((coordinates) => one({ type: 'Polygon', coordinates }))
      default:
        return []
    }
  })
}

/** Of a part, in px of the world at zoom 0: where it is, and how large it and its holes are. */
interface Measure {
  at: Px
  /** The area of a ring, outline first; the extent of a line. */
  sizes: number[]
}

const measures = new WeakMap<Part, Measure>()

function measured(part: Part): Measure {
  const known = measures.get(part)
  if (known) return known
  const { geometry } = part
  const px = ([lng, lat]: Position): Px => worldPx([lng!, lat!], 0)
  const lines =
    geometry.type === 'Point'
      ? [[geometry.coordinates]]
      : geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.coordinates
  const sizeOf = geometry.type === 'Polygon' ? ringArea : extentOf
  const made = { at: px(lines[0]![0]!), sizes: lines.map((line) => sizeOf(line.map(px))) }
  measures.set(part, made)
  return made
}

/**
 * What of many parts can be told apart at a zoom. Of points closer than the spacing one stays; of areas smaller than its
 * square, one square for as much as they are together, where the last of them lies, so that many small ones do not vanish;
 * of lines those that are longer.
 * @param spacing in CSS px of that zoom
 * @param isKept of parts that stay whatever their size
 */
export function thinned(
  parts: Part[],
  zoom: number,
  spacing: number,
  isKept: (part: Part) => boolean,
): Part[] {
  const side = spacing / 2 ** zoom
  const cellOf = ([x, y]: Px, width: number) => `${Math.floor(x / width)} ${Math.floor(y / width)}`
  const taken = new Set(
    parts
      .filter((part) => part.geometry.type === 'Point' && isKept(part))
      .map((part) => cellOf(measured(part).at, side)),
  )
  const gathered = new Map<string, number>()
  return parts.flatMap((part): Part[] => {
    if (isKept(part)) return [part]
    const { geometry } = part
    const { at, sizes } = measured(part)
    if (geometry.type === 'Point') {
      const cell = cellOf(at, side)
      if (taken.has(cell)) return []
      taken.add(cell)
      return [part]
    }
    const [whole, ...holes] = sizes
    if (geometry.type === 'LineString') return whole! < side ? [] : [part]
    const least = side * side
    if (whole! >= least) {
      if (holes.every((hole) => hole >= least)) return [part]
      const coordinates = geometry.coordinates.filter((_, i) => sizes[i]! >= least)
      return [{ ...part, geometry: { ...geometry, coordinates } }]
    }
    const key = `${JSON.stringify(part.properties)} ${cellOf(at, side * GATHERED)}`
    const sum = (gathered.get(key) ?? 0) + whole! - holes.reduce((all, hole) => all + hole, 0)
    gathered.set(key, sum < least ? sum : sum - least)
    return sum < least ? [] : [{ ...part, geometry: square(geometry.coordinates[0]![0]!, spacing, zoom) }]
  })
}

/** A square with a corner at a position and a side of so many px of a zoom. */
function square([lng, lat]: Position, side: number, zoom: number): Polygon {
  const width = (side * 360) / (512 * 2 ** zoom)
  const height = width * Math.cos((lat! * Math.PI) / 180)
  const [west, south, east, north] = [lng!, lat!, lng! + width, lat! + height]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

function extentOf(line: Px[]): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of line) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return Math.max(right - left, bottom - top)
}
