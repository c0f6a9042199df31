import { readFileSync } from 'node:fs'
import { bbox, difference, featureCollection, multiPolygon, polygon } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import geographiclib from 'geographiclib-geodesic'
import { readLand, type Block, type Land } from '../../../src/corridor/land'
import type { LngLat } from '../../../src/corridor/plane'
import type { Area } from './lands'

const layer = JSON.parse(
  readFileSync(new URL('../../../geo/layers/corridor-land.geojson', import.meta.url), 'utf8'),
) as FeatureCollection

/** As the page's land file has it, with the box that it was cut at. */
export const collection: FeatureCollection = { ...layer, bbox: bbox(layer) }

export const landGeometry = collection.features.find((f) => f.id === 'land')!.geometry as Area

export function realLand(): Land {
  const result = readLand(collection)
  if (result.status === 'bad') throw new Error(result.wrong)
  return result.land
}

export const PLACES = {
  border: [38.21, 47.12],
  novoazovsk: [38.08599, 47.11389],
  mariupol: [37.54131, 47.09514],
  berdiansk: [36.78815, 46.75578],
  melitopol: [35.38196, 46.84735],
  dzhankoi: [34.39273, 45.7131],
} satisfies Record<string, LngLat>

export const NAMES = Object.keys(PLACES)
export const VIA = Object.values(PLACES) as LngLat[]
export const VIA_WITHOUT_MARIUPOL = VIA.filter((place) => place !== (PLACES.mariupol as LngLat))

const geodesic = geographiclib.Geodesic.WGS84

/** Geodesic distance on WGS84 in km. */
export const geodesicKm = (a: LngLat, b: LngLat) => geodesic.Inverse(a[1], a[0], b[1], b[0]).s12! / 1000

/** The land with discs (256 corners on the geodesic circle) and crossings taken out, by turf. */
export function landWithout({ blocked = [], closed = [] }: { blocked?: Block[]; closed?: string[] }): Area {
  const circles = blocked.map(({ center, radiusKm }) => {
    const ring = Array.from({ length: 257 }, (_, i): LngLat => {
      const to = geodesic.Direct(center[1], center[0], -((i % 256) / 256) * 360, radiusKm * 1000)
      return [to.lon2!, to.lat2!]
    })
    return polygon([ring])
  })
  const crossings = closed.map((name) =>
    polygon((collection.features.find((f) => f.id === `crossing-${name}`)!.geometry as Polygon).coordinates),
  )
  const land =
    landGeometry.type === 'Polygon'
      ? polygon(landGeometry.coordinates)
      : multiPolygon(landGeometry.coordinates)
  if (!circles.length && !crossings.length) return landGeometry
  return difference(featureCollection<Area>([land, ...circles, ...crossings]))!.geometry
}

/** How far a position lies outside an area, in metres; 0 inside, Infinity beyond 1 km or so. Flat degrees with the local scale. */
export function outsideBy(area: Polygon | MultiPolygon): (position: LngLat) => number {
  const sides = (area.type === 'Polygon' ? [area.coordinates] : area.coordinates)
    .flat()
    .flatMap((ring) => ring.slice(1).map((b, i) => [...ring[i]!, ...b] as [number, number, number, number]))
  const band = (lat: number) => Math.floor(lat * 100)
  const bands = new Map<number, typeof sides>()
  for (const side of sides)
    for (let i = band(Math.min(side[1], side[3])); i <= band(Math.max(side[1], side[3])); i++)
      bands.set(i, [...(bands.get(i) ?? []), side])
  return ([x, y]) => {
    let odd = false
    for (const [ax, ay, bx, by] of bands.get(band(y)) ?? [])
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd
    if (odd) return 0
    const east = 111320 * Math.cos((y * Math.PI) / 180)
    let nearest = Infinity
    // only what is 2 km off at most; further off is far enough
    const close = [-2, -1, 0, 1, 2].flatMap((i) => bands.get(band(y) + i) ?? [])
    for (const [ax, ay, bx, by] of close) {
      const [dx, dy] = [(bx - ax) * east, (by - ay) * 111150]
      const [px, py] = [(x - ax) * east, (y - ay) * 111150]
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)))
      nearest = Math.min(nearest, Math.hypot(px - t * dx, py - t * dy))
    }
    return nearest
  }
}

/** Positions along a line in lng/lat, about every `stepKm`, its own included. */
export function along(line: LngLat[], stepKm: number): LngLat[] {
  return line.flatMap((b, i) => {
    const a = line[i - 1] ?? b
    const parts = Math.ceil((Math.hypot((b[0] - a[0]) * 76, (b[1] - a[1]) * 111) || 1e-9) / stepKm)
    return Array.from({ length: parts }, (_, k): LngLat => {
      const t = (k + 1) / parts
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
    })
  })
}
