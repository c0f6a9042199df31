import type { FeatureCollection, Position } from 'geojson'
import type { LngLat, StripBounds } from '../../corridor'

/** The middle of each crossing's area, by crossing id. */
export function crossingCentres(land: FeatureCollection): Record<string, LngLat> {
  const centres: Record<string, LngLat> = {}
  for (const { id, geometry, properties } of land.features) {
    if (properties?.kind !== 'crossing') continue
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const ring = polygons.flatMap(([outer]) => outer ?? [])
    if (!ring.length) continue
    const [lngs, lats] = [ring.map((p) => p[0]!), ring.map((p) => p[1]!)]
    const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
    centres[String(id).replace('crossing-', '')] = [middle(lngs), middle(lats)]
  }
  return centres
}

/** The stretch of the coast along which the strip lies: its points within the strip's bounds. */
export function coastOfStrip(
  land: FeatureCollection,
  { west = -180, south = -90, east = 180, north = 90 }: StripBounds = {},
): LngLat[] {
  const coast = land.features.find((f) => f.properties?.kind === 'coast')?.geometry
  const lines: Position[][] =
    coast?.type === 'LineString'
      ? [coast.coordinates]
      : coast?.type === 'MultiLineString'
        ? coast.coordinates
        : []
  return (lines.flat() as LngLat[]).filter(
    ([lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north,
  )
}
