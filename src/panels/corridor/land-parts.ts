import type { FeatureCollection, Position } from 'geojson'
import type { LngLat } from '../../corridor'

/** As `STRIP_WEST_LNG` in src/corridor/block.ts, which would bring its geometry library into the page. */
export const STRIP_WEST_LNG = 36.788

/** The middle of each crossing's area, by crossing id. */
export function crossingCentres(land: FeatureCollection): Record<string, LngLat> {
  const centres: Record<string, LngLat> = {}
  for (const { id, geometry, properties } of land.features) {
    if (properties?.kind !== 'crossing' || geometry.type !== 'Polygon') continue
    const ring = geometry.coordinates[0] ?? []
    const [lngs, lats] = [ring.map((p) => p[0]!), ring.map((p) => p[1]!)]
    const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
    centres[String(id).replace('crossing-', '')] = [middle(lngs), middle(lats)]
  }
  return centres
}

/** The stretch of the Azov coast behind which the strip lies: from its eastern end to Berdiansk. */
export function coastOfStrip(land: FeatureCollection): LngLat[] {
  const coast = land.features.find((f) => f.properties?.kind === 'coast')?.geometry
  const lines: Position[][] =
    coast?.type === 'LineString'
      ? [coast.coordinates]
      : coast?.type === 'MultiLineString'
        ? coast.coordinates
        : []
  return lines.flat().filter(([lng]) => lng! >= STRIP_WEST_LNG) as LngLat[]
}
