import type { FeatureCollection, Geometry } from 'geojson'
import { readCoordinates } from '../place/coordinates'

export type SketchKind = 'area' | 'line' | 'point'
export type LngLat = [lng: number, lat: number]

/** A shape that is drawn by its positions, in their order. */
export interface Sketch {
  kind: SketchKind
  positions: LngLat[]
}

/** The fewest positions of each kind. */
export const LEAST: Record<SketchKind, number> = { area: 3, line: 2, point: 1 }
const TILE_PX = 512

/** The positions of a text, one a line with the latitude first; and the numbers of the lines that have none, from 1. */
export function readPositions(text: string): { positions: LngLat[]; wrong: number[] } {
  const positions: LngLat[] = []
  const wrong: number[] = []
  text.split('\n').forEach((line, i) => {
    const found = readCoordinates(line)
    if (found) positions.push(found.lngLat)
    else if (line.trim()) wrong.push(i + 1)
  })
  return { positions, wrong }
}

export const writePositions = (positions: readonly LngLat[]): string =>
  positions.map(([lng, lat]) => `${lat}, ${lng}`).join('\n')

/** A position moved by px of the map at a zoom, to the right and down. */
export function nudged([lng, lat]: LngLat, [dx, dy]: [number, number], zoom: number): LngLat {
  const degrees = 360 / (TILE_PX * 2 ** zoom)
  const [x, y] = [lng + dx * degrees, lat - dy * degrees * Math.cos((lat * Math.PI) / 180)]
  return [Math.max(-180, Math.min(180, x)), Math.max(-85, Math.min(85, y))].map((one) =>
    Number(one.toFixed(5)),
  ) as LngLat
}

/** A sketch as features; `null` where it has too few positions. Rings are closed, and run as RFC 7946 has them. */
export function featuresOf({ kind, positions }: Sketch): FeatureCollection | null {
  if (positions.length < LEAST[kind]) return null
  const geometries: Geometry[] =
    kind === 'point'
      ? positions.map((coordinates) => ({ type: 'Point', coordinates }))
      : kind === 'line'
        ? [{ type: 'LineString', coordinates: positions }]
        : [{ type: 'Polygon', coordinates: [ringOf(positions)] }]
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  }
}

function ringOf(positions: LngLat[]): LngLat[] {
  const turn = positions.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = positions[(i + 1) % positions.length]!
    return sum + (nextX - x) * (nextY + y)
  }, 0)
  const ring = turn > 0 ? [...positions].reverse() : positions
  return [...ring, ring[0]!]
}

/** The sketch that features may be edited as: points, one line, or one area without holes; `null` for any other. */
export function sketchOf({ features }: FeatureCollection): Sketch | null {
  const flat = (all: readonly number[][]) => all.map(([lng, lat]): LngLat => [lng!, lat!])
  const points = features.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : []))
  if (points.length && points.length === features.length) return { kind: 'point', positions: flat(points) }
  const [only, second] = features
  if (!only || second) return null
  const { geometry } = only
  if (geometry.type === 'LineString') return { kind: 'line', positions: flat(geometry.coordinates) }
  if (geometry.type !== 'Polygon' || geometry.coordinates.length !== 1) return null
  return { kind: 'area', positions: flat(geometry.coordinates[0]!).slice(0, -1) }
}
