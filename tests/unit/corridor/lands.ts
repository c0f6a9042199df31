import { booleanPointInPolygon, difference, featureCollection, polygon, union } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { readLand, type Land } from '../../../src/corridor/land'
import type { Box, LngLat } from '../../../src/corridor/plane'

export type Area = Polygon | MultiPolygon

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function collection(area: Area, more: Feature[] = []): FeatureCollection {
  const land: Feature = { type: 'Feature', id: 'land', properties: { kind: 'land' }, geometry: area }
  return { type: 'FeatureCollection', features: [land, ...more] }
}

export function landOf(area: Area, more: Feature[] = [], bbox?: Box): Land {
  const result = readLand({ ...collection(area, more), ...(bbox && { bbox }) })
  if (result.status === 'bad') throw new Error(result.wrong)
  return result.land
}

const HERE: LngLat = [36.5, 46.5]

/** A polygon from kilometres east and north of 36.5 E 46.5 N; true to 0.1 % within 20 km. */
export const kmPolygon = (...rings: [number, number][][]) => kmPolygonAt(HERE, rings)

function kmPolygonAt([lng, lat]: LngLat, rings: [number, number][][]): Polygon {
  const degrees = ([x, y]: [number, number]): LngLat => [
    round(lng + x / (111.516 * Math.cos((lat * Math.PI) / 180))),
    round(lat + y / 111.162),
  ]
  return { type: 'Polygon', coordinates: rings.map((ring) => [...ring, ring[0]!].map(degrees)) }
}

export const kmPoint = (x: number, y: number, at = HERE) =>
  kmPolygonAt(at, [[[x, y]]]).coordinates[0]![0] as LngLat

/** A jagged land about 12 km across with lakes that often merge, reach the shore, or cut it in two. */
export function randomLand(seed: number, at = HERE): Area {
  const random = dice(seed)
  const star = (x: number, y: number, radius: number, corners: number) =>
    Array.from({ length: corners }, (_, i): [number, number] => {
      const angle = ((i + 0.8 * random()) / corners) * 2 * Math.PI
      const r = radius * (0.35 + 0.65 * random())
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
  const shore = polygon(kmPolygonAt(at, [star(0, 0, 8, 10 + Math.floor(random() * 20))]).coordinates)
  const lakes = Array.from({ length: 1 + Math.floor(random() * 9) }, () =>
    polygon(
      kmPolygonAt(at, [
        star(random() * 12 - 6, random() * 12 - 6, 0.5 + 3 * random(), 3 + Math.floor(random() * 9)),
      ]).coordinates,
    ),
  )
  const water = lakes.length > 1 ? union(featureCollection(lakes))! : lakes[0]!
  return difference(featureCollection<Area>([shore, water]))?.geometry ?? shore.geometry
}

/** A place on the land of `randomLand`. */
export function somewhereOn(area: Area, random: () => number, at = HERE): LngLat {
  for (;;) {
    const place = kmPoint(random() * 16 - 8, random() * 16 - 8, at)
    if (booleanPointInPolygon(place, area)) return place
  }
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
